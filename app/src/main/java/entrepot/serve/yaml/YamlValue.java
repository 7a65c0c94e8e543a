package entrepot.serve.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// One value of a YAML file and the line it stands on. Reading never stops at a mistake: it is noted,
/// a harmless value takes its place, and what was built of such values is thrown away in the end.
public final class YamlValue {

    private static final long BYTES_MAX = 1 << 20;
    private static final int DEPTH_MAX = 12;
    private static final Node NOTHING = new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK);

    private final Node node;
    private final Path file;
    private final List<Problem> problems;
    private final boolean absent;

    private YamlValue(Node node, Path file, List<Problem> problems, boolean absent) {
        this.node = node;
        this.file = file;
        this.problems = problems;
        this.absent = absent;
    }

    public static YamlValue read(Path file, List<Problem> problems) {
        try {
            if (Files.size(file) > BYTES_MAX) return broken(file, problems, 0, "is larger than 1 MiB");
            return parse(Files.readString(file, StandardCharsets.UTF_8), file, problems);
        } catch (IOException e) {
            return broken(file, problems, 0, "cannot be read: " + e);
        }
    }

    private static YamlValue parse(String text, Path file, List<Problem> problems) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEPTH_MAX);
        try {
            var node = new Yaml(options).compose(new StringReader(text));
            if (node == null) return broken(file, problems, 1, "is empty");
            return new YamlValue(node, file, problems, false);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            return broken(file, problems, mark == null ? 0 : mark.getLine() + 1, "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            return broken(file, problems, 0, "is not YAML: " + e.getMessage());
        }
    }

    private static YamlValue broken(Path file, List<Problem> problems, int line, String what) {
        problems.add(new Problem(file.toString(), line, what, "write it as docs/guide/entrepot.example.yaml shows"));
        return new YamlValue(NOTHING, file, problems, true);
    }

    public int line() {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    public void problem(String what, String remedy) {
        if (!absent) problems.add(new Problem(file.toString(), line(), what, remedy));
    }

    public Fields fields() {
        return new Fields();
    }

    public List<YamlValue> items() {
        if (absent) return List.of();
        if (node instanceof SequenceNode sequence)
            return sequence.getValue().stream()
                    .map(item -> new YamlValue(item, file, problems, false))
                    .toList();
        problem("a list is expected here", "write one '- ' item a line");
        return List.of();
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /// The YAML kind of a value: `str`, `int`, `bool`, `timestamp` …
    public String kind() {
        var tag = node.getTag().getValue();
        return tag.substring(tag.lastIndexOf(':') + 1);
    }

    /// Empty only where a problem was noted.
    public String text() {
        if (absent) return "";
        var text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (text.isEmpty()) problem("a text is expected here", "write one value");
        return text;
    }

    /// Whatever a constructor reads from a text; it throws `IllegalArgumentException` on others.
    public <T> T as(T harmless, Function<String, T> reading) {
        if (absent) return harmless;
        var text = text();
        if (text.isEmpty()) return harmless;
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            problem(String.valueOf(e.getMessage()), "correct it");
            return harmless;
        }
    }

    public long whole(long min, long max) {
        return as(min, text -> {
            if (!text.matches("-?[0-9]{1,18}")) throw new IllegalArgumentException("'" + text + "' is no whole number");
            long number = Long.parseLong(text);
            if (number < min || number > max)
                problem(text + " is out of range", "write a whole number from " + min + " to " + max);
            return number;
        });
    }

    public int small(int min, int max) {
        return (int) whole(min, max);
    }

    public BigDecimal decimal() {
        return as(BigDecimal.ZERO, text -> {
            if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,18})?"))
                throw new IllegalArgumentException("'" + text + "' is no decimal number");
            return new BigDecimal(text);
        });
    }

    public boolean truth() {
        var text = text();
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false"))
            problem("'" + text + "' is neither true nor false", "write true or false");
        return text.equals("true");
    }

    /// A positive time in ISO 8601: `PT5S`, `PT24H`.
    public Duration time() {
        return as(Duration.ofSeconds(1), text -> {
            var time = Duration.parse(text);
            if (!time.isPositive()) throw new IllegalArgumentException(text + " is no time above zero");
            return time;
        });
    }

    /// A path; a relative one is below the configuration's own folder.
    public Path path() {
        var folder = file.toAbsolutePath().getParent();
        var base = folder == null ? Path.of("") : folder;
        return as(base, text -> base.resolve(text).normalize());
    }

    public <E extends Enum<E>> E choice(Class<E> type) {
        var choices = type.getEnumConstants();
        var text = text();
        for (var one : choices) if (one.name().equals(text)) return one;
        if (!text.isEmpty()) problem("'" + text + "' is not known here", "choose one of " + Arrays.toString(choices));
        return choices[0];
    }

    /// The values of a mapping by key. Each key is asked for; [#end] notes those that nobody asked for.
    public final class Fields {

        private final Map<String, YamlValue> found = new LinkedHashMap<>();
        private final List<String> asked = new ArrayList<>();

        private Fields() {
            if (absent) return;
            if (!(node instanceof MappingNode mapping)) {
                problem("a mapping is expected here", "write key: value");
                return;
            }
            for (var tuple : mapping.getValue()) put(tuple.getKeyNode(), tuple.getValueNode());
        }

        private void put(Node keyNode, Node valueNode) {
            var key = new YamlValue(keyNode, file, problems, false);
            if (found.put(key.text(), new YamlValue(valueNode, file, problems, false)) != null)
                key.problem("'" + key.text() + "' stands here twice", "keep one");
        }

        public YamlValue need(String key) {
            var value = may(key);
            if (value.isPresent()) return value.get();
            problem("'" + key + "' is missing", "add " + key + ": …");
            return new YamlValue(NOTHING, file, problems, true);
        }

        public Optional<YamlValue> may(String key) {
            asked.add(key);
            return Optional.ofNullable(found.get(key));
        }

        /// Every value, whatever its key.
        public Map<String, YamlValue> all() {
            asked.addAll(found.keySet());
            return found;
        }

        /// Notes the keys that nobody asked for; what looks like a secret is told apart.
        public void end() {
            found.forEach((key, value) -> {
                if (asked.contains(key)) return;
                if (key.matches("(?i).*(password|secret|token|key|passphrase)"))
                    value.problem(
                            "'" + key + "' is a secret in this file",
                            "write it into a file of mode 0600 and name that as " + key + "File");
                else value.problem("unknown key '" + key + "'", "delete it or correct its spelling");
            });
        }
    }
}
