package entrepot.screening.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The names of a real list, by entry: primary names and aliases of the OFAC set.
record ListedNames(List<Entry> entries) {

    record Entry(String id, NameKind kind, List<Name> names) {}

    static ListedNames ofac() {
        var entries = new LinkedHashMap<String, Entry>();
        for (var row : Shared.records("sanctions/ofac-sdn-2024-01/sdn.csv")) {
            if (row.size() < 3) continue;
            var type = row.get(2).strip().replace("individual", "person").replace("-0-", "org");
            add(entries, row.get(0).strip(), LabelledPair.kind(type), row.get(1));
        }
        for (var row : Shared.records("sanctions/ofac-sdn-2024-01/alt.csv")) {
            var entry = row.size() < 4 ? null : entries.get(row.getFirst().strip());
            if (entry != null) add(entries, entry.id(), entry.kind(), row.get(3));
        }
        return new ListedNames(List.copyOf(entries.values()));
    }

    private static void add(Map<String, Entry> entries, String id, NameKind kind, String name) {
        entries.computeIfAbsent(id, _ -> new Entry(id, kind, new ArrayList<>()))
                .names()
                .add(Name.of(name, kind));
    }

    List<Name> of(NameKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .flatMap(entry -> entry.names().stream())
                .toList();
    }

    /// Names of firms with a number in them, each with the name that has the next one: another fund, branch
    /// or brigade.
    List<LabelledPair> siblings() {
        return of(NameKind.ORGANISATION).stream()
                .filter(name -> name.words().stream().anyMatch(word -> word.role() == Role.NUMERAL))
                .flatMap(name -> sibling(name).stream())
                .limit(SIBLINGS)
                .toList();
    }

    private static final int SIBLINGS = 40;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static Optional<LabelledPair> sibling(Name name) {
        var number = NUMBER.matcher(name.text());
        if (!number.find()) return Optional.empty();
        var text = number.replaceFirst(Integer.toString(Integer.parseInt(number.group()) + 1));
        return Optional.of(new LabelledPair("list", NameFit.SIBLING, Name.of(text, name.kind()), name, false));
    }

    Rarity rarity() {
        var frequencies = frequencies();
        int names = entries.stream().mapToInt(entry -> entry.names().size()).sum();
        return new Rarity(word -> frequencies.getOrDefault(word, 0), names);
    }

    /// In how many names each word occurs.
    Map<String, Integer> frequencies() {
        var counts = new HashMap<String, Integer>();
        for (var entry : entries)
            for (var name : entry.names()) {
                Set<String> words = new HashSet<>();
                for (var word : name.words()) words.add(word.text());
                for (var word : words) counts.merge(word, 1, Integer::sum);
            }
        return counts;
    }
}
