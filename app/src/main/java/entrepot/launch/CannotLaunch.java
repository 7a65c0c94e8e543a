package entrepot.launch;

/// The machine does not let us start. The message has three lines for the person at the terminal:
/// what is wrong, why, and the remedy; it is printed as it stands, and the process ends with 1.
public final class CannotLaunch extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotLaunch(String what, String why, String remedy) {
        super("entrepot: %s%n  why:    %s%n  remedy: %s".formatted(what, why, remedy));
    }

    /// The message; never absent.
    public String text() {
        return String.valueOf(getMessage());
    }
}
