package entrepot.settlement.desk;

import entrepot.settlement.Command;
import entrepot.settlement.Credit;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseItem.Source;
import java.time.Instant;
import java.util.Optional;

/// Whether a receipt in suspense is what a payment awaits. Pure.
final class SuspenseMatch {

    private SuspenseMatch() {}

    /// What tells the payment that it came; empty when it awaits something else. Money may be a part of
    /// what is missing, and never more; an asset is the whole amount.
    static Optional<Command> command(SuspenseItem item, Payment payment, Instant now) {
        return switch (item.source()) {
            case Source.OnChain came -> delivery(item, came, payment);
            case Source.AtBank came -> credit(item, came, payment, now);
        };
    }

    private static Optional<Command> delivery(SuspenseItem item, Source.OnChain came, Payment payment) {
        boolean awaited = payment.state() == PaymentState.DECIDED
                && payment.agreed()
                        .filter(terms -> terms.amount().equals(item.amount()))
                        .isPresent();
        return awaited ? Optional.of(new Command.Deliver(item.amount(), came.txHash())) : Optional.empty();
    }

    private static Optional<Command> credit(SuspenseItem item, Source.AtBank came, Payment payment, Instant now) {
        var agreed = payment.agreed();
        if (payment.state() != PaymentState.QUOTED || agreed.isEmpty()) return Optional.empty();
        var total = agreed.get().total();
        if (!total.asset().id().equals(item.amount().asset().id())) return Optional.empty();
        if (payment.received().plus(item.amount()).exceeds(total)) return Optional.empty();
        return Optional.of(new Command.Fund(new Credit(came.transaction(), item.amount(), now)));
    }
}
