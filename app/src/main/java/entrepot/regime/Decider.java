package entrepot.regime;

import entrepot.regime.Decision.Considered;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The door: what the law says about a payment. Pure: the same question under the same packs gives
/// the same decision. Safe for many threads.
///
/// Every overlay always takes part; no argument, role or pack can change that.
public final class Decider {

    private final PackSet packs;

    public Decider(PackSet packs) {
        this.packs = packs;
    }

    /// What is asked.
    ///
    /// @param asOf    business date whose rules apply
    /// @param lists   ids of the list snapshots behind the screening facts
    /// @param waivers wishes to set fired rules aside
    public record Question(
            Stage stage, Facts facts, LocalDate asOf, List<String> lists, List<Decision.Waiver> waivers) {

        public Question {
            lists = List.copyOf(lists);
            waivers = List.copyOf(waivers);
        }

        public Question(Stage stage, Facts facts, LocalDate asOf) {
            this(stage, facts, asOf, List.of(), List.of());
        }
    }

    /// What became of replaying a decision.
    public sealed interface Replay {

        record Same(Decision decision) implements Replay {}

        /// The bytes differ: the record or the program is not what it was.
        record Different(String json) implements Replay {}

        /// A pack version that the decision was made of is not loaded.
        record PacksMissing(List<Decision.PackUsed> packs) implements Replay {}
    }

    /// Decides by the law of the day.
    public Decision decide(Question question) {
        return decide(packs, question, false);
    }

    /// Tries proposals, bills and enacted rules of later days too. The answer permits nothing.
    public Decision dryRun(Question question) {
        return decide(packs, question, true);
    }

    /// Decides again from a decision's own facts and packs, and compares the bytes.
    public Replay replay(String json) {
        var old = Decision.read(json);
        var then = packs.exactly(old.packs());
        if (then.isEmpty()) return new Replay.PacksMissing(old.packs());
        var waivers = old.waivers().stream().map(Decision.WaiverAnswer::waiver).toList();
        var question = new Question(old.stage(), Facts.of(old.facts()), old.asOf(), old.lists(), waivers);
        var again = decide(then.get(), question, old.dryRun());
        return again.json().equals(json) ? new Replay.Same(again) : new Replay.Different(again.json());
    }

    /// Names of all facts that rules of a stage may ask about, under all packs of the day.
    public SortedSet<String> asks(Stage stage, LocalDate asOf) {
        var names = new TreeSet<String>();
        for (var pack : packs.inForce(asOf)) {
            pack.head().touches().forEach(touch -> names.add(touch.fact()));
            pack.head().packRequiredFor().forEach(touch -> names.add(touch.fact()));
            pack.rules().stream()
                    .filter(rule -> rule.stages().contains(stage) && rule.effective(asOf, false))
                    .forEach(rule -> names.addAll(pack.factsOf(rule)));
        }
        names.remove(Condition.AS_OF);
        return names;
    }

    /// Whether a fact must be kept from the customer, known or unknown: it comes from screening.
    public boolean confidential(String fact) {
        return packs.vocabulary().confidential(fact);
    }

    private static Decision decide(PackSet packs, Question question, boolean dryRun) {
        var verdict = new Verdict(packs.vocabulary(), question.facts());
        var selection = PackSet.Selection.of(packs.inForce(question.asOf()), question);
        selection.stops().forEach(verdict::stop);
        selection.unknown().forEach((fact, who) -> verdict.unknown(fact, who));
        var judge = new Judge(question.facts(), question.asOf());
        for (var pack : selection.taking()) {
            for (var rule : pack.rules()) {
                if (rule.stages().contains(question.stage()))
                    verdict.add(pack, rule, consider(judge, pack, rule, dryRun), question.waivers());
            }
        }
        return verdict.decision(question, dryRun, selection.used());
    }

    private static Considered consider(Judge judge, Pack pack, Rule rule, boolean dryRun) {
        if (!rule.effective(judge.asOf(), dryRun)) return Judge.notEffective(pack, rule);
        return judge.ask(pack, rule);
    }
}
