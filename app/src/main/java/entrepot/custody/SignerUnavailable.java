package entrepot.custody;

/// The signer is away, too slow, or said nothing that can be understood. Whether it signed is unknown.
public final class SignerUnavailable extends RuntimeException {

    public SignerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
