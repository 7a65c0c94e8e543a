package entrepot.lab.anvil;

/// The local chain cannot be had. The message says what is wrong and what to do about it.
public final class AnvilUnavailable extends RuntimeException {

    AnvilUnavailable(String message, String remedy) {
        super(message + " " + remedy);
    }

    AnvilUnavailable(String message, String remedy, Throwable cause) {
        super(message + " " + remedy, cause);
    }
}
