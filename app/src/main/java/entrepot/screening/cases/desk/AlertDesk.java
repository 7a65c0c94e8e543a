package entrepot.screening.cases.desk;

import entrepot.commit.Ids;
import entrepot.screening.ListEntry;
import entrepot.screening.ScreeningResult;
import entrepot.screening.ScreeningResult.Answer;
import entrepot.screening.ScreeningResult.Evidence;
import entrepot.screening.ScreeningResult.Hit;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject;
import entrepot.screening.cases.AlertEvidence;
import entrepot.screening.cases.Alerting;
import entrepot.screening.cases.CaseTerms;
import entrepot.screening.cases.Clearances;
import entrepot.screening.cases.Filing;
import entrepot.screening.cases.Origin;
import entrepot.screening.cases.Sorting;
import entrepot.screening.cases.Sorting.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Turns results into filings: every hit that is not cleared, sorted into its subject's cases.
public final class AlertDesk implements Alerting {

    private static final int BPS_DIGITS = 4;

    private final CaseBook book;
    private final Clearances clearances;
    private final Listed listed;
    private final CaseTerms terms;
    private final Ids ids;

    public AlertDesk(CaseBook book, Clearances clearances, Listed listed, CaseTerms terms, Ids ids) {
        this.book = book;
        this.clearances = clearances;
        this.listed = listed;
        this.terms = terms;
        this.ids = ids;
    }

    @Override
    public CasesFiled file(List<ScreeningResult> results, Origin origin, Instant now) {
        var filings = new ArrayList<Filing>();
        found(results).forEach((subject, found) -> {
            var sorting = new Sorting(book.ofSubject(subject), origin, terms, now);
            filings.addAll(sorting.sort(subject, List.copyOf(found.values())));
        });
        return new CasesFiled(ids.next(), filings);
    }

    /// By subject, and each hit once: a subject may take part in several roles.
    private Map<String, Map<Object, Found>> found(List<ScreeningResult> results) {
        var bySubject = new TreeMap<String, Map<Object, Found>>();
        for (var result : results)
            for (var answer : result.lists())
                for (var hit : answer.hits())
                    found(result, answer, hit)
                            .ifPresent(found -> bySubject
                                    .computeIfAbsent(result.subject().key(), _ -> new LinkedHashMap<>())
                                    .putIfAbsent(found.evidence().key(), found));
        return bySubject;
    }

    private Optional<Found> found(ScreeningResult result, Answer answer, Hit hit) {
        if (hit.outcome() != Outcome.POSSIBLE && hit.outcome() != Outcome.CONFIRMED) return Optional.empty();
        var entry = listed.find(hit.list(), answer.snapshot(), hit.entry());
        if (isCleared(result.subject(), entry, result.at())) return Optional.empty();
        var evidence = AlertEvidence.of(result.subject(), hit, answer.snapshot(), entry);
        return Optional.of(new Found(evidence, hit.outcome(), bps(hit), numbers(hit)));
    }

    private static int bps(Hit hit) {
        return hit.score().movePointRight(BPS_DIGITS).intValueExact();
    }

    private boolean isCleared(Subject subject, Optional<ListEntry> entry, Instant at) {
        return entry.flatMap(one -> clearances.find(subject, one, at)).isPresent();
    }

    /// Numbers that are the same on both sides and prove it.
    private static List<String> numbers(Hit hit) {
        return hit.evidence().stream()
                .filter(Evidence.SameIdentifier.class::isInstance)
                .map(Evidence.SameIdentifier.class::cast)
                .filter(same -> same.outcome() == Outcome.CONFIRMED)
                .map(same -> same.type() + " " + same.listed())
                .distinct()
                .toList();
    }
}
