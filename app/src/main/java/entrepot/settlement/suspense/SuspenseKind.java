package entrepot.settlement.suspense;

import entrepot.money.Amount;
import entrepot.money.Asset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Why a receipt lies in suspense.
public enum SuspenseKind {
    WRONG_TOKEN("another asset than the one awaited from this sender"),
    DUST("less than is worth its own transfer"),
    UNDER("less than was awaited"),
    OVER("more than was awaited"),
    LATE("for a payment that no longer awaits it"),
    UNKNOWN_SENDER("from nobody whom we know"),
    FEE_ON_TRANSFER("the balance moved by something else than the log says"),
    UNEXPECTED("nothing was awaited from this sender"),
    NO_REFERENCE("under a reference that nobody gave"),
    WRONG_ACCOUNT("to another of our accounts than the one named"),
    WRONG_CURRENCY("in another currency than the one awaited");

    private final String words;

    SuspenseKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// What the sender of a transfer was asked for.
    ///
    /// @param payment outside id
    /// @param isOpen  whether it is still awaited
    public record Awaited(String payment, Amount amount, boolean isOpen) {}

    /// What is known of a sender.
    ///
    /// @param isKnown whether he is somebody whom we know
    /// @param awaited what was ever asked of him, newest last
    public record Asked(boolean isKnown, List<Awaited> awaited) {
        public Asked {
            awaited = List.copyOf(awaited);
        }
    }

    /// A kind, and the payment that the receipt seems to be meant for, empty when none.
    public record Judged(SuspenseKind kind, String about) {}

    /// Judges a transfer that is no payment's delivery. Pure; the first that fits counts.
    ///
    /// @param came   what the balance changed by
    /// @param logged what the log says
    public static Judged of(Amount came, Amount logged, Asked asked, SuspenseTerms terms) {
        var awaited = asked.awaited();
        if (!came.equals(logged)) return new Judged(FEE_ON_TRANSFER, nearest(came, awaited));
        if (terms.isDust(came)) return new Judged(DUST, "");
        if (!asked.isKnown()) return new Judged(UNKNOWN_SENDER, "");
        var late = awaited.reversed().stream()
                .filter(a -> !a.isOpen() && a.amount().equals(came))
                .findFirst();
        if (late.isPresent()) return new Judged(LATE, late.get().payment());
        var open = awaited.stream().filter(Awaited::isOpen).toList();
        if (open.isEmpty()) return new Judged(UNEXPECTED, "");
        var same = open.stream().filter(a -> isSame(a, came.asset())).toList();
        if (same.isEmpty()) return new Judged(WRONG_TOKEN, open.getFirst().payment());
        var near = near(came, same).orElseThrow();
        return new Judged(near.amount().exceeds(came) ? UNDER : OVER, near.payment());
    }

    private static String nearest(Amount came, List<Awaited> awaited) {
        var open = awaited.stream()
                .filter(a -> a.isOpen() && isSame(a, came.asset()))
                .toList();
        return near(came, open).map(Awaited::payment).orElse("");
    }

    private static Optional<Awaited> near(Amount came, List<Awaited> awaited) {
        return awaited.stream()
                .min(Comparator.comparing(a -> a.amount().minus(came).units().abs()));
    }

    private static boolean isSame(Awaited awaited, Asset asset) {
        return awaited.amount().asset().id().equals(asset.id());
    }
}
