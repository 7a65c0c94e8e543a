package entrepot.screening;

import entrepot.screening.ScreeningResult.Answer;
import entrepot.screening.ScreeningResult.Hit;
import entrepot.screening.ScreeningResult.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Numbers and names over the lists in use.
final class ListScreening implements Screening {

    private final Lists lists;
    private final InstantSource clock;
    private final Supplier<ListTerms> terms;

    ListScreening(Lists lists, InstantSource clock, Supplier<ListTerms> terms) {
        this.lists = lists;
        this.clock = clock;
        this.terms = terms;
    }

    @Override
    public ScreeningResult screen(Subject subject) {
        return screen(subject, lists.inUse(), terms.get(), clock.instant());
    }

    @Override
    public List<ScreeningResult> screenAll(List<Subject> subjects) {
        var inUse = lists.inUse();
        var demanded = terms.get();
        var now = clock.instant();
        return subjects.stream()
                .map(subject -> screen(subject, inUse, demanded, now))
                .toList();
    }

    /// The pure part: the same subject on the same snapshots at the same time answers the same.
    static ScreeningResult screen(Subject subject, ListsInUse inUse, ListTerms terms, Instant now) {
        var asked = Asked.of(subject);
        var hits = Matches.of(asked, inUse.search()).stream().collect(Collectors.groupingBy(Hit::list));
        var demanded = new TreeSet<>(terms.required());
        demanded.addAll(inUse.snapshots().keySet());
        var answers = demanded.stream()
                .map(list -> {
                    var snapshot = inUse.snapshots().get(list);
                    return snapshot == null
                            ? missing(list)
                            : answer(snapshot, hits.getOrDefault(list, List.of()), asked, terms, now);
                })
                .toList();
        return new ScreeningResult(subject, now, inUse.model(), answers);
    }

    private static Answer answer(ListSnapshot snapshot, List<Hit> hits, Asked asked, ListTerms terms, Instant now) {
        var age = snapshot.age(now);
        boolean stale = terms.isStale(age);
        var found =
                hits.stream().map(Hit::outcome).max(Comparator.naturalOrder()).orElse(Outcome.NONE);
        var why = asked.problem().isEmpty() ? tooOld(snapshot, terms, now) : asked.problem();
        // A confirmed hit stays one on an old list: not knowing more is no reason to be milder.
        var outcome = why.isEmpty() || found == Outcome.CONFIRMED ? found : Outcome.UNKNOWN;
        return new Answer(snapshot.list(), snapshot.id(), age.toSeconds(), stale, outcome, hits, why);
    }

    private static Answer missing(ListId list) {
        return new Answer(list, "", 0, false, Outcome.UNKNOWN, List.of(), "required list " + list + " is not loaded");
    }

    private static String tooOld(ListSnapshot snapshot, ListTerms terms, Instant now) {
        if (!terms.isStale(snapshot.age(now))) return "";
        return "list was current at " + snapshot.origin().currentAt() + ", not within " + terms.ageMax() + " before "
                + now;
    }
}
