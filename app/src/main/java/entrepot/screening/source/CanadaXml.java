package entrepot.screening.source;

import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.Words;
import entrepot.screening.source.text.Xml;
import entrepot.screening.source.text.Xml.Node;
import java.util.List;
import java.util.Set;

/// Reads Canada's autonomous sanctions (`data-set`). An entry is known by its regulation, schedule and
/// item; the `Country` is the regulation, not where anybody is from.
final class CanadaXml implements Xml.Content {

    private final String file;
    private final Edition edition;

    private CanadaXml(String file, Edition edition) {
        this.file = file;
        this.edition = edition;
    }

    static void read(ListFiles files, Edition edition) {
        var file = files.only(edition);
        Xml.read(file, files.text(file, edition), Set.of("record"), new CanadaXml(file, edition), edition);
    }

    @Override
    public void section(int depth, Node element) {
        if (depth > 0 || !element.name().equals("data-set"))
            edition.schema(file, element.line(), "unknown element " + element.name());
    }

    @Override
    public void record(String section, Node node) {
        if (node.text("Item").isEmpty()) edition.schema(file, node.line(), "record without an Item");
        var regulation = node.text("Country").split(" / ", 2)[0];
        var place = node.texts(List.of("Schedule", "Item"));
        var draft = new Draft(regulation + " " + Draft.joined(place, " item "), kind(node), node.line())
                .programme(regulation)
                .identifier(IdentifierType.IMO, node.text("ShipIMONumber"))
                .listedOn(DateText.day(node.text("DateOfListing")))
                .remark(node.text("TitleOrShip"));
        var names = Words.alsoKnownAs(name(node));
        names.forEach(name -> draft.name(name, name.equals(names.getFirst()) ? Strength.PRIMARY : Strength.STRONG));
        Words.aliases(node.text("Aliases")).forEach(draft::name);
        if (draft.kind() == Kind.PERSON) draft.births(DateText.births(node.text("DateOfBirthOrShipBuildDate")));
        edition.add(draft, file);
    }

    private static Kind kind(Node node) {
        if (!node.text("ShipIMONumber").isEmpty()) return Kind.VESSEL;
        return node.text("EntityOrShip").isEmpty() ? Kind.PERSON : Kind.ORGANISATION;
    }

    private static String name(Node node) {
        var whole = node.text("EntityOrShip");
        return whole.isEmpty() ? Draft.joined(node.texts(List.of("LastName", "GivenName")), ", ") : whole;
    }
}
