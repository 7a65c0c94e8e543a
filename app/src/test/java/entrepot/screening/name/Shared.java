package entrepot.screening.name;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entrepot.screening.SharedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Labelled data beside the project; tests over it are skipped elsewhere.
final class Shared {

    private Shared() {}

    /// One record, by the names of the columns.
    record Row(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    /// The records of a CSV file by the names in its first line.
    static List<Row> table(String name) {
        var rows = records(name);
        var head = rows.getFirst();
        var table = new ArrayList<Row>();
        for (var row : rows.subList(1, rows.size())) {
            var fields = new HashMap<String, String>();
            for (int i = 0; i < head.size(); i++) fields.put(head.get(i), row.get(i));
            table.add(new Row(fields));
        }
        return table;
    }

    static List<List<String>> records(String name) {
        var path = SharedFiles.find(name);
        assumeTrue(path.isPresent(), () -> "labelled data is not here: shared/data/" + name);
        try {
            return parsed(Files.readString(path.orElseThrow()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<List<String>> parsed(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') quoted = !quoted;
            else if (quoted || (sign != ',' && sign != '\n')) {
                if (sign != '\r') field.append(sign);
            } else {
                row.add(field.toString());
                field.setLength(0);
                if (sign == ',') continue;
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }
}
