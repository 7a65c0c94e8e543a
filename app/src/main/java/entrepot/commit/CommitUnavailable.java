package entrepot.commit;

import org.jspecify.annotations.Nullable;

/// The database cannot be written now. Nothing is known to be committed; the same change may be
/// submitted again, since versions and idempotency keys make that harmless.
public final class CommitUnavailable extends RuntimeException {
    public CommitUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
