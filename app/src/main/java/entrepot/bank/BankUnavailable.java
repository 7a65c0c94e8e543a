package entrepot.bank;

/// The bank did not answer. Whether it has the message is not known; sending the same again is safe.
public final class BankUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BankUnavailable(String message) {
        super(message);
    }

    public BankUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
