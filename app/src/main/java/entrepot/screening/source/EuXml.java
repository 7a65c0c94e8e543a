package entrepot.screening.source;

import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListLoad.Problem.Code;
import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.Xml;
import entrepot.screening.source.text.Xml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the EU's consolidated financial sanctions in the official XML (`export`, full list 1.0 and
/// 1.1). The list says of each name whether it is strong. What stands under one reference in two places
/// is one entry: no name of it may be lost.
final class EuXml implements Xml.Content {

    private static final Map<String, Kind> KINDS = Map.of("P", Kind.PERSON, "E", Kind.ORGANISATION);
    private static final Map<String, IdentifierType> NUMBERS = Map.of(
            "passport", IdentifierType.PASSPORT,
            "id", IdentifierType.NATIONAL_ID,
            "ssn", IdentifierType.NATIONAL_ID,
            "fiscalcode", IdentifierType.TAX,
            "tax", IdentifierType.TAX,
            "regnumber", IdentifierType.REGISTRATION,
            "tradelic", IdentifierType.REGISTRATION,
            "swiftbic", IdentifierType.BIC,
            "imo", IdentifierType.IMO_COMPANY);
    private static final List<String> ADDRESS = List.of("poBox", "street", "place", "city", "zipCode", "region");
    private static final String UNKNOWN_COUNTRY = "UNKNOWN";

    private final String file;
    private final Edition edition;
    private final Map<String, Draft> entries = new LinkedHashMap<>();

    private EuXml(String file, Edition edition) {
        this.file = file;
        this.edition = edition;
    }

    static void read(ListFiles files, Edition edition) {
        var file = files.only(edition);
        var content = new EuXml(file, edition);
        Xml.read(file, files.text(file, edition), Set.of("sanctionEntity"), content, edition);
        content.entries.values().forEach(entry -> edition.add(entry, file));
    }

    @Override
    public void section(int depth, Node element) {
        if (depth > 0 || !element.name().equals("export")) {
            edition.schema(file, element.line(), "unknown element " + element.name());
            return;
        }
        DateText.day(element.attribute("generationDate"))
                .ifPresentOrElse(
                        edition::publishedOn,
                        () -> edition.schema(file, element.line(), "generationDate is not a date"));
    }

    @Override
    public void record(String section, Node node) {
        var reference = node.attribute("euReferenceNumber");
        var id = reference.isEmpty() ? node.attribute("logicalId") : reference;
        if (id.isEmpty()) edition.schema(file, node.line(), "entity without a reference");
        var kind = kind(node);
        var draft = entries.computeIfAbsent(id, any -> new Draft(id, kind, node.line()));
        if (draft.kind() != kind) edition.problem(Code.DUPLICATE_ENTRY, file, node.line(), "entry of two kinds: " + id);
        node.children("nameAlias").forEach(name -> name(name, draft));
        for (var regulation : node.children("regulation")) draft.programme(regulation.attribute("programme"));
        for (var number : node.children("identification")) number(number, draft);
        for (var birth : node.children("birthdate")) draft.births(births(birth));
        places(node, draft);
        draft.listedOn(DateText.day(node.attribute("designationDate"))).remark(node.attribute("designationDetails"));
        for (var remark : node.children("remark")) draft.remark(remark.text());
    }

    /// The first name is the primary one, if it is strong.
    private static void name(Node node, Draft draft) {
        var strong = draft.isNamed() ? Strength.STRONG : Strength.PRIMARY;
        draft.name(node.attribute("wholeName"), node.attribute("strong").equals("false") ? Strength.WEAK : strong)
                .sex(node.attribute("gender"))
                .remark(node.attribute("function"));
    }

    private Kind kind(Node node) {
        var code = node.children("subjectType").stream()
                .map(type -> type.attribute("classificationCode"))
                .findFirst()
                .orElse("");
        var kind = KINDS.getOrDefault(code, Kind.UNKNOWN);
        if (kind == Kind.UNKNOWN) edition.schema(file, node.line(), "not a subject type: " + code);
        return kind;
    }

    private static void number(Node node, Draft draft) {
        var type = NUMBERS.getOrDefault(node.attribute("identificationTypeCode"), IdentifierType.NATIONAL_ID);
        if (!node.attribute("knownFalse").equals("true"))
            draft.identifier(type, node.attribute("number")).identifier(type, node.attribute("latinNumber"));
    }

    private static List<Birth> births(Node node) {
        var exact = DateText.births(node.attribute("birthdate"));
        var found = exact.isEmpty() ? DateText.births(node.attribute("year")) : exact;
        if (!found.isEmpty()) return about(node, found);
        var range = node.attribute("yearRangeFrom") + " to " + node.attribute("yearRangeTo");
        return about(node, DateText.parse(range).stream().toList());
    }

    private static List<Birth> about(Node node, List<Birth> births) {
        boolean about = node.attribute("circa").equals("true");
        return about ? births.stream().map(DateText::about).toList() : births;
    }

    private static void places(Node node, Draft draft) {
        for (var one : node.children("citizenship")) draft.nationality(country(one));
        for (var one : node.children("address"))
            draft.address(ADDRESS.stream().map(one::attribute).toList(), country(one));
    }

    private static String country(Node node) {
        var country = node.attribute("countryDescription");
        return country.equals(UNKNOWN_COUNTRY) ? "" : country;
    }
}
