package entrepot.screening.goods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a dual-use list in EU numbering from JSON: an array of rows with `model` and `fields`. Rows
/// of the model `regulations.paragraph` have `path` (four characters for each level), `code` (`a.`),
/// `note_type` (`base`, or a kind of note) and `text`.
public final class EuControlJson {

    static final String LIST = "eu-dual-use";

    private static final int STEP = 4;
    private static final Pattern ENTRY = Pattern.compile("[0-9][A-E][0-9]{3}");
    private static final Pattern BLANK = Pattern.compile("<[^>]*>|&[a-z]+;|\\s+");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, StringBuilder> notes = new HashMap<>();

    /// One paragraph of the file.
    private record Row(String code, String text) {}

    private EuControlJson() {}

    /// Reads the file's text.
    public static ControlLoad parse(String text) {
        if (text.length() > ControlLoad.CHARACTERS_MAX) return new ControlLoad.Refused("it is too large");
        try {
            var tree = MAPPER.readTree(text);
            if (!tree.isArray()) return new ControlLoad.Refused("it is not an array");
            var list = new EuControlJson();
            for (var row : tree)
                if (row.path("model").asString("").equals("regulations.paragraph")) list.add(row.path("fields"));
            return ControlLoad.of(list.paragraphs());
        } catch (JacksonException e) {
            return new ControlLoad.Refused("not JSON: " + e.getOriginalMessage());
        }
    }

    private void add(JsonNode fields) {
        var path = fields.path("path").asString("");
        var text =
                BLANK.matcher(fields.path("text").asString("")).replaceAll(" ").strip();
        if (path.length() < STEP) return;
        if (fields.path("note_type").asString("").equals("base"))
            rows.put(path, new Row(fields.path("code").asString(""), text));
        else
            notes.computeIfAbsent(parent(path), none -> new StringBuilder())
                    .append(text)
                    .append(' ');
    }

    private List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        rows.forEach((path, row) -> {
            var code = new StringBuilder();
            var headings = new ArrayList<String>();
            for (int end = STEP; end <= path.length(); end += STEP) {
                var above = rows.get(path.substring(0, end));
                if (above == null) continue;
                code.append(above.code());
                if (end < path.length()) headings.add(above.text());
            }
            var cited = code.toString().replaceAll("\\.$", "");
            if (ENTRY.matcher(cited).lookingAt())
                paragraphs.add(new Paragraph(LIST, cited, row.text(), headings, note(path)));
        });
        return paragraphs;
    }

    private String note(String path) {
        var note = notes.get(path);
        return note == null ? "" : note.toString().strip();
    }

    private static String parent(String path) {
        return path.substring(0, path.length() - STEP);
    }
}
