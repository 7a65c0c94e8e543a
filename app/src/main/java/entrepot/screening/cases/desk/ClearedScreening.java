package entrepot.screening.cases.desk;

import entrepot.screening.Screening;
import entrepot.screening.ScreeningResult;
import entrepot.screening.ScreeningResult.Answer;
import entrepot.screening.ScreeningResult.Hit;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject;
import entrepot.screening.cases.Clearance;
import entrepot.screening.cases.Clearances;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Screening that knows what two people have cleared. A cleared hit stays in the answer and says by
/// what it is cleared; it weighs nothing, and every other hit weighs what it did.
public final class ClearedScreening implements Screening {

    private final Screening screening;
    private final Clearances clearances;
    private final Listed listed;

    public ClearedScreening(Screening screening, Clearances clearances, Listed listed) {
        this.screening = screening;
        this.clearances = clearances;
        this.listed = listed;
    }

    @Override
    public ScreeningResult screen(Subject subject) {
        return cleared(screening.screen(subject));
    }

    @Override
    public List<ScreeningResult> screenAll(List<Subject> subjects) {
        return screening.screenAll(subjects).stream().map(this::cleared).toList();
    }

    private ScreeningResult cleared(ScreeningResult result) {
        if (result.hits().isEmpty()) return result;
        var lists = result.lists().stream()
                .map(answer -> cleared(result.subject(), answer, result.at()))
                .toList();
        return new ScreeningResult(result.subject(), result.at(), result.model(), lists);
    }

    private Answer cleared(Subject subject, Answer answer, Instant at) {
        var hits = answer.hits().stream()
                .map(hit -> clearance(subject, answer, hit, at)
                        .map(by -> cleared(hit, by))
                        .orElse(hit))
                .toList();
        if (hits.equals(answer.hits())) return answer;
        var found =
                hits.stream().map(Hit::outcome).max(Comparator.naturalOrder()).orElse(Outcome.NONE);
        // What makes an answer unknown, an old list for one, is not cleared with a hit.
        var outcome = answer.why().isEmpty() || found == Outcome.CONFIRMED ? found : Outcome.UNKNOWN;
        return new Answer(
                answer.list(), answer.snapshot(), answer.ageSeconds(), answer.stale(), outcome, hits, answer.why());
    }

    private Optional<Clearance> clearance(Subject subject, Answer answer, Hit hit, Instant at) {
        return listed.find(hit.list(), answer.snapshot(), hit.entry())
                .flatMap(entry -> clearances.find(subject, entry, at));
    }

    private static Hit cleared(Hit hit, Clearance by) {
        var why = hit.why() + "; cleared by " + by.id() + " until " + by.until();
        return new Hit(
                hit.list(),
                hit.entry(),
                hit.name(),
                hit.kind(),
                hit.programmes(),
                Outcome.NONE,
                hit.score(),
                hit.evidence(),
                why);
    }
}
