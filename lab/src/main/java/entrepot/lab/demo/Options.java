package entrepot.lab.demo;

import entrepot.launch.DataFolder;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What `./entrepot demo` was called with.
///
/// @param once end after the story
/// @param port of the pages; 0 takes a free one
/// @param data folder of everything that is kept
/// @param receipts folder for a receipt of each payment that came to an end
record Options(boolean once, int port, Path data, Optional<Path> receipts) {

    private static final int PORT = 8080;
    private static final int PORT_MAX = 65_535;

    /// Throws [IllegalArgumentException] with a sentence for the caller.
    static Options parse(String... words) {
        var once = false;
        var port = -1;
        var data = DataFolder.standard();
        var receipts = Optional.<Path>empty();
        for (var rest = List.of(words).iterator(); rest.hasNext(); ) {
            var word = rest.next();
            switch (word) {
                case "--once" -> once = true;
                case "--port" -> port = port(value(word, rest));
                case "--data" -> data = Path.of(value(word, rest));
                case "--receipts" -> receipts = Optional.of(Path.of(value(word, rest)));
                default -> throw new IllegalArgumentException("no option " + word);
            }
        }
        if (port < 0) port = once ? 0 : PORT;
        return new Options(once, port, data, receipts);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) throw new IllegalArgumentException(option + " needs a value");
        return rest.next();
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > PORT_MAX)
            throw new IllegalArgumentException("--port takes a number from 0 to " + PORT_MAX + ", not " + text);
        return Integer.parseInt(text);
    }
}
