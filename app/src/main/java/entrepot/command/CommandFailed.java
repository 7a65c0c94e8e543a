package entrepot.command;

/// A command that cannot be carried out, in three lines for the person at the terminal.
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommandFailed(String what, String why, String remedy) {
        super("entrepot: %s%n  why:    %s%n  remedy: %s".formatted(what, why, remedy));
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
