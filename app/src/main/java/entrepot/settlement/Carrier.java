package entrepot.settlement;

import java.time.Instant;
import java.util.Optional;

/// Whoever a transfer on a chain is for: a payment, or a receipt in suspense that goes back. Both take
/// the one way to a signature and onto the chain.
public interface Carrier {

    /// Its outside id.
    String name();

    /// Its newest transfer.
    Optional<Outgoing> transfer();

    /// Whether its transfer must not go out, so that its nonce is to be given back.
    boolean isHeld();

    /// When it last moved.
    Instant since();

    /// The last sentence of its timeline.
    String said();
}
