package entrepot.screening.lookback;

import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.outbox.IntentHandler;
import entrepot.screening.ListId;
import entrepot.screening.ListSnapshot;
import entrepot.screening.ListTouch;
import entrepot.screening.Lists;
import entrepot.screening.Screening;
import entrepot.screening.ScreeningRecords.ScreeningStored;
import entrepot.screening.ScreeningResult;
import entrepot.screening.ScreeningResult.Hit;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject;
import entrepot.screening.cases.Alerting;
import entrepot.screening.cases.Origin;
import entrepot.screening.lookback.LookedBack.Affected;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds a new edition of a list against everybody who was ever asked about: screens again whom it can
/// touch, files what is found, and names the payments of the past that it concerns (TRC-04). Whoever
/// has a payment under way is decided on anew before anything is signed, as always.
///
/// Where the edition before is not at hand, or names are compared otherwise than the last time,
/// everybody is screened again: that is slower, and finds the same.
public final class LookBack implements IntentHandler {

    public static final String LOOK = "screening.look-back";

    /// Subjects that are filed in one commit.
    private static final int PAGE = 100;

    private static final Duration WAIT = Duration.ofMinutes(1);

    private final Lists lists;
    private final Screening screening;
    private final Alerting alerting;
    private final KnownSubjects known;
    private final LookBacks done;
    private final InstantSource clock;
    private final Ids ids;

    public LookBack(Engine engine, Records records, InstantSource clock, Ids ids) {
        this.lists = engine.lists();
        this.screening = engine.screening();
        this.alerting = engine.alerting();
        this.known = new KnownSubjects(records.sql(), records.payments());
        this.done = new LookBacks(records.sql());
        this.clock = clock;
        this.ids = ids;
    }

    /// What screens and files.
    ///
    /// @param screening over the lists; knows what is cleared
    public record Engine(Lists lists, Screening screening, Alerting alerting) {}

    /// Where the past is found.
    public record Records(JdbcClient sql, PastPayments payments) {}

    /// Belongs to the change that takes an edition into use.
    ///
    /// @param before id of the edition before; empty for the first
    public static Intent after(UUID id, ListId list, String before, Instant now) {
        return new Work(list, before, Whom.NOT_SAID, "").intent(id, now);
    }

    /// Who is screened again.
    private enum Whom {
        NOT_SAID,
        TOUCHED,
        EVERYBODY
    }

    /// What an intent asks for.
    ///
    /// @param from the hash of a subject from which on there is work to do
    private record Work(ListId list, String before, Whom whom, String from) {

        static Work of(Intent intent) {
            return new Work(
                    new ListId(intent.text("list")),
                    intent.text("before"),
                    Whom.valueOf(intent.text("whom")),
                    intent.text("from"));
        }

        Intent intent(UUID id, Instant now) {
            var body = Map.of("list", list.name(), "before", before, "whom", whom.name(), "from", from);
            return new Intent(id, LOOK, "list:" + list, body, now);
        }
    }

    @Override
    public String name() {
        return LOOK;
    }

    @Override
    public Result handle(Intent intent) {
        var work = Work.of(intent);
        return lists.snapshots().stream()
                .filter(edition -> edition.list().equals(work.list()))
                .findFirst()
                .<Result>map(edition -> new Result.Commit(look(work, edition)))
                .orElseGet(() -> new Result.Later(WAIT, "list " + work.list() + " is not in use"));
    }

