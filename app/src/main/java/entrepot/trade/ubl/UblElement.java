package entrepot.trade.ubl;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;

/// An element of a UBL document that knows its path. Names are written as in the standard:
/// `cac:Party/cbc:Name`, one step or several.
final class UblElement {

    /// Most elements of one name in one place.
    static final int REPEATS_MAX = 1_000;

    private static final String INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private static final String AGGREGATE = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static final String BASIC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private static final int TEXT_MAX = 2_000;

    private final Element element;
    private final String path;

    private UblElement(Element element, String path) {
        this.element = element;
        this.path = path;
    }

    /// The root, which has to be a UBL invoice.
    static UblElement invoice(Element root) {
        if (!INVOICE.equals(root.getNamespaceURI()) || !"Invoice".equals(root.getLocalName()))
            throw new UblProblem("/" + root.getNodeName(), "not a UBL 2 invoice");
        return new UblElement(root, "/Invoice");
    }

    List<UblElement> all(String names) {
        var found = List.of(this);
        for (var name : names.split("/", -1)) {
            found = found.stream().flatMap(e -> e.children(name).stream()).toList();
            if (found.size() > REPEATS_MAX) throw new UblProblem(path + "/" + names, "more than " + REPEATS_MAX);
        }
        return found;
    }

    Optional<UblElement> find(String names) {
        var found = all(names);
        if (found.size() > 1) throw new UblProblem(path + "/" + names, "stated " + found.size() + " times");
        return found.stream().findFirst();
    }

    UblElement get(String names) {
        return find(names).orElseThrow(() -> new UblProblem(path + "/" + names, "missing"));
    }

    /// The text of a part, read as something.
    <T> T value(String names, Function<String, T> parse) {
        return get(names).as(parse);
    }

    <T> T as(Function<String, T> parse) {
        var text = element.getTextContent().strip();
        if (text.isEmpty()) throw new UblProblem(path, "empty");
        if (text.length() > TEXT_MAX) throw new UblProblem(path, "longer than " + TEXT_MAX + " letters");
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new UblProblem(path, String.valueOf(e.getMessage()));
        }
    }

    String text(String names) {
        return value(names, Function.identity());
    }

    /// An attribute; empty when it is not there.
    String attribute(String name) {
        return element.getAttribute(name).strip();
    }

    UblProblem problem(String what) {
        return new UblProblem(path, what);
    }

    private List<UblElement> children(String name) {
        var namespace = name.startsWith("cac:") ? AGGREGATE : BASIC;
        var local = name.substring(name.indexOf(':') + 1);
        var found = new ArrayList<UblElement>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && namespace.equals(child.getNamespaceURI())
                    && local.equals(child.getLocalName()))
                found.add(new UblElement(child, path + "/" + name + place(found.size())));
        }
        return found;
    }

    private static String place(int before) {
        return before == 0 ? "" : "[" + (before + 1) + "]";
    }
}
