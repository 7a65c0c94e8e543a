package entrepot.serve;

/// Something outside did not let the platform start. Three lines for the person at the terminal.
final class CannotServe extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int CAUSES_MAX = 10;

    CannotServe(String what, Throwable why, String remedy) {
        super(
                "entrepot: %s%n  why:    %s%n  remedy: %s"
                        .formatted(what, first(why).getMessage(), remedy),
                why);
    }

    /// Where it began.
    private static Throwable first(Throwable why) {
        var cause = why;
        for (int i = 0; i < CAUSES_MAX; i++) {
            var deeper = cause.getCause();
            if (deeper == null || deeper.getMessage() == null) return cause;
            cause = deeper;
        }
        return cause;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
