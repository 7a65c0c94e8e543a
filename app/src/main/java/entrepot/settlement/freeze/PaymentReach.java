package entrepot.settlement.freeze;

import entrepot.commit.Fact;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.StatePart;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.CustodyParts.SignedStored;
import entrepot.ledger.Posting;
import entrepot.settlement.Payment;
import entrepot.settlement.Wishes;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.supervision.Reach;
import entrepot.supervision.Scope;
import entrepot.supervision.Touched;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which changes move anything. Whatever posts money, reserves a nonce, keeps a signature or wishes an
/// effect does, whoever brings it: only what is listed here is let through, because it records what the
/// world did already, or because nothing can leave by it.
public final class PaymentReach implements Reach {

    /// What a chain did, whatever follows for payments.
    private static final String CHAIN = "chain.";

    /// What a bank did.
    private static final Set<String> AT_BANK = Set.of(
            "bank.message",
            "payment.money-released",
            "payment.provider-paid",
            "payment.refunded",
            "suspense.paid-back");

    /// Effects that move nothing: papers, clocks, and what waits for the end of a freeze.
    private static final Set<String> STILL =
            Set.of(Wishes.MATCH, Wishes.CLOSE, Wishes.EXPIRE, Wishes.RESUME, Wishes.SUSPENSE_OVERDUE);

    private final Subjects subjects;

    public PaymentReach(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public Optional<Touched> moved(Fact fact, List<Part> parts) {
        if (isRecord(fact)) return Optional.empty();
        if (parts.stream().noneMatch(part -> moves(part, parts))) return Optional.empty();
        return carriers(parts).or(() -> others(parts));
    }

    /// Whether a fact tells what the world did: that is booked, whatever is frozen.
    static boolean isRecord(Fact fact) {
        return fact.kind().startsWith(CHAIN) || AT_BANK.contains(fact.kind());
    }

    private static boolean moves(Part part, List<Part> all) {
        return switch (part) {
            case Posting posting -> Subjects.isMoney(posting);
            case NonceReserved _, SignedStored _ -> true;
            case Intent intent -> !STILL.contains(intent.name()) && all.stream().anyMatch(PaymentReach::isCarrier);
            default -> false;
        };
    }

    private static boolean isCarrier(Part part) {
        return part instanceof StatePart state
                && (state.body() instanceof Payment || state.body() instanceof SuspenseItem);
    }

    /// Payments and receipts know more of themselves than their postings do.
    private Optional<Touched> carriers(List<Part> parts) {
        return parts.stream()
                .filter(PaymentReach::isCarrier)
                .map(part -> ((StatePart) part).body())
                .map(body -> switch (body) {
                    case Payment payment -> subjects.of(payment);
                    case SuspenseItem item -> subjects.of(item);
                    default -> throw new IllegalStateException("no carrier: " + body);
                })
                .reduce(Touched::and);
    }

    private Optional<Touched> others(List<Part> parts) {
        return parts.stream()
                .filter(part -> moves(part, parts))
                .map(part -> switch (part) {
                    case Posting posting -> subjects.of(posting);
                    case NonceReserved reserved -> Touched.nowhere(Set.of(new Scope.Wallet(reserved.account())));
                    case SignedStored signed ->
                        Touched.nowhere(
                                Set.of(new Scope.Wallet(signed.reserved().account())));
                    default -> throw new IllegalStateException("moves nothing: " + part);
                })
                .reduce(Touched::and);
    }
}
