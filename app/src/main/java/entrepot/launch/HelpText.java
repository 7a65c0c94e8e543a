package entrepot.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The help of each command, from the one file that the launcher script prints from, too.
public final class HelpText {

    private HelpText() {}

    /// The text of `demo`, `serve`, `pack`, `payment`, `test`, or of `help` for the list of all;
    /// empty for a word that is no command.
    public static Optional<String> of(String command) {
        var start = "== " + command + "\n";
        for (var section : read().split("(?m)(?=^== )")) {
            if (section.startsWith(start)) return Optional.of(section.substring(start.length()));
        }
        return Optional.empty();
    }

    private static String read() {
        try (var in = HelpText.class.getResourceAsStream("help.txt")) {
            if (in == null) throw new IllegalStateException("help.txt is not in this build");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
