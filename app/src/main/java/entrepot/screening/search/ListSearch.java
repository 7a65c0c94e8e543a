package entrepot.screening.search;

import entrepot.screening.IdentifierKey;
import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListSnapshot;
import entrepot.screening.name.Agreement;
import entrepot.screening.name.Likeness;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import entrepot.screening.name.NameMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The door: which entries of these lists may a name or number be? Built once for a set of
/// snapshots, then immutable and for any number of threads. The same query gives the same answer.
public final class ListSearch {

    private static final Pattern SHIP = Pattern.compile("(?i)^IMO ?(?=[0-9]{7}$)");

    private final List<Listed> listed;
    private final NameSearch names;
    private final Map<IdentifierKey, List<Owner>> owners;

    private ListSearch(List<Listed> listed, NameSearch names, Map<IdentifierKey, List<Owner>> owners) {
        this.listed = listed;
        this.names = names;
        this.owners = owners;
    }

    private record Listed(ListEntry entry, ListedName name) {}

    private record Owner(ListEntry entry, Identifier identifier) {}

    /// Reads every name and number of the snapshots.
    public static ListSearch over(Collection<ListSnapshot> snapshots) {
        var listed = new ArrayList<Listed>();
        var owners = new HashMap<IdentifierKey, List<Owner>>();
        for (var snapshot : snapshots) {
            for (var entry : snapshot.entries()) {
                entry.names().stream()
                        .filter(name -> !isNumber(entry, name))
                        .forEach(name -> listed.add(new Listed(entry, name)));
                for (var identifier : entry.identifiers())
                    IdentifierKey.of(identifier)
                            .ifPresent(key -> owners.computeIfAbsent(key, none -> new ArrayList<>())
                                    .add(new Owner(entry, identifier)));
            }
        }
        var names = listed.parallelStream()
                .map(one -> Name.of(one.name().text(), nameKind(one.entry().kind())))
                .toList();
        return new ListSearch(List.copyOf(listed), NameSearch.over(names, NameMatcher.standard()), owners);
    }

    /// Lists of wallets name an entry by its address.
    private static boolean isNumber(ListEntry entry, ListedName name) {
        return entry.identifiers().stream().anyMatch(one -> one.value().equals(name.text()));
    }

    /// Which weights and word frequencies names are compared with: the same text, the same scores.
    public String model() {
        return "names-" + NameMatcher.standard().version();
    }

    /// How many names are searched.
    public int size() {
        return listed.size();
    }

    /// Entries that a query may be, one hit each, the surest first.
    public List<Hit> search(Kind kind, String text) {
        var best = new IdentityHashMap<ListEntry, Hit>();
        for (var owner : owners(text))
            best.putIfAbsent(owner.entry(), new Hit.ByIdentifier(owner.entry(), owner.identifier()));
        for (var hit : byName(kind, text)) best.merge(hit.entry(), hit, ListSearch::stricter);
        return best.values().stream()
                .sorted(Comparator.comparing(Hit::verdict)
                        .thenComparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(hit -> hit.entry().list())
                        .thenComparing(hit -> hit.entry().id()))
                .toList();
    }

    /// Names like this one, the most alike first; several may be of one entry.
    public List<Hit.ByName> byName(Kind kind, String text) {
        return names.search(Name.of(text, nameKind(kind)), Likeness.ALERT).stream()
                .map(found -> hit(kind, listed.get(found.name()), found.likeness()))
                .filter(hit -> isMeant(kind, hit))
                .toList();
    }

    /// Entries with this very identifier.
    public List<Hit.ByIdentifier> byIdentifier(Identifier identifier) {
        return IdentifierKey.of(identifier).map(key -> owners.getOrDefault(key, List.of())).orElse(List.of()).stream()
                .map(owner -> new Hit.ByIdentifier(owner.entry(), owner.identifier()))
                .toList();
    }

    private static Hit.ByName hit(Kind kind, Listed one, Likeness likeness) {
        return new Hit.ByName(
                one.entry(), one.name(), likeness, kind.agrees(one.entry().kind()));
    }

    private static Hit stricter(Hit one, Hit two) {
        int verdicts = one.verdict().compareTo(two.verdict());
        if (verdicts != 0) return verdicts > 0 ? one : two;
        return two.score() > one.score() ? two : one;
    }

    /// A ship is no person. A person's name may be listed as a firm's by mistake, and the other way
    /// round: then only the very name counts. A weak alias is too broad to be part of a name: it
    /// counts when it is the whole of what was asked.
    private static boolean isMeant(Kind asked, Hit.ByName hit) {
        if (hit.name().strength() == Strength.WEAK && hasMore(hit.likeness())) return false;
        if (hit.kindsAgree()) return true;
        boolean parties = isParty(asked) && isParty(hit.entry().kind());
        return parties && hit.score() >= Likeness.BLOCK;
    }

    private static boolean hasMore(Likeness likeness) {
        return likeness.parts().stream()
                .anyMatch(p -> p.agreement() == Agreement.EXTRA || p.agreement() == Agreement.CONFLICT);
    }

    private static boolean isParty(Kind kind) {
        return kind == Kind.PERSON || kind == Kind.ORGANISATION;
    }

    /// Who has the text as one of the numbers that look like it.
    private List<Owner> owners(String text) {
        var found = new ArrayList<Owner>();
        var bare = text.strip();
        var value = SHIP.matcher(bare).replaceFirst("");
        if (value.isEmpty() || value.indexOf(' ') >= 0) return found;
        for (var type : IdentifierType.values())
            IdentifierKey.of(type == IdentifierType.WALLET ? Identifier.wallet("", value) : Identifier.of(type, value))
                    .ifPresent(key -> found.addAll(owners.getOrDefault(key, List.of())));
        return found;
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
