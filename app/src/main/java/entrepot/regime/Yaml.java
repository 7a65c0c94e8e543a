package entrepot.regime;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// One YAML value and where it stands. Reading never stops at a mistake: it is noted with line,
/// column and remedy, and a harmless value takes its place, so that all mistakes are told at once.
final class Yaml {

    private static final int BYTES_MAX = 1 << 20;
    private static final LocalDate NO_DAY = LocalDate.MAX;
    private static final Node EMPTY = new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK);

    private final Node node;
    private final String file;
    private final List<Loading.Problem> problems;

    private Yaml(Node node, String file, List<Loading.Problem> problems) {
        this.node = node;
        this.file = file;
        this.problems = problems;
    }

    /// Reads a file; a file that is no YAML gives an empty mapping and a problem.
    static Yaml read(Path path, String name, List<Loading.Problem> problems) {
        try {
            return read(Files.readAllBytes(path), name, problems);
        } catch (IOException e) {
            return broken(name, problems, 0, 0, "cannot be read: " + e.getMessage());
        }
    }

    static Yaml read(byte[] bytes, String name, List<Loading.Problem> problems) {
        if (bytes.length > BYTES_MAX) return broken(name, problems, 0, 0, "is larger than 1 MiB");
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return parse(text.toString(), name, problems);
        } catch (CharacterCodingException e) {
            return broken(name, problems, 0, 0, "is not UTF-8");
        }
    }

    static Yaml parse(String text, String name, List<Loading.Problem> problems) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        try {
            var node = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
            if (node == null) return broken(name, problems, 1, 1, "is empty");
            return new Yaml(node, name, problems);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            int line = mark == null ? 0 : mark.getLine() + 1;
            int column = mark == null ? 0 : mark.getColumn() + 1;
            return broken(name, problems, line, column, "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            return broken(name, problems, 0, 0, "is not YAML: " + e.getMessage());
        }
    }

    private static Yaml broken(String file, List<Loading.Problem> problems, int line, int column, String what) {
        problems.add(new Loading.Problem(file, line, column, what, "write it as the README of the packs shows"));
        return new Yaml(EMPTY, file, problems);
    }

    /// An empty mapping that stands nowhere.
    static Yaml nothing() {
        return new Yaml(EMPTY, "", new ArrayList<>());
    }

    int line() {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    int column() {
        return node.getStartMark() == null ? 0 : node.getStartMark().getColumn() + 1;
    }

    void problem(String what, String remedy) {
        problemAt(line(), column(), what, remedy);
    }

    void problemAt(int line, int column, String what, String remedy) {
        problems.add(new Loading.Problem(file, line, column, what, remedy));
    }

    /// Line and column of a place inside this text, as CEL counts it (line from 1, column from 0).
    void problemInside(int line, int column, String what, String remedy) {
        boolean block = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL
                        || scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED);
        boolean quoted = node instanceof ScalarNode scalar && !scalar.isPlain() && !block;
        int first = line == 1 && !block ? column() + (quoted ? 1 : 0) : 1;
        problemAt(line() + line - (block ? 0 : 1), first + column, what, remedy);
    }

    /// The mapping's values by key; unknown and missing keys are noted.
    Map<String, Yaml> fields(Set<String> required, Set<String> optional) {
        var found = entries();
        found.forEach((key, value) -> {
            if (!required.contains(key) && !optional.contains(key)) value.strangeKey(key);
        });
        for (var key : required) {
            if (!found.containsKey(key)) problem("'" + key + "' is missing", "add " + key + ": …");
        }
        return found;
    }

    private void strangeKey(String key) {
        if (Set.of("disables", "disable", "overrides", "suppresses", "replaces", "weakens", "except")
                .contains(key))
            problem("'" + key + "': no pack can switch off or override a rule of another pack", "delete it");
        else problem("unknown key '" + key + "'", "delete it or correct its spelling");
    }

    /// The mapping's values by key, whatever the keys are.
    Map<String, Yaml> entries() {
        var found = new LinkedHashMap<String, Yaml>();
        if (!(node instanceof MappingNode mapping)) {
            problem("a mapping is expected here", "write key: value");
            return found;
        }
        for (var tuple : mapping.getValue()) {
            var key = new Yaml(tuple.getKeyNode(), file, problems);
            if (found.put(key.text(), new Yaml(tuple.getValueNode(), file, problems)) != null)
                key.problem("key '" + key.text() + "' stands here twice", "keep one");
        }
        return found;
    }

    List<Yaml> items() {
        if (node instanceof SequenceNode sequence)
            return sequence.getValue().stream()
                    .map(item -> new Yaml(item, file, problems))
                    .toList();
        problem("a list is expected here", "write [a, b] or one '- ' item a line");
        return List.of();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isNothing() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    String text() {
        if (node instanceof ScalarNode scalar) return scalar.getValue().strip();
        problem("a text is expected here", "write one value");
        return "";
    }

    /// A text that is not empty.
    String words() {
        var text = text();
        if (text.isEmpty()) problem("a text is missing here", "write it");
        return text;
    }

    List<String> texts() {
        var texts = new ArrayList<String>();
        for (var item : items()) texts.add(item.text());
        return texts;
    }

    long whole() {
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException e) {
            problem("'" + text() + "' is not a whole number of at most 64 bits", "write digits only");
            return 0;
        }
    }

    boolean truth() {
        if (text().equals("true")) return true;
        if (!text().equals("false")) problem("'" + text() + "' is neither true nor false", "write true or false");
        return false;
    }

    LocalDate day() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            problem("'" + text() + "' is not a date", "write it as 2026-02-28");
            return NO_DAY;
        }
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        for (var one : type.getEnumConstants()) if (one.name().equals(text())) return one;
        problem(
                "'" + text() + "' is no " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT),
                "choose one of " + EnumSet.allOf(type));
        return type.getEnumConstants()[0];
    }

    <E extends Enum<E>> Set<E> choices(Class<E> type) {
        var found = EnumSet.noneOf(type);
        for (var item : items()) found.add(item.choice(type));
        if (found.isEmpty()) problem("at least one is needed", "choose from " + EnumSet.allOf(type));
        return found;
    }
}
