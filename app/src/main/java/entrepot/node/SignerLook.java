package entrepot.node;

import entrepot.custody.Signer;
import entrepot.custody.SignerUnavailable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether anything can be signed: the signer is asked for its state again and again.
final class SignerLook {

    private static final Logger LOG = LoggerFactory.getLogger(SignerLook.class);

    private final Signer signer;
    private volatile Optional<String> fault = Optional.of("it was not looked at yet");

    SignerLook(Signer signer) {
        this.signer = signer;
    }

    /// For a loop; there is never more to do at once.
    boolean look() {
        var found = Optional.<String>empty();
        try {
            signer.state();
        } catch (SignerUnavailable e) {
            found = Optional.of(String.valueOf(e.getMessage()));
        }
        if (!found.equals(fault)) found.ifPresent(why -> LOG.error("nothing can be signed: {}", why));
        fault = found;
        return false;
    }

    /// Whether the signer answered when it was looked at last, and remembers what it gave.
    boolean isWell() {
        return fault.isEmpty();
    }
}
