package entrepot.screening;

import entrepot.screening.ScreeningResult.Answer;
import entrepot.screening.ScreeningResult.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Exact identifiers and normalised names over the lists in use.
final class ExactScreening implements Screening {

    private final Lists lists;
    private final InstantSource clock;
    private final Supplier<ListTerms> terms;

    ExactScreening(Lists lists, InstantSource clock, Supplier<ListTerms> terms) {
        this.lists = lists;
        this.clock = clock;
        this.terms = terms;
    }

    @Override
    public ScreeningResult screen(Subject subject) {
        return screen(subject, lists.indexes(), terms.get(), clock.instant());
    }

    @Override
    public List<ScreeningResult> screenAll(List<Subject> subjects) {
        var indexes = lists.indexes();
        var demanded = terms.get();
        var now = clock.instant();
        return subjects.stream()
                .map(subject -> screen(subject, indexes, demanded, now))
                .toList();
    }

    /// The pure part: the same subject on the same snapshots at the same time answers the same.
    static ScreeningResult screen(Subject subject, Map<ListId, ListIndex> indexes, ListTerms terms, Instant now) {
        var query = Query.of(subject);
        var asked = new TreeSet<>(terms.required());
        asked.addAll(indexes.keySet());
        var answers = asked.stream()
                .map(list -> {
                    var index = indexes.get(list);
                    return index == null ? missing(list) : answer(query, index, terms, now);
                })
                .toList();
        return new ScreeningResult(subject, now, answers);
    }

    private static Answer missing(ListId list) {
        return new Answer(list, "", 0, false, Outcome.UNKNOWN, List.of(), "required list " + list + " is not loaded");
    }

    private static Answer answer(Query query, ListIndex index, ListTerms terms, Instant now) {
        var snapshot = index.snapshot();
        var age = snapshot.age(now);
        boolean stale = terms.isStale(age);
        var hits = query.hits(index);
        var found = hits.stream()
                .map(ScreeningResult.Hit::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.NONE);
        var why = unknown(query, stale, snapshot, terms, now);
        // A confirmed hit stays one on an old list: not knowing more is no reason to be milder.
        var outcome = why.isEmpty() || found == Outcome.CONFIRMED ? found : Outcome.UNKNOWN;
        return new Answer(snapshot.list(), snapshot.id(), age.toSeconds(), stale, outcome, hits, why);
    }

    private static String unknown(Query query, boolean stale, ListSnapshot snapshot, ListTerms terms, Instant now) {
        if (!query.problem().isEmpty()) return query.problem();
        if (!stale) return "";
        return "list was current at " + snapshot.origin().currentAt() + ", not within " + terms.ageMax() + " before "
                + now;
    }
}
