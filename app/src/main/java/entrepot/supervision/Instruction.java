package entrepot.supervision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One instruction of the authority. Each accepted command gives the next version; lists only grow.
///
/// @param quorum   how many must agree to it, and to its lifting, as it was when it was proposed
/// @param order    what is stopped, why and until when; every instruction has an end
/// @param agreed   who wants it, the one who proposed first
/// @param lifting  who wants it lifted
/// @param applied  what the platform found when it took effect
public record Instruction(
        Id id,
        Order order,
        Quorum quorum,
        State state,
        List<Supervisor> agreed,
        List<Supervisor> lifting,
        Optional<Applied> applied,
        List<Mark> marks) {

    /// Most marks that an instruction may gather.
    private static final int MARKS_MAX = 100;

    public Instruction {
        agreed = List.copyOf(agreed);
        lifting = List.copyOf(lifting);
        marks = List.copyOf(marks);
        if (marks.size() > MARKS_MAX) throw new IllegalStateException("more than " + MARKS_MAX + " marks on " + id);
    }

    /// Names an instruction; `ins_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("ins", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("ins", value);
        }
    }

    /// What is to be done.
    public enum Kind {
        FREEZE
    }

    /// Where an instruction stands.
    public enum State {
        PROPOSED,
        IN_FORCE,
        LIFTED,
        EXPIRED,
        /// Another supervisor objected.
        REFUSED,
        /// Whoever proposed it took it back.
        WITHDRAWN;

        /// Nothing more will become of it.
        public boolean isOver() {
            return switch (this) {
                case PROPOSED, IN_FORCE -> false;
                case LIFTED, EXPIRED, REFUSED, WITHDRAWN -> true;
            };
        }
    }

    /// By what right.
    ///
    /// @param text      the provision, in words
    /// @param reference the act, its article, or the case
    public record Basis(String text, String reference) {
        public Basis {
            if (text.isBlank() || reference.isBlank())
                throw new IllegalArgumentException("an instruction names its legal basis and a reference");
        }
    }

    /// What was asked for; never changes.
    public record Order(Kind kind, Scope scope, Basis basis, boolean isDrill, Instant expires) {}

    /// What the platform found in its scope when it took effect: its acknowledgement.
    ///
    /// @param count of all; the list may hold fewer
    public record Applied(Instant at, int count, List<Found> found) {
        public Applied {
            found = List.copyOf(found);
        }
    }

    /// Something that happened to it.
    public record Mark(State state, Instant at, String by, String note) {}

    /// Since when it stops something; empty while it never did.
    public Optional<Instant> since() {
        return marks.stream()
                .filter(mark -> mark.state() == State.IN_FORCE)
                .map(Mark::at)
                .findFirst();
    }

    Supervisor proposer() {
        return agreed.getFirst();
    }

    Instruction agreedBy(Supervisor who) {
        return new Instruction(id, order, quorum, state, with(agreed, who), lifting, applied, marks);
    }

    Instruction liftedBy(Supervisor who) {
        return new Instruction(id, order, quorum, state, agreed, with(lifting, who), applied, marks);
    }

    Instruction applied(Applied what) {
        return new Instruction(id, order, quorum, state, agreed, lifting, Optional.of(what), marks);
    }

    Instruction mark(State next, Instant at, String by, String note) {
        return new Instruction(
                id, order, quorum, next, agreed, lifting, applied, with(marks, new Mark(next, at, by, note)));
    }

    private static <T> List<T> with(List<T> list, T more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
