package entrepot.serve;

/// Something outside did not let the platform start. Three lines for the person at the terminal.
final class CannotServe extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotServe(String what, Throwable why, String remedy) {
        super("entrepot: %s%n  why:    %s%n  remedy: %s".formatted(what, why.getMessage(), remedy), why);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
