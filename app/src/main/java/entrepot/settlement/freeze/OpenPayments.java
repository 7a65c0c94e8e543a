package entrepot.settlement.freeze;

import entrepot.commit.State;
import entrepot.money.AssetCatalogue;
import entrepot.settlement.Carrier;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.desk.PaymentBook;
import entrepot.settlement.desk.SuspenseBook;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.supervision.Findings;
import entrepot.supervision.Found;
import entrepot.supervision.InForce;
import entrepot.supervision.Scope;
import entrepot.supervision.Touched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the payments and receipts that a scope covers and that are not over, or whose transfer is not.
public final class OpenPayments implements Findings {

    private static final PaymentState[] OPEN = Arrays.stream(PaymentState.values())
            .filter(state -> !state.isOver())
            .toArray(PaymentState[]::new);

    private static final SuspenseItem.State[] UNDECIDED = Arrays.stream(SuspenseItem.State.values())
            .filter(state -> !state.isOver())
            .toArray(SuspenseItem.State[]::new);

    private final PaymentBook payments;
    private final SuspenseBook suspense;
    private final Subjects subjects;
    private final AssetCatalogue assets;

    public OpenPayments(PaymentBook payments, SuspenseBook suspense, Subjects subjects, AssetCatalogue assets) {
        this.payments = payments;
        this.suspense = suspense;
        this.subjects = subjects;
        this.assets = assets;
    }

    @Override
    public boolean isKnown(Scope scope) {
        return switch (scope) {
            case Scope.OnePayment(String id) -> payment(id).isPresent() || item(id).isPresent();
            case Scope.OneAsset(String id) -> assets.find(id).isPresent();
            case Scope.Participant _, Scope.Wallet _, Scope.Corridor _, Scope.Platform _ -> true;
        };
    }

    @Override
    public List<Found> in(Scope scope, int most) {
        if (scope instanceof Scope.OnePayment(String id))
            return payment(id)
                    .map(OpenPayments::found)
                    .or(() -> item(id).map(OpenPayments::found))
                    .map(List::of)
                    .orElse(List.of());
        var covers = new InForce(Map.of("asked", scope));
        var all = new ArrayList<Found>();
        payments.in(OPEN).reversed().stream()
                .map(State::body)
                .filter(payment -> isIn(covers, subjects.of(payment)))
                .forEach(payment -> all.add(found(payment)));
        suspense.in(UNDECIDED).reversed().stream()
                .map(State::body)
                .filter(item -> isIn(covers, subjects.of(item)))
                .forEach(item -> all.add(found(item)));
        return all.subList(0, Math.min(most, all.size()));
    }

    private Optional<Payment> payment(String id) {
        return id.startsWith("pay_") ? payments.find(Payment.Id.parse(id)).map(State::body) : Optional.empty();
    }

    private Optional<SuspenseItem> item(String id) {
        return id.startsWith("sus_") ? suspense.find(SuspenseItem.Id.parse(id)).map(State::body) : Optional.empty();
    }

    private static boolean isIn(InForce scope, Touched touched) {
        return scope.over(touched).isPresent();
    }

    private static Found found(Payment payment) {
        return new Found(payment.name(), payment.registerNo(), payment.state().name(), out(payment));
    }

    private static Found found(SuspenseItem item) {
        return new Found(item.name(), "", item.state().name(), out(item));
    }

    private static Found.Out out(Carrier carrier) {
        return carrier.transfer().map(OpenPayments::out).orElse(Found.Out.NOTHING);
    }

    private static Found.Out out(Outgoing transfer) {
        return switch (transfer.stage()) {
            case RESERVED, CANCELLED, FAILED -> Found.Out.NOTHING;
            case SIGNED -> Found.Out.SIGNED;
            case BROADCAST, REORGED -> Found.Out.BROADCAST;
            case CONFIRMING -> Found.Out.IN_A_BLOCK;
            case FINAL -> Found.Out.FINAL;
        };
    }
}