    private Change look(Work work, ListSnapshot edition) {
        var now = clock.instant();
        var all = known.all();
        var whom = work.whom() == Whom.NOT_SAID ? whom(work, edition) : work.whom();
        var touched = whom == Whom.EVERYBODY ? all : touched(work, edition, all);
        var page = page(touched, work.from());
        boolean isLast = page.size() == touched.tailMap(work.from()).size();
        var results = screening.screenAll(List.copyOf(page.values()));
        var affected =
                affected(results, hit -> whom == Whom.EVERYBODY || hit.list().equals(work.list()));
        var parts = new ArrayList<Part>();
        results.forEach(result -> parts.add(ScreeningStored.of(result)));
        parts.addAll(filed(results, affected, edition, now));
        parts.add(new LookedBack(
                work.list(), work.before(), edition.id(), lists.model(), all.size(), touched.size(), affected, isLast));
        // The next subject is the first behind the last one of this page.
        if (!isLast)
            parts.add(new Work(work.list(), work.before(), whom, page.lastKey() + " ").intent(ids.next(), now));
        return new Change(fact(edition, touched.size(), affected), parts);
    }

    private Whom whom(Work work, ListSnapshot edition) {
        if (!done.model().filter(lists.model()::equals).isPresent()) return Whom.EVERYBODY;
        return work.before().equals(edition.id()) || before(work).isPresent() ? Whom.TOUCHED : Whom.EVERYBODY;
    }

    /// The edition before, where it is at hand.
    private Optional<ListSnapshot> before(Work work) {
        return lists.replaced(work.list()).filter(one -> one.id().equals(work.before()));
    }

    private static SortedMap<String, Subject> page(SortedMap<String, Subject> touched, String from) {
        var page = new TreeMap<String, Subject>();
        for (var one : touched.tailMap(from).entrySet()) {
            if (page.size() == PAGE) break;
            page.put(one.getKey(), one.getValue());
        }
        return page;
    }

    private SortedMap<String, Subject> touched(Work work, ListSnapshot edition, SortedMap<String, Subject> all) {
        if (work.before().equals(edition.id())) return new TreeMap<>();
        return before(work)
                .<SortedMap<String, Subject>>map(before -> {
                    var touched = new TreeMap<>(all);
                    touched.keySet().retainAll(ListTouch.of(lists, before, edition, all));
                    return touched;
                })
                .orElse(all);
    }

    private List<Affected> affected(List<ScreeningResult> results, Predicate<Hit> isMeant) {
        var found = results.stream()
                .filter(result -> !hits(result, isMeant).isEmpty())
                .toList();
        var payments =
                known.payments(found.stream().map(one -> one.subject().key()).toList());
        return found.stream()
                .map(result -> {
                    var hits = hits(result, isMeant);
                    var key = result.subject().key();
                    return new Affected(
                            key,
                            hits.getFirst().outcome(),
                            hits.stream().map(Hit::entry).toList(),
                            payments.getOrDefault(key, List.of()));
                })
                .toList();
    }

    /// What nobody cleared.
    private static List<Hit> hits(ScreeningResult result, Predicate<Hit> isMeant) {
        return result.hits().stream()
                .filter(isMeant)
                .filter(hit -> hit.outcome() != Outcome.NONE)
                .toList();
    }

    /// A subject of past payments is filed under the last of them, any other under the change itself.
    private List<Part> filed(
            List<ScreeningResult> results, List<Affected> affected, ListSnapshot edition, Instant now) {
        var parts = new ArrayList<Part>();
        var rest = new ArrayList<>(results);
        for (var one : affected) {
            if (one.payments().isEmpty()) continue;
            var its = rest.stream()
                    .filter(result -> result.subject().key().equals(one.subject()))
                    .toList();
            if (its.isEmpty()) continue;
            rest.removeAll(its);
            parts.add(alerting.file(its, new Origin.LookBack(one.payments().getLast(), edition.id()), now));
        }
        parts.add(alerting.file(rest, new Origin.ListChange(edition.id()), now));
        return parts;
    }

    private static Fact fact(ListSnapshot edition, int touched, List<Affected> affected) {
        var payments = affected.stream()
                .flatMap(one -> one.payments().stream())
                .distinct()
                .sorted()
                .toList();
        return new Fact(
                "list.looked-back",
                edition.id(),
                "system",
                Map.of("list", edition.list().name(), "touched", touched, "payments", payments));
    }
}
