package entrepot.screening.source.text;

import entrepot.screening.ListLoad.Problem.Code;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML record by record, so that a large list is never a large tree. No list has a document type: a
/// file that brings one, or an entity, is refused, and so is one that nests without end.
public final class Xml {

    private static final int DEPTH_MAX = 16;
    private static final int ELEMENTS_OF_RECORD_MAX = 100_000;

    private final Set<String> records;
    private final Content content;
    private int elements;

    private Xml(Set<String> records, Content content) {
        this.records = records;
        this.content = content;
    }

    /// What a format does with its elements.
    public interface Content {

        /// An element above the records, without what it holds: the root at depth 0, a section at 1.
        void section(int depth, Node element);

        /// A whole record, and the name of the section that it stands in.
        void record(String section, Node element);
    }

    /// Hands out the elements of these names whole, and the others by their attributes only.
    public static void read(String file, String text, Set<String> records, Content content, Problems problems) {
        try {
            var xml = reader(text);
            try {
                new Xml(records, content).read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            var detail = firstLine(String.valueOf(e.getMessage()));
            problems.problem(Code.NOT_WELL_FORMED, file, Math.max(line, 0), detail);
        } catch (MissingResourceException e) {
            // The JDK's parser lacks the texts of some of its messages about broken document types.
            problems.problem(Code.NOT_WELL_FORMED, file, 0, "a document type that cannot be read: " + e.getKey());
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

    private void read(XMLStreamReader xml) throws XMLStreamException {
        var open = new ArrayList<String>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) throw refused(xml, "document types are not allowed");
            if (event == XMLStreamConstants.END_ELEMENT) open.removeLast();
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            if (!open.isEmpty() && records.contains(xml.getLocalName())) {
                elements = 0;
                content.record(open.getLast(), node(xml, 0));
                continue;
            }
            if (open.size() > DEPTH_MAX) throw refused(xml, "elements nested deeper than " + DEPTH_MAX);
            content.section(open.size(), empty(xml));
            open.add(xml.getLocalName());
        }
    }

    private Node node(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEPTH_MAX) throw refused(xml, "elements nested deeper than " + DEPTH_MAX);
        if (++elements > ELEMENTS_OF_RECORD_MAX)
            throw refused(xml, "a record of more than " + ELEMENTS_OF_RECORD_MAX + " elements");
        var node = empty(xml);
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> node.children().add(node(xml, depth + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    return node;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(xml, "entities are not allowed");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    node.content().append(xml.getText());
                default -> {}
            }
        }
    }

    private static Node empty(XMLStreamReader xml) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++)
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        int line = xml.getLocation().getLineNumber();
        return new Node(xml.getLocalName(), line, attributes, new StringBuilder(), new ArrayList<>());
    }

    private static XMLStreamException refused(XMLStreamReader xml, String why) {
        return new XMLStreamException(why, xml.getLocation());
    }

    private static String firstLine(String message) {
        return message.lines()
                .filter(line -> !line.startsWith("ParseError"))
                .findFirst()
                .orElse(message);
    }

    /// An element with its attributes, text and children.
    public record Node(
            String name, int line, Map<String, String> attributes, StringBuilder content, List<Node> children) {

        /// Own text with white space made single.
        public String text() {
            return Words.single(content.toString());
        }

        /// Text of the first child of the name; empty without one.
        public String text(String child) {
            return children(child).stream().findFirst().map(Node::text).orElse("");
        }

        /// Texts of children by their names, in that order.
        public List<String> texts(List<String> names) {
            return names.stream().map(this::text).toList();
        }

        /// An attribute; empty when the element has none of the name.
        public String attribute(String key) {
            return Words.single(attributes.getOrDefault(key, ""));
        }

        public List<Node> children(String wanted) {
            return children.stream().filter(one -> one.name().equals(wanted)).toList();
        }

        /// Children two steps down, as `akaList/aka`.
        public List<Node> children(String list, String item) {
            return children(list).stream()
                    .flatMap(one -> one.children(item).stream())
                    .toList();
        }
    }
}
