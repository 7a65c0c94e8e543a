package entrepot.command;

import java.util.List;

/// Text for a terminal, filled line by line and never wider than 100 columns where a blank allows.
final class Page {

    static final int WIDTH = 100;
    private static final int NAME_WIDTH = 14;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final StringBuilder text = new StringBuilder();
    private final boolean colour;

    Page(boolean colour) {
        this.colour = colour;
    }

    /// A headline after an empty line.
    void head(String line) {
        if (!text.isEmpty()) text.append('\n');
        text.append(colour ? BOLD + line + PLAIN : line).append('\n');
    }

    /// One entry: continued lines are indented by two more.
    void line(int indent, String line) {
        line(indent, indent + 2, line);
    }

    /// @param hang indent of continued lines
    void line(int indent, int hang, String line) {
        var current = new StringBuilder(" ".repeat(indent));
        boolean empty = true;
        for (var word : line.split(" ")) {
            if (!empty && current.length() + 1 + word.length() > WIDTH) {
                text.append(current.toString().stripTrailing()).append('\n');
                current = new StringBuilder(" ".repeat(hang));
                empty = true;
            }
            current.append(empty ? "" : " ").append(word);
            empty = false;
        }
        text.append(current.toString().stripTrailing()).append('\n');
    }

    /// A name in a column of its own, and what it is.
    void field(int indent, String name, String value) {
        var column = "%-" + NAME_WIDTH + "s %s";
        if (!value.isEmpty()) line(indent, indent + NAME_WIDTH + 1, column.formatted(name, value));
    }

    void list(int indent, String name, List<String> values) {
        if (!values.isEmpty()) field(indent, name, String.join(", ", values));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
