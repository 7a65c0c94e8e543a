package entrepot.screening.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// An alphabet that is read letter by letter, in several systems; frequent given names by how their
/// bearers write them.
final class Alphabet {

    private final Map<String, List<String>> names;
    private final SequencedMap<String, Scheme> schemes = new LinkedHashMap<>();

    private Alphabet(Map<String, List<String>> names) {
        this.names = names;
    }

    /// From a resource: `common` holds for all systems, `names` whole words, each other section is a
    /// system.
    static Alphabet load(String resource) {
        var table = Table.load(resource);
        var alphabet = new Alphabet(table.section("names"));
        for (var section : table.sections().keySet())
            if (!section.equals("names") && !section.equals("common"))
                alphabet.schemes.put(section, Scheme.of(table, "common", section));
        return alphabet;
    }

    /// Lower-case words, first with the names that are known, then in each system, those named here
    /// before the others.
    List<String> read(List<String> words, List<String> first) {
        var best = first.isEmpty() ? schemes.firstEntry().getValue() : scheme(first.getFirst());
        var read = new ArrayList<String>();
        for (int i = 0; i < mostNames(words); i++) read.add(known(words, i, best));
        for (var name : first) read.add(read(words, scheme(name)));
        for (var scheme : schemes.values()) read.add(read(words, scheme));
        return Variants.distinct(read);
    }

    private int mostNames(List<String> words) {
        int most = 0;
        for (var word : words)
            most = Math.max(most, names.getOrDefault(word, List.of()).size());
        return most;
    }

    private String known(List<String> words, int choice, Scheme otherwise) {
        var read = new ArrayList<String>(words.size());
        for (var word : words) {
            var known = names.getOrDefault(word, List.of());
            read.add(known.isEmpty() ? otherwise.read(word) : known.get(Math.min(choice, known.size() - 1)));
        }
        return String.join(" ", read);
    }

    private static String read(List<String> words, Scheme scheme) {
        var read = new ArrayList<String>(words.size());
        for (var word : words) read.add(Letters.areAscii(word) ? word : scheme.read(word));
        return String.join(" ", read);
    }

    private Scheme scheme(String name) {
        var scheme = schemes.get(name);
        if (scheme == null) throw new IllegalStateException("no system " + name);
        return scheme;
    }
}
