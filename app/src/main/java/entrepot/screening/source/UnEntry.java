package entrepot.screening.source;

import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.Xml.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One INDIVIDUAL or ENTITY of the UN list.
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
    private static final List<String> NAME_PARTS = List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
    private static final List<String> ADDRESS_LINES = List.of("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "NOTE");

    private final Node node;
    private final Draft draft;

    private UnEntry(Kind kind, Node node) {
        this.node = node;
        this.draft = new Draft(node.text("REFERENCE_NUMBER"), kind, node.line());
    }

    static Draft of(Kind kind, Node node) {
        var entry = new UnEntry(kind, node);
        entry.names();
        if (kind == Kind.PERSON) entry.person();
        else entry.firm();
        entry.common();
        return entry.draft;
    }

    private void names() {
        if (node.text("FIRST_NAME").isEmpty()) return;
        name(Draft.joined(node.texts(NAME_PARTS), " "), Strength.PRIMARY);
        name(node.text("NAME_ORIGINAL_SCRIPT"), Strength.STRONG);
        for (var alias : node.children(draft.kind() == Kind.PERSON ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")) {
            var strength = alias.text("QUALITY").equalsIgnoreCase("Low") ? Strength.WEAK : Strength.STRONG;
            for (var name : ALIAS_SEPARATOR.split(alias.text("ALIAS_NAME"), -1)) name(name, strength);
        }
    }

    private void name(String name, Strength strength) {
        draft.name(name, strength);
        var acronym = WITH_ACRONYM.matcher(name.strip());
        if (draft.kind() != Kind.ORGANISATION || !acronym.matches()) return;
        draft.name(acronym.group(1), strength == Strength.WEAK ? Strength.WEAK : Strength.STRONG);
    }

    private void person() {
        for (var document : node.children("INDIVIDUAL_DOCUMENT")) {
            var type = document.text("TYPE_OF_DOCUMENT") + " " + document.text("TYPE_OF_DOCUMENT2");
            draft.identifier(
                    PASSPORT.matcher(type).matches() ? IdentifierType.PASSPORT : IdentifierType.NATIONAL_ID,
                    document.text("NUMBER"));
        }
        draft.sex(node.text("GENDER"));
        for (var birth : node.children("INDIVIDUAL_DATE_OF_BIRTH")) {
            boolean about = birth.text("TYPE_OF_DATE").toUpperCase(Locale.ROOT).startsWith("APPROX");
            draft.births(birth(birth).map(exact -> about ? DateText.about(exact) : exact).stream()
                    .toList());
        }
    }

    /// The numbers of firms and banks stand in prose; ships are not in this list, their owners are.
    private void firm() {
        var prose = node.text("COMMENTS1");
        BIC.matcher(prose).results().forEach(bic -> draft.identifier(IdentifierType.BIC, bic.group(1)));
        IMO.matcher(prose).results().forEach(imo -> draft.identifier(IdentifierType.IMO_COMPANY, imo.group(1)));
    }

    private void common() {
        draft.programme(node.text("UN_LIST_TYPE"))
                .listedOn(DateText.day(node.text("LISTED_ON")))
                .remark(node.text("COMMENTS1"));
        for (var titles : List.of("TITLE", "DESIGNATION"))
            for (var title : node.children(titles, "VALUE")) draft.remark(title.text());
        for (var value : node.children("NATIONALITY", "VALUE")) draft.nationality(value.text());
        for (var kind : List.of("INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS"))
            for (var address : node.children(kind))
                draft.address(address.texts(ADDRESS_LINES), address.text("COUNTRY"));
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
            return Optional.of(DateText.years(Integer.parseInt(first), Integer.parseInt(last)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
