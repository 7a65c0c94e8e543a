package entrepot.settlement.freeze;

import entrepot.settlement.Carrier;
import entrepot.settlement.Payment;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.supervision.Freezes;
import entrepot.supervision.InForce.Stop;
import java.time.Duration;
import java.util.Optional;

/// Asked before every effect: whether the authority stops it now. What waits is asked again soon, and
/// goes on by itself.
public final class Halt {

    /// How soon what waits is asked again.
    public static final Duration PAUSE = Duration.ofSeconds(1);

    private final Freezes freezes;
    private final Subjects subjects;

    public Halt(Freezes freezes, Subjects subjects) {
        this.freezes = freezes;
        this.subjects = subjects;
    }

    /// What stops a payment or a receipt; empty when nothing does.
    public Optional<Stop> of(Carrier carrier) {
        return freezes.over(
                switch (carrier) {
                    case Payment payment -> subjects.of(payment);
                    case SuspenseItem item -> subjects.of(item);
                    default -> throw new IllegalStateException("no carrier: " + carrier.name());
                });
    }

    /// Whether nothing at all is stopped.
    public boolean isQuiet() {
        return freezes.isQuiet();
    }

    /// Whose word is awaited, for those who run the platform.
    public static String words(Stop stop) {
        return "waits for the authority: instruction " + stop.instruction() + ", "
                + stop.scope().kind();
    }
}
