package entrepot.screening.search;

import entrepot.screening.IdentifierKey;
import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListSnapshot;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import entrepot.screening.name.NameMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The door: which entries of these lists may a name or number be? Built once for a set of
/// snapshots, then immutable and for any number of threads. The same query gives the same answer.
///
/// Whether an entry is found, and its score, are a function of the query, the entry and the word
/// frequencies, and of nothing else: with the frequencies of an earlier day, what an entry is found by
/// does not depend on the other entries.
public final class ListSearch {

    private static final int HASH_DIGITS = 8;

    private static final Comparator<Hit> SUREST_FIRST = Comparator.comparing(Hit::verdict)
            .thenComparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.entry().list())
            .thenComparing(hit -> hit.entry().id());

    private final Rows rows;
    private final NameSearch names;
    private final Owners owners;
    private final WordFrequencies frequencies;

    private ListSearch(Rows rows, NameSearch names, Owners owners, WordFrequencies frequencies) {
        this.rows = rows;
        this.names = names;
        this.owners = owners;
        this.frequencies = frequencies;
    }

    /// Reads every name and number of the snapshots, and counts the words of the names.
    public static ListSearch over(Collection<ListSnapshot> snapshots) {
        var entries = entries(snapshots);
        var rows = Rows.of(entries, Rows.NONE);
        return over(entries, rows, WordFrequencies.of(rows.names()));
    }

    /// Over some entries, of whatever lists, with words weighed as on another day or over other lists.
    public static ListSearch overEntries(Collection<ListEntry> entries, WordFrequencies frequencies) {
        return over(entries, Rows.of(entries, Rows.NONE), frequencies);
    }

    /// Over other snapshots with these frequencies. A name that is in both is not read again.
    public ListSearch with(Collection<ListSnapshot> snapshots) {
        var entries = entries(snapshots);
        return over(entries, Rows.of(entries, rows), frequencies);
    }

    /// Over the same entries with their own frequencies.
    public ListSearch recounted() {
        var counted = WordFrequencies.of(rows.names());
        return new ListSearch(rows, names.with(counted), owners, counted);
    }

    private static ListSearch over(Collection<ListEntry> entries, Rows rows, WordFrequencies frequencies) {
        return new ListSearch(rows, NameSearch.over(rows.names(), frequencies), Owners.of(entries), frequencies);
    }

    public WordFrequencies frequencies() {
        return frequencies;
    }

    /// Which weights and word frequencies names are compared with: the same text, the same scores.
    public String model() {
        return "names-" + NameMatcher.standard().version() + "-words-"
                + frequencies.sha256().substring(0, HASH_DIGITS);
    }

    /// How many names are searched.
    public int size() {
        return rows.rows().size();
    }

    /// Entries that a query may be, one hit each, the surest first.
    public List<Hit> search(Kind kind, String text) {
        return search(kind, List.of(text), List.of());
    }

    /// Entries that somebody with these names and identifiers may be, one hit each, the surest first.
    public List<Hit> search(Kind kind, Collection<String> texts, Collection<Identifier> identifiers) {
        var best = new IdentityHashMap<ListEntry, Hit>();
        for (var identifier : identifiers) byIdentifier(identifier).forEach(hit -> add(hit, best));
        for (var text : texts) {
            for (var owner : owners.of(text)) add(owner.hit(), best);
            find(kind, text, hit -> add(hit, best));
        }
        return best.values().stream().sorted(SUREST_FIRST).toList();
    }

    /// Names like this one, the most alike first; several may be of one entry.
    public List<Hit.ByName> byName(Kind kind, String text) {
        var found = new ArrayList<Hit.ByName>();
        find(kind, text, found::add);
        found.sort(Comparator.comparingDouble(Hit.ByName::score).reversed());
        return List.copyOf(found);
    }

    /// Entries with this very identifier.
    public List<Hit.ByIdentifier> byIdentifier(Identifier identifier) {
        return IdentifierKey.of(identifier).map(owners::of).orElse(List.of()).stream()
                .map(Owners.Owner::hit)
                .toList();
    }

    private void find(Kind kind, String text, Consumer<Hit.ByName> taker) {
        names.search(
                Name.of(text, nameKind(kind)),
                name -> Meant.canBe(kind, rows.rows().get(name).entry().kind()),
                (name, likeness) -> {
                    var row = rows.rows().get(name);
                    var listed = row.entry().kind();
                    if (Meant.is(kind, listed, row.name(), likeness))
                        taker.accept(new Hit.ByName(row.entry(), row.name(), likeness, kind.agrees(listed)));
                });
    }

    private static void add(Hit hit, Map<ListEntry, Hit> best) {
        best.merge(hit.entry(), hit, ListSearch::stricter);
    }

    private static Hit stricter(Hit one, Hit two) {
        int verdicts = one.verdict().compareTo(two.verdict());
        if (verdicts != 0) return verdicts > 0 ? one : two;
        return two.score() > one.score() ? two : one;
    }

    private static List<ListEntry> entries(Collection<ListSnapshot> snapshots) {
        return snapshots.stream()
                .flatMap(snapshot -> snapshot.entries().stream())
                .toList();
    }

    /// By which rules the name of what is listed so is read.
    public static NameKind nameKind(Kind kind) {
        return switch (kind) {
            case PERSON -> NameKind.PERSON;
            case ORGANISATION -> NameKind.ORGANISATION;
            case VESSEL -> NameKind.VESSEL;
            case AIRCRAFT -> NameKind.AIRCRAFT;
            case UNKNOWN -> NameKind.UNKNOWN;
        };
    }
}
