package entrepot.supervision;

import entrepot.access.PersonId;
import entrepot.access.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.UUID;

/// People of two authorities, what they want, and how many must agree.
final class Instructions {

    static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    static final Instant END = NOW.plus(Duration.ofDays(3));
    static final Supervisor VIKTOR = supervisor(1, 1, "Central Bank");
    static final Supervisor VIKTOR_AGAIN = supervisor(2, 1, "Central Bank");
    static final Supervisor VERA = supervisor(3, 3, "Central Bank");
    static final Supervisor MARK = supervisor(4, 4, "Ministry of Finance");
    static final Scope PAYMENT = new Scope.OnePayment("pay_" + "0".repeat(26));
    static final Scope PLATFORM = new Scope.Platform();
    static final SupervisionTerms TERMS = terms();

    private Instructions() {}

    private static Supervisor supervisor(int user, int person, String authority) {
        return new Supervisor(new UserId(new UUID(1, user)), new PersonId(new UUID(2, person)), authority);
    }

    /// One person for a payment, two of two authorities for the platform, two for the rest.
    private static SupervisionTerms terms() {
        var quorums = new EnumMap<Scope.Kind, Quorum>(Scope.Kind.class);
        for (var kind : Scope.Kind.values()) quorums.put(kind, new Quorum(2, 1));
        quorums.put(Scope.Kind.PAYMENT, new Quorum(1, 1));
        quorums.put(Scope.Kind.PLATFORM, new Quorum(2, 2));
        return new SupervisionTerms(quorums, Duration.ofDays(90));
    }

    static Instruction.Order order(Scope scope, boolean isDrill) {
        var basis = new Instruction.Basis("Article 7 of the experiment's law", "ELR 7/2026");
        return new Instruction.Order(Instruction.Kind.FREEZE, scope, basis, isDrill, END);
    }

    static InstructionStep propose(Instruction.Order order) {
        return InstructionLife.propose(new Instruction.Id(new UUID(3, 1)), order, VIKTOR, TERMS, NOW);
    }

    static InstructionStep.Taken proposed(Scope scope) {
        return taken(propose(order(scope, false)));
    }

    static InstructionStep.Taken taken(InstructionStep step) {
        if (step instanceof InstructionStep.Taken taken) return taken;
        throw new AssertionError("was rejected: " + step);
    }

    /// Runs commands that must all be taken.
    static InstructionStep.Taken after(InstructionStep.Taken first, InstructionCommand... commands) {
        var current = first;
        for (var command : commands) current = taken(InstructionLife.apply(current.next(), command, NOW));
        return current;
    }
}
