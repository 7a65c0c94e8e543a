package entrepot.screening.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A resource of readings: sections `[name]` of entries `letters=reading,reading`, apart by blanks
/// or line ends; `_` stands for a blank in a reading, a line with `#` in front for a remark.
record Table(Map<String, Map<String, List<String>>> sections) {

    static Table load(String name) {
        var sections = new LinkedHashMap<String, Map<String, List<String>>>();
        var section = new LinkedHashMap<String, List<String>>();
        for (var line : text(name).lines().toList()) {
            if (line.startsWith("#") || line.isBlank()) continue;
            if (line.startsWith("[")) {
                section = new LinkedHashMap<>();
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else for (var entry : line.strip().split("\\s+", -1)) put(section, entry);
        }
        return new Table(sections);
    }

    Map<String, List<String>> section(String name) {
        return sections.getOrDefault(name, Map.of());
    }

    private static void put(Map<String, List<String>> section, String entry) {
        int sign = entry.indexOf('=');
        if (sign < 1) throw new IllegalStateException("not letters=reading: " + entry);
        var readings = entry.substring(sign + 1).replace('_', ' ').split(",", -1);
        if (section.put(entry.substring(0, sign), List.of(readings)) != null)
            throw new IllegalStateException("given twice: " + entry);
    }

    static String text(String name) {
        try (var in = Table.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
