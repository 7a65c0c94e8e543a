package entrepot.signer;

/// Why the signer will not run, in words for the person who started it.
final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }
}
