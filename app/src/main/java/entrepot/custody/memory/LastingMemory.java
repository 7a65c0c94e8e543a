package entrepot.custody.memory;

import entrepot.custody.Signer;
import entrepot.custody.SignerUnavailable;
import entrepot.custody.SigningAnswer;
import entrepot.custody.SigningRequest;
import java.util.function.LongSupplier;

/// A signer that is asked for nothing once it remembers less than it gave: a file that was cut at the
/// end of a record, or an old copy, is whole to the signer itself, and only whoever kept the
/// signatures can tell.
public final class LastingMemory implements Signer {

    private final Signer signer;
    private final LongSupplier kept;
    private long least = -1;

    /// @param kept how many of its signatures the database has; asked once
    public LastingMemory(Signer signer, LongSupplier kept) {
        this.signer = signer;
        this.kept = kept;
    }

    @Override
    public SigningAnswer sign(SigningRequest request) {
        state();
        return signer.sign(request);
    }

    /// Throws [SignerUnavailable] also when its memory became shorter.
    @Override
    public synchronized State state() {
        if (least < 0) least = kept.getAsLong();
        var state = signer.state();
        if (state.remembered() < least) {
            var why = new IllegalStateException(
                    "stop the signer, restore its memory from the newest copy, and run ./entrepot check");
            throw new SignerUnavailable(
                    "the signer remembers " + state.remembered() + " signatures and has given " + least
                            + ": nothing is signed until its memory is restored",
                    why);
        }
        least = state.remembered();
        return state;
    }
}
