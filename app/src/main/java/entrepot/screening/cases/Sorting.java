package entrepot.screening.cases;

import entrepot.commit.Ids;
import entrepot.commit.Json;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.cases.ScreeningCase.State;
import entrepot.screening.cases.Touch.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Sorts the hits on one subject into its cases: a hit that is known joins its alert and is counted, a
/// new one joins the open case or opens the next. A case that is decided takes no new hits.
public final class Sorting {

    private final List<ScreeningCase> known;
    private final Origin origin;
    private final CaseTerms terms;
    private final Instant now;

    /// @param known every case of the subject, oldest first
    public Sorting(List<ScreeningCase> known, Origin origin, CaseTerms terms, Instant now) {
        this.known = known;
        this.origin = origin;
        this.terms = terms;
        this.now = now;
    }

    /// A hit as it was found, with what the engine said of it.
    ///
    /// @param numbers equal numbers that decide alone
    public record Found(AlertEvidence evidence, Outcome outcome, int scoreBps, List<String> numbers) {

        public Found {
            numbers = List.copyOf(numbers);
        }

        Alert raised(ScreeningCase.Id file, Origin origin, Instant now) {
            var id = new Alert.Id(Ids.named("alert in " + file + " of " + evidence.key()));
            return new Alert(
                    id,
                    evidence.key(),
                    outcome,
                    scoreBps,
                    numbers,
                    evidence.hash(),
                    now,
                    List.of(origin),
                    List.of(),
                    new Alert.Stage.Undecided());
        }
    }

    /// What becomes of the hits, one filing for each case that they touch.
    public List<Filing> sort(String subject, List<Found> found) {
        var filings = new ArrayList<Filing>();
        for (var file : known) if (!file.state().isOpen()) seen(file, found).ifPresent(filings::add);
        var fresh = found.stream().filter(one -> !isMatched(one)).toList();
        var open = known.stream().filter(file -> file.state().isOpen()).findFirst();
        if (open.isPresent()) joined(open.get(), found, fresh).ifPresent(filings::add);
        else if (!fresh.isEmpty()) filings.add(opened(subject, fitting(fresh, ScreeningCase.ALERTS_MAX)));
        return filings;
    }

    /// The worst hits, as many as there is room for. What finds none is found again, and filed, when
    /// this case is decided: until then it holds by itself.
    private static List<Found> fitting(List<Found> fresh, int room) {
        return fresh.stream()
                .sorted(Comparator.comparing(Found::outcome)
                        .thenComparingInt(Found::scoreBps)
                        .reversed())
                .limit(room)
                .toList();
    }

    /// A confirmed match that is met again is no news: it stays what it is.
    private boolean isMatched(Found one) {
        return known.stream()
                .flatMap(file -> file.alerts().stream())
                .anyMatch(alert ->
                        alert.isTrueMatch() && alert.key().equals(one.evidence().key()));
    }

    private Optional<Filing> seen(ScreeningCase file, List<Found> found) {
        var alerts = file.alerts().stream()
                .filter(alert -> alert.isTrueMatch() && meets(alert, found))
                .toList();
        return alerts.isEmpty()
                ? Optional.empty()
                : Optional.of(Filing.of(file, file, List.of(), List.of(sighting(alerts, file, file))));
    }

    private Optional<Filing> joined(ScreeningCase file, List<Found> found, List<Found> unmatched) {
        var again = file.alerts().stream().filter(alert -> meets(alert, found)).toList();
        var keys = file.alerts().stream().map(Alert::key).toList();
        var added = unmatched.stream()
                .filter(one -> !keys.contains(one.evidence().key()))
                .toList();
        var fresh = fitting(added, ScreeningCase.ALERTS_MAX - keys.size());
        if (again.isEmpty() && fresh.isEmpty()) return Optional.empty();
        var next = grown(file, again, fresh);
        var touches = new ArrayList<Touch>();
        if (!again.isEmpty()) touches.add(sighting(again, file, next));
        if (!fresh.isEmpty()) touches.add(raising(next, fresh).between(file, next));
        return Optional.of(Filing.of(file, next, evidence(next, fresh), touches));
    }

    /// The case with the new origin and the new alerts; the same when there is nothing new in it.
    private ScreeningCase grown(ScreeningCase file, List<Alert> again, List<Found> fresh) {
        var alerts = new ArrayList<Alert>();
        for (var alert : file.alerts())
            alerts.add(again.contains(alert) && isNewOrigin(alert) ? alert.seenIn(origin) : alert);
        fresh.forEach(one -> alerts.add(one.raised(file.id(), origin, now)));
        if (alerts.equals(file.alerts())) return file;
        return file.next(file.state(), file.holder(), alerts).hastened(now, terms);
    }

    private boolean isNewOrigin(Alert alert) {
        return alert.origins().size() < Alert.ORIGINS_MAX && !alert.origins().contains(origin);
    }

    private Filing opened(String subject, List<Found> fresh) {
        int number = known.size() + 1;
        var id = ScreeningCase.Id.of(subject, number);
        var alerts = fresh.stream().map(one -> one.raised(id, origin, now)).toList();
        var file = new ScreeningCase(
                        id, 1, number, subject, State.OPEN, Optional.empty(), now, Priority.LOW, now, alerts)
                .due(now, terms);
        var touch = raising(file, fresh).as(What.OPENED).opening(file);
        return Filing.opening(file, evidence(file, fresh), touch);
    }

    private Touches raising(ScreeningCase file, List<Found> fresh) {
        var ids = evidence(file, fresh).stream().map(Filing.Raised::alert).toList();
        return Touches.bySystem(What.RAISED).on(ids).about(Json.write(origin));
    }

    private Touch sighting(List<Alert> alerts, ScreeningCase before, ScreeningCase after) {
        return Touches.bySystem(What.SEEN)
                .on(alerts.stream().map(Alert::id).toList())
                .about(Json.write(origin))
                .between(before, after);
    }

    private static List<Filing.Raised> evidence(ScreeningCase file, List<Found> fresh) {
        return file.alerts().stream()
                .flatMap(alert -> fresh.stream()
                        .filter(one -> one.evidence().key().equals(alert.key()))
                        .map(one -> new Filing.Raised(alert.id(), one.evidence())))
                .toList();
    }

    private static boolean meets(Alert alert, List<Found> found) {
        return found.stream().anyMatch(one -> one.evidence().key().equals(alert.key()));
    }
}
