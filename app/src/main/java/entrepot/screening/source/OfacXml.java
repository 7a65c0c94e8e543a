package entrepot.screening.source;

import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Relation;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.Xml;
import entrepot.screening.source.text.Xml.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads OFAC's XML (`sdnList`), of the SDN list and of the lists beside it. It says how many records
/// it has: a file that was cut between two of them is refused all the same.
final class OfacXml implements Xml.Content {

    private static final Map<String, Kind> KINDS = Map.of(
            "Individual", Kind.PERSON,
            "Entity", Kind.ORGANISATION,
            "Vessel", Kind.VESSEL,
            "Aircraft", Kind.AIRCRAFT);

    private final String file;
    private final Edition edition;
    private String recordCount = "";

    private OfacXml(String file, Edition edition) {
        this.file = file;
        this.edition = edition;
    }

    static void read(ListFiles files, Edition edition) {
        var file = files.only(edition);
        var content = new OfacXml(file, edition);
        Xml.read(file, files.text(file, edition), Set.of("publshInformation", "sdnEntry"), content, edition);
        var read = String.valueOf(edition.size());
        if (edition.isSound() && !content.recordCount.equals(read))
            edition.schema(file, 0, "Record_Count is " + content.recordCount + ", read were " + read);
    }

    @Override
    public void section(int depth, Node element) {
        if (!element.name().equals("sdnList"))
            edition.schema(file, element.line(), "unknown element " + element.name());
    }

    @Override
    public void record(String section, Node element) {
        if (element.name().equals("sdnEntry")) entry(element);
        else {
            recordCount = element.text("Record_Count");
            var date = DateText.monthFirst(element.text("Publish_Date"));
            date.ifPresentOrElse(
                    edition::publishedOn, () -> edition.schema(file, element.line(), "Publish_Date is not a date"));
        }
    }

    private void entry(Node node) {
        var kind = KINDS.getOrDefault(node.text("sdnType"), Kind.UNKNOWN);
        if (kind == Kind.UNKNOWN) edition.schema(file, node.line(), "not a type: " + node.text("sdnType"));
        var draft = new Draft(node.text("uid"), kind, node.line()).name(name(node), Strength.PRIMARY);
        node.children("programList", "program").forEach(one -> draft.programme(one.text()));
        for (var aka : node.children("akaList", "aka"))
            draft.name(name(aka), aka.text("category").equals("weak") ? Strength.WEAK : Strength.STRONG);
        node.children("idList", "id").forEach(id -> number(id, draft));
        node.children("addressList", "address").forEach(address -> address(address, draft));
        for (var list : List.of("nationalityList", "citizenshipList"))
            node.children(list).stream()
                    .flatMap(one -> one.children().stream())
                    .forEach(one -> draft.nationality(one.text("country")));
        for (var birth : node.children("dateOfBirthList", "dateOfBirthItem"))
            draft.births(DateText.parse(birth.text("dateOfBirth")).stream().toList());
        node.children("vesselInfo").forEach(vessel -> vessel(vessel, draft));
        draft.remark(node.text("title")).remark(node.text("remarks"));
        OfacRemarks.take(node.text("remarks"), draft);
        edition.add(draft, file);
    }

    private static String name(Node node) {
        return Stream.of(node.text("lastName"), node.text("firstName"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// What remarks write as `Words value (issuer)` stands here in three elements.
    private static void number(Node id, Draft draft) {
        var words = id.text("idType");
        var number = id.text("idNumber");
        boolean taken = OfacRemarks.takeField(words + " " + number, draft);
        if (!taken) OfacNumbers.take(words, number, id.text("idCountry"), draft);
    }

    private static void address(Node node, Draft draft) {
        draft.address(
                node.texts(List.of("address1", "address2", "address3", "city", "stateOrProvince", "postalCode")),
                node.text("country"));
    }

    private static void vessel(Node node, Draft draft) {
        draft.identifier(IdentifierType.CALL_SIGN, node.text("callSign"))
                .country(node.text("vesselFlag"))
                .link(Relation.OWNER_OR_OPERATOR, node.text("vesselOwner"));
    }
}
