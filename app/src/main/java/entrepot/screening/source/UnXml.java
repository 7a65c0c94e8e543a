package entrepot.screening.source;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.source.text.Xml;
import entrepot.screening.source.text.Xml.Node;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Reads the consolidated list of the UN Security Council (`sc-sanctions.xsd`), entry by entry.
final class UnXml implements Xml.Content {

    private static final Map<String, Kind> SECTIONS = Map.of("INDIVIDUALS", Kind.PERSON, "ENTITIES", Kind.ORGANISATION);
    private static final Set<String> ENTRIES = Set.of("INDIVIDUAL", "ENTITY");

    private final String file;
    private final Edition edition;
    private final Set<String> sections = new HashSet<>();

    private UnXml(String file, Edition edition) {
        this.file = file;
        this.edition = edition;
    }

    static void read(ListFiles files, Edition edition) {
        var file = files.only(edition);
        var content = new UnXml(file, edition);
        Xml.read(file, files.text(file, edition), ENTRIES, content, edition);
        if (!edition.isSound()) return;
        for (var section : SECTIONS.keySet())
            if (!content.sections.contains(section)) edition.schema(file, 0, "no section " + section);
    }

    @Override
    public void section(int depth, Node element) {
        if (depth == 0) root(element);
        else if (depth > 1) schema(element, "unknown entry " + element.name());
        else if (SECTIONS.containsKey(element.name())) sections.add(element.name());
        else schema(element, "unknown section " + element.name());
    }

    @Override
    public void record(String section, Node element) {
        edition.add(UnEntry.of(SECTIONS.getOrDefault(section, Kind.UNKNOWN), element), file);
    }

    private void root(Node element) {
        if (!element.name().equals("CONSOLIDATED_LIST"))
            schema(element, "root is " + element.name() + ", not CONSOLIDATED_LIST");
        var generated = element.attribute("dateGenerated");
        try {
            edition.publishedOn(date(generated));
        } catch (DateTimeParseException e) {
            schema(element, "dateGenerated is not a date: " + generated);
        }
    }

    private static LocalDate date(String generated) {
        if (generated.length() == 10) return LocalDate.parse(generated);
        return OffsetDateTime.parse(generated)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
    }

    private void schema(Node element, String detail) {
        edition.schema(file, element.line(), detail);
    }
}
