package entrepot.lab.demo;

import java.io.PrintStream;

/// What the demonstration tells at the terminal, line by line as it happens.
final class Timeline {

    private final PrintStream out;

    Timeline(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.printf("%n%s%n%s%n", text, "-".repeat(text.length()));
    }

    /// One step of the story, with the business date.
    void step(String id, String date, String text) {
        out.printf("%-6s %-10s  %s%n", id, date, text);
    }

    /// More about the step above.
    void more(String text) {
        out.printf("%-6s %-10s  %s%n", "", "", text);
    }

    void line(String text) {
        out.println(text);
    }
}
