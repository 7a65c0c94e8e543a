package entrepot.market;

/// A provider did not answer, or not in time. Nothing is known of what it did: a request may be
/// repeated under the same quote id, a deal under the same offer id.
public final class ProviderUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProviderUnavailable(String message) {
        super(message);
    }

    public ProviderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
