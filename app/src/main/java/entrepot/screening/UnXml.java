package entrepot.screening;

import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.ListSnapshot.Origin;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the consolidated list of the UN Security Council (`sc-sanctions.xsd`), entry by entry. The
/// format has no document type: a file that brings one, or an entity, is refused.
final class UnXml {

    private static final int DEPTH_MAX = 16;
    private static final int PROBLEMS_TOLD_MAX = 20;
    private static final Map<String, ListEntry.Kind> SECTIONS =
            Map.of("INDIVIDUALS", ListEntry.Kind.PERSON, "ENTITIES", ListEntry.Kind.ORGANISATION);
    private static final Set<String> ENTRY_NAMES = Set.of("INDIVIDUAL", "ENTITY");

    private final ListFiles files;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ListEntry> entries = new ArrayList<>();
    private final Set<String> sections = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private Origin origin;

    UnXml(ListFiles files, Origin origin) {
        this.files = files;
        this.origin = origin;
    }

    ListLoad parse() {
        if (files.all().size() != 1) {
            problem(
                    Problem.Code.MISSING_FILE,
                    "",
                    0,
                    "one file expected, not " + files.all().size());
            return refused();
        }
        var only = files.all().firstEntry();
        var file = only.getKey();
        var text = ListFiles.decode(file, only.getValue(), problems);
        read(file, text);
        if (problems.isEmpty()) complete(file);
        return problems.isEmpty() ? new Parsed(ListSnapshot.of(origin, files.sha256(), entries)) : refused();
    }

    private Refused refused() {
        return new Refused(
                origin.list(), problems.stream().limit(PROBLEMS_TOLD_MAX).toList());
    }

    private void complete(String file) {
        for (var section : SECTIONS.keySet())
            if (!sections.contains(section)) problem(Problem.Code.SCHEMA, file, 0, "no section " + section);
        if (entries.isEmpty()) problem(Problem.Code.EMPTY, file, 0, "no entries");
    }

    private void read(String file, String text) {
        try {
            var xml = reader(text);
            try {
                list(file, xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            problem(Problem.Code.NOT_WELL_FORMED, file, Math.max(line, 0), firstLine(String.valueOf(e.getMessage())));
        }
    }

    private static XMLStreamReader reader(String text) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new StringReader(text));
    }

    private void list(String file, XMLStreamReader xml) throws XMLStreamException {
        var kind = ListEntry.Kind.UNKNOWN;
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) throw new XMLStreamException("document types are not allowed");
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            var name = xml.getLocalName();
            if (depth == 0) root(file, xml);
            else if (depth == 1) {
                kind = SECTIONS.getOrDefault(name, ListEntry.Kind.UNKNOWN);
                if (kind == ListEntry.Kind.UNKNOWN) schema(file, xml, "unknown section " + name);
                sections.add(name);
            } else if (ENTRY_NAMES.contains(name)) {
                entry(file, xml, kind);
                continue;
            } else schema(file, xml, "unknown entry " + name);
            depth++;
        }
    }

    private void root(String file, XMLStreamReader xml) {
        if (!xml.getLocalName().equals("CONSOLIDATED_LIST"))
            schema(file, xml, "root is " + xml.getLocalName() + ", not CONSOLIDATED_LIST");
        var generated = xml.getAttributeValue(null, "dateGenerated");
        try {
            origin = origin.publishedOn(date(generated == null ? "" : generated));
        } catch (DateTimeParseException e) {
            schema(file, xml, "dateGenerated is not a date: " + generated);
        }
    }

    private static LocalDate date(String generated) {
        if (generated.length() == 10) return LocalDate.parse(generated);
        return OffsetDateTime.parse(generated)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
    }

    private void entry(String file, XMLStreamReader xml, ListEntry.Kind kind) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        var node = node(xml, 0);
        var number = node.text("REFERENCE_NUMBER");
        if (number.isEmpty()) problem(Problem.Code.SCHEMA, file, line, "entry without REFERENCE_NUMBER");
        else if (node.text("FIRST_NAME").isEmpty())
            problem(Problem.Code.SCHEMA, file, line, "entry without a name: " + number);
        else if (!numbers.add(number)) problem(Problem.Code.DUPLICATE_ENTRY, file, line, "entry twice: " + number);
        else entries.add(UnEntry.of(origin.list(), kind, node));
    }

    private static Node node(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEPTH_MAX) throw new XMLStreamException("elements nested deeper than " + DEPTH_MAX);
        var node = new Node(xml.getLocalName(), new StringBuilder(), new ArrayList<>());
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> node.children().add(node(xml, depth + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    return node;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("entities are not allowed");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    node.content().append(xml.getText());
                default -> {}
            }
        }
    }

    private void schema(String file, XMLStreamReader xml, String detail) {
        problem(Problem.Code.SCHEMA, file, xml.getLocation().getLineNumber(), detail);
    }

    private void problem(Problem.Code code, String file, int line, String detail) {
        problems.add(new Problem(code, file, line, detail));
    }

    private static String firstLine(String message) {
        return message.lines()
                .filter(line -> !line.startsWith("ParseError"))
                .findFirst()
                .orElse(message);
    }

    /// An element with its text and children.
    record Node(String name, StringBuilder content, List<Node> children) {

        /// Own text with white space made single.
        String text() {
            return content.toString().strip().replaceAll("\\s+", " ");
        }

        /// Text of the first child of the name; empty without one.
        String text(String child) {
            return children(child).stream().findFirst().map(Node::text).orElse("");
        }

        List<Node> children(String wanted) {
            return children.stream().filter(one -> one.name().equals(wanted)).toList();
        }
    }
}
