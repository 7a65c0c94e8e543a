package entrepot.screening.search;

import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import entrepot.screening.name.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The listed names of entries, read, one beside the other.
record Rows(List<Row> rows, List<Name> names) {

    static final Rows NONE = new Rows(List.of(), List.of());

    /// A name, and the entry that bears it.
    record Row(ListEntry entry, ListedName name) {}

    private record Read(String text, NameKind kind) {}

    /// @param before rows whose names need not be read again
    static Rows of(Collection<ListEntry> entries, Rows before) {
        var known = new HashMap<Read, Name>();
        for (var name : before.names) known.put(new Read(name.text(), name.kind()), name);
        var words = new ConcurrentHashMap<Word, Word>();
        for (var name : before.names) name.words().forEach(word -> words.put(word, word));
        var rows = new ArrayList<Row>();
        for (var entry : entries)
            for (var name : entry.names()) if (!isNumber(entry, name)) rows.add(new Row(entry, name));
        return new Rows(
                List.copyOf(rows),
                rows.parallelStream().map(row -> read(row, known, words)).toList());
    }

    /// Lists of wallets name an entry by its address.
    private static boolean isNumber(ListEntry entry, ListedName name) {
        return entry.identifiers().stream().anyMatch(one -> one.value().equals(name.text()));
    }

    private static Name read(Row row, Map<Read, Name> known, ConcurrentMap<Word, Word> words) {
        var read = new Read(row.name().text(), ListSearch.nameKind(row.entry().kind()));
        var name = known.get(read);
        return name == null ? Name.of(read.text(), read.kind()).of(word -> shared(word, words)) : name;
    }

    private static Word shared(Word word, ConcurrentMap<Word, Word> words) {
        var known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }
}
