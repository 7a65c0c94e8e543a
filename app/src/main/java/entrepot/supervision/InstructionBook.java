package entrepot.supervision;

import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.commit.StateTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All instructions: reads them, and makes one change of a step: the next version, what it stops from
/// now on, its intents, its leaf.
public final class InstructionBook {

    static final String EXPIRE = "supervision.expire";
    static final String ACKNOWLEDGE = "supervision.acknowledge";
    static final String INSTRUCTION = "instruction";

    private final StateTable<Instruction> instructions;
    private final Ids ids;

    public InstructionBook(JdbcClient sql, Ids ids) {
        this.instructions = new StateTable<>("supervision.instruction", Instruction.class, sql);
        this.ids = ids;
    }

    public Optional<State<Instruction>> find(Instruction.Id id) {
        return instructions.find(id.value());
    }

    State<Instruction> get(Instruction.Id id) {
        return instructions.get(id.value());
    }

    /// All versions, oldest first, each with its place in the register.
    public List<State<Instruction>> history(Instruction.Id id) {
        return instructions.history(id.value());
    }

    /// What fits, newest first, from before an id on.
    public List<Instruction> newest(Optional<Instruction.Id> before, Predicate<Instruction> fits, int most) {
        return instructions.newest(before.map(Instruction.Id::value), fits, most);
    }

    Instruction.Id freshId() {
        return new Instruction.Id(ids.next());
    }

    /// The first version. Its end is watched from now on, whatever becomes of it.
    Change first(InstructionStep.Taken taken, Supervisor by, Instant now) {
        var next = taken.next();
        var parts = new ArrayList<Part>();
        parts.add(instructions.first(next.id().value(), next.state().name(), by.id(), next));
        parts.add(intent(EXPIRE, next, "timer", next.order().expires()));
        return change("proposed", taken, by.id(), following(parts, taken, now));
    }

    /// The version that a step made of one that was read.
    Change next(String what, State<Instruction> read, InstructionStep.Taken taken, Instant now) {
        var next = taken.next();
        var by = next.marks().getLast().by();
        var parts = new ArrayList<Part>();
        parts.add(instructions.next(read, next.state().name(), by, next));
        boolean moved = next.state() != read.body().state();
        var word = moved ? next.state().name().toLowerCase(Locale.ROOT).replace('_', '-') : what;
        return change(word, taken, by, following(parts, taken, now));
    }

    /// A fact without a new version: an effect that is no longer wanted is only noted.
    static Change skipped(Instruction instruction, String intent) {
        var details = Map.<String, Object>of("intent", intent, "why", "it is " + instruction.state());
        return Change.of(new Fact("supervision.step-skipped", instruction.id().toString(), "system", details));
    }

    private List<Part> following(List<Part> parts, InstructionStep.Taken taken, Instant now) {
        taken.effect().ifPresent(effect -> {
            parts.add(effect);
            if (effect.effect() == FreezeMarked.Effect.FREEZE)
                parts.add(intent(ACKNOWLEDGE, taken.next(), "main", now));
        });
        return parts;
    }

    private static Change change(String what, InstructionStep.Taken taken, String by, List<Part> parts) {
        var next = taken.next();
        var details = Map.<String, Object>of(
                "state", next.state().name(),
                "scope",
                        next.order().scope().kind() + " " + next.order().scope().words(),
                "drill", String.valueOf(next.order().isDrill()),
                "reference", next.order().basis().reference(),
                "note", next.marks().getLast().note());
        return new Change(new Fact("supervision." + what, next.id().toString(), by, details), parts);
    }

    private Intent intent(String name, Instruction of, String lane, Instant due) {
        var id = of.id().toString();
        return new Intent(ids.next(), name, id + "/" + lane, Map.of(INSTRUCTION, id), due);
    }
}
