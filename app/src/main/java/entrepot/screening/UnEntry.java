package entrepot.screening;

import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.UnXml.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One INDIVIDUAL or ENTITY of the UN list as a [ListEntry].
///
/// Aliases of quality `Low` are weak; `Good`, `a.k.a.`, `f.k.a.` and those without a word are strong.
/// One alias element may hold several, separated by semicolons or letters as `b)`.
final class UnEntry {

    private static final Pattern ALIAS_SEPARATOR = Pattern.compile(";| [a-z]\\) ");

    /// `OCEAN TRADING COMPANY (OTC)`: the name is also used without the letters in brackets.
    private static final Pattern WITH_ACRONYM = Pattern.compile("(.*\\S) ?\\([\\p{Lu}\\d&-]{2,12}\\)");

    private static final Pattern BIC =
            Pattern.compile("(?:SWIFT/BIC|SWIFT|BIC)(?: code)?:? ([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\\b");
    private static final Pattern IMO = Pattern.compile("IMO\\)?(?: [Nn]umber)?:? ([0-9]{7})\\b");
    private static final Pattern PASSPORT = Pattern.compile("(?i).*(passport|passeport|pasaporte).*");

    private UnEntry() {}

    static ListEntry of(ListId list, Kind kind, Node node) {
        return new ListEntry(
                list,
                node.text("REFERENCE_NUMBER"),
                kind,
                List.copyOf(names(kind, node)),
                Stream.of(node.text("UN_LIST_TYPE"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                identifiers(kind, node),
                countries(node),
                births(node),
                false);
    }

    private static Set<ListedName> names(Kind kind, Node node) {
        var names = new LinkedHashSet<ListedName>();
        var primary = Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                .map(node::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        add(names, kind, primary, Strength.PRIMARY);
        add(names, kind, node.text("NAME_ORIGINAL_SCRIPT"), Strength.STRONG);
        var aliases = kind == Kind.PERSON ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS";
        for (var alias : node.children(aliases)) {
            var strength = alias.text("QUALITY").equalsIgnoreCase("Low") ? Strength.WEAK : Strength.STRONG;
            for (var name : ALIAS_SEPARATOR.split(alias.text("ALIAS_NAME"), -1))
                add(names, kind, name.strip(), strength);
        }
        return names;
    }

    private static void add(Set<ListedName> names, Kind kind, String name, Strength strength) {
        if (name.isEmpty()) return;
        names.add(ListedName.of(name, strength));
        var acronym = WITH_ACRONYM.matcher(name);
        if (kind != Kind.ORGANISATION || !acronym.matches()) return;
        var shorter = strength == Strength.WEAK ? Strength.WEAK : Strength.STRONG;
        names.add(ListedName.of(acronym.group(1), shorter));
    }

    private static List<Identifier> identifiers(Kind kind, Node node) {
        var found = new LinkedHashSet<Identifier>();
        for (var document : node.children("INDIVIDUAL_DOCUMENT")) {
            var number = document.text("NUMBER");
            var type = document.text("TYPE_OF_DOCUMENT") + " " + document.text("TYPE_OF_DOCUMENT2");
            if (!number.isEmpty())
                found.add(Identifier.of(
                        PASSPORT.matcher(type).matches() ? IdentifierType.PASSPORT : IdentifierType.NATIONAL_ID,
                        number));
        }
        if (kind != Kind.ORGANISATION) return List.copyOf(found);
        // The numbers of firms and banks stand in prose; ships are not in this list, their owners are.
        var prose = node.text("COMMENTS1");
        BIC.matcher(prose).results().forEach(bic -> found.add(Identifier.of(IdentifierType.BIC, bic.group(1))));
        IMO.matcher(prose).results().forEach(imo -> found.add(Identifier.of(IdentifierType.IMO_COMPANY, imo.group(1))));
        return List.copyOf(found);
    }

    private static Set<String> countries(Node node) {
        var countries = new LinkedHashSet<String>();
        for (var nationality : node.children("NATIONALITY"))
            nationality.children("VALUE").forEach(value -> countries.add(value.text()));
        for (var kind : List.of("INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS"))
            node.children(kind).forEach(address -> countries.add(address.text("COUNTRY")));
        countries.remove("");
        return countries;
    }

    private static List<Birth> births(Node node) {
        var births = new ArrayList<Birth>();
        for (var birth : node.children("INDIVIDUAL_DATE_OF_BIRTH")) {
            boolean about = birth.text("TYPE_OF_DATE").toUpperCase(Locale.ROOT).startsWith("APPROX");
            birth(birth).map(exact -> about ? BirthText.about(exact) : exact).ifPresent(births::add);
        }
        return births;
    }

    private static Optional<Birth> birth(Node node) {
        try {
            if (!node.text("DATE").isEmpty()) {
                var day = LocalDate.parse(node.text("DATE").substring(0, 10));
                return Optional.of(new Birth(day, day));
            }
            var first = node.text("YEAR").isEmpty() ? node.text("FROM_YEAR") : node.text("YEAR");
            var last = node.text("YEAR").isEmpty() ? node.text("TO_YEAR") : node.text("YEAR");
            if (first.isEmpty() || last.isEmpty()) return Optional.empty();
            return Optional.of(BirthText.years(Integer.parseInt(first), Integer.parseInt(last)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
