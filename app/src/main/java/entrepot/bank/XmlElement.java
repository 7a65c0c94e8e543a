package entrepot.bank;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of a message that was read: small, bounded, without entities or document types.
record XmlElement(String name, String namespace, Map<String, String> attributes, String text, List<XmlElement> inner) {

    static final int LENGTH_MAX = 256 * 1024;
    static final int DEPTH_MAX = 24;
    static final int ELEMENTS_MAX = 10_000;

    XmlElement {
        inner = List.copyOf(inner);
    }

    /// Reads a document; throws [Malformed] for whatever is not one or exceeds a limit.
    static XmlElement parse(String xml) {
        if (xml.length() > LENGTH_MAX) throw new Malformed("message is longer than " + LENGTH_MAX + " characters");
        try {
            var reader = factory().createXMLStreamReader(new StringReader(xml));
            return new Tree().read(reader);
        } catch (XMLStreamException e) {
            throw new Malformed("not well-formed: " + e.getMessage());
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// All elements at a path below this one.
    List<XmlElement> all(String path) {
        var found = List.of(this);
        for (var step : path.split("/")) {
            var next = new ArrayList<XmlElement>();
            for (var element : found) for (var child : element.inner) if (child.name.equals(step)) next.add(child);
            found = next;
        }
        return found;
    }

    /// The only element at a path; absent or repeated is malformed.
    XmlElement one(String path) {
        var found = all(path);
        if (found.size() != 1)
            throw new Malformed(name + "/" + path + " must occur once, occurs " + found.size() + " times");
        return found.getFirst();
    }

    /// The text at a path that must be there and not be empty.
    String need(String path) {
        var text = one(path).text;
        if (text.isEmpty()) throw new Malformed(name + "/" + path + " is empty");
        return text;
    }

    /// The text at a path, or another where the path is absent.
    String or(String path, String other) {
        return all(path).isEmpty() ? other : need(path);
    }

    /// The number of the account at a path, named by IBAN or by the bank's own number; empty when absent.
    String account(String path) {
        var iban = all(path + "/Id/IBAN");
        return iban.isEmpty() ? or(path + "/Id/Othr/Id", "") : iban.getFirst().text;
    }

    /// The message is not what it should be. Caught once, where it becomes [Iso20022.Reading.Unreadable].
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private static final class Tree {
        private final ArrayDeque<Open> open = new ArrayDeque<>();
        private int elements;

        XmlElement read(XMLStreamReader reader) throws XMLStreamException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        var closed = open.pop().close();
                        if (open.isEmpty()) return onlyRoot(reader, closed);
                        open.getFirst().inner.add(closed);
                    }
                    case XMLStreamConstants.DTD -> throw new Malformed("document types are not allowed");
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw new Malformed("entities are not allowed");
                    default -> {
                        // Comments, processing instructions and blanks between elements say nothing.
                    }
                }
            }
            throw new Malformed("no element");
        }

        private static XmlElement onlyRoot(XMLStreamReader reader, XmlElement root) throws XMLStreamException {
            while (reader.hasNext()) reader.next();
            return root;
        }

        private void start(XMLStreamReader reader) {
            if (++elements > ELEMENTS_MAX) throw new Malformed("more than " + ELEMENTS_MAX + " elements");
            if (open.size() >= DEPTH_MAX) throw new Malformed("deeper than " + DEPTH_MAX + " elements");
            var attributes = new HashMap<String, String>();
            for (int i = 0; i < reader.getAttributeCount(); i++)
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            var namespace = reader.getNamespaceURI();
            open.push(new Open(reader.getLocalName(), namespace == null ? "" : namespace, Map.copyOf(attributes)));
        }

        private void characters(String text) {
            var element = open.peek();
            if (element != null) element.text.append(text);
        }
    }

    private static final class Open {
        private final String name;
        private final String namespace;
        private final Map<String, String> attributes;
        private final StringBuilder text = new StringBuilder();
        private final List<XmlElement> inner = new ArrayList<>();

        Open(String name, String namespace, Map<String, String> attributes) {
            this.name = name;
            this.namespace = namespace;
            this.attributes = attributes;
        }

        XmlElement close() {
            return new XmlElement(name, namespace, attributes, text.toString().strip(), inner);
        }
    }
}
