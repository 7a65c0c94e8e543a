package entrepot.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words after a command: names, options with a value, and flags.
final class Arguments {

    private final List<String> names = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    /// Someone called it wrongly; the message says how.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    /// Reads the words; throws [Wrong] for an option that is neither of these.
    static Arguments read(List<String> words, Set<String> withValue, Set<String> flags) {
        var read = new Arguments();
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (!word.startsWith("-")) read.names.add(word);
            else if (flags.contains(word)) read.flags.add(word);
            else if (!withValue.contains(word)) throw new Wrong("there is no option " + word);
            else if (!rest.hasNext()) throw new Wrong(word + " needs a value");
            else read.options.put(word, rest.next());
        }
        return read;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
