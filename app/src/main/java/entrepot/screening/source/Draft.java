package entrepot.screening.source;

import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Address;
import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Link;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Relation;
import entrepot.screening.ListEntry.Sex;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListId;
import entrepot.screening.source.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A list entry while it is put together. Empty texts are not taken, what comes twice is taken once,
/// and white space is made single.
final class Draft {

    private static final int NAMES_MAX = 10_000;
    private static final int NAME_CHARS_MAX = 4_000;

    private final String id;
    private final Kind kind;
    private final int line;
    private final Map<String, Strength> names = new LinkedHashMap<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> nationalities = new LinkedHashSet<>();
    private final Set<Birth> births = new LinkedHashSet<>();
    private final Set<Address> addresses = new LinkedHashSet<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private Sex sex = Sex.UNKNOWN;
    private Optional<LocalDate> listedOn = Optional.empty();
    private String excess = "";
    private boolean cut;

    /// @param line of the file, where the entry begins
    Draft(String id, Kind kind, int line) {
        this.id = Words.single(id);
        this.kind = kind;
        this.line = line;
    }

    String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    int line() {
        return line;
    }

    boolean isNamed() {
        return !names.isEmpty();
    }

    /// What is more than an entry may have; empty when all is well.
    String excess() {
        return excess;
    }

    /// A name; of one given twice, the stronger says how much it says.
    Draft name(String text, Strength strength) {
        var name = Words.single(text);
        if (name.length() > NAME_CHARS_MAX) excess = "a name of " + name.length() + " characters";
        else if (!name.isEmpty()) names.merge(name, strength, Draft::stronger);
        if (names.size() > NAMES_MAX) excess = "more than " + NAMES_MAX + " names";
        return this;
    }

    private static Strength stronger(Strength one, Strength other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    Draft programme(String code) {
        take(code, programmes);
        return this;
    }

    Draft identifier(IdentifierType type, String value) {
        return identifier(type, "", value);
    }

    Draft identifier(IdentifierType type, String scheme, String value) {
        var clean = Words.single(value);
        if (!clean.isEmpty()) identifiers.add(new Identifier(type, scheme, clean));
        return this;
    }

    Draft country(String name) {
        take(name, countries);
        return this;
    }

    Draft nationality(String name) {
        take(name, nationalities);
        return country(name);
    }

    /// An address of its lines in their order; empty ones fall out.
    Draft address(List<String> lines, String country) {
        var text = joined(lines, ", ");
        var where = Words.single(country);
        if (!text.isEmpty() || !where.isEmpty()) addresses.add(new Address(text, where));
        return country(where);
    }

    Draft births(Collection<Birth> found) {
        births.addAll(found);
        return this;
    }

    Draft link(Relation relation, String name) {
        var other = Words.single(name);
        if (!other.isEmpty()) links.add(new Link(relation, other));
        return this;
    }

    Draft remark(String text) {
        take(text, remarks);
        return this;
    }

    /// Any word for it that lists use; other words say nothing.
    Draft sex(String word) {
        sex = switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "M", "MALE" -> Sex.MALE;
            case "F", "FEMALE" -> Sex.FEMALE;
            default -> sex;
        };
        return this;
    }

    /// The first time it was listed, of several.
    Draft listedOn(Optional<LocalDate> date) {
        listedOn = Stream.of(listedOn, date).flatMap(Optional::stream).min(LocalDate::compareTo);
        return this;
    }

    Draft cut(boolean isCut) {
        cut = isCut;
        return this;
    }

    ListEntry entry(ListId list) {
        return new ListEntry(
                list,
                id,
                kind,
                listedNames(),
                List.copyOf(programmes),
                List.copyOf(identifiers),
                countries,
                List.copyOf(births),
                sex,
                nationalities,
                List.copyOf(addresses),
                List.copyOf(links),
                listedOn,
                String.join("\n", remarks),
                cut);
    }

    /// In the order of the list, but a primary name first.
    private List<ListedName> listedNames() {
        var listed = new ArrayList<ListedName>();
        names.forEach((text, strength) -> listed.add(ListedName.of(text, strength)));
        for (int i = 1; i < listed.size(); i++)
            if (listed.get(i).strength() == Strength.PRIMARY
                    && listed.getFirst().strength() != Strength.PRIMARY) listed.addFirst(listed.remove(i));
        return listed;
    }

    private static void take(String text, Set<String> into) {
        var clean = Words.single(text);
        if (!clean.isEmpty()) into.add(clean);
    }

    static String joined(List<String> parts, String separator) {
        return parts.stream().map(Words::single).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
