package entrepot.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A table of the installation in CSV: a header line with the columns, then plain values without
/// quotes. Lines that are empty or begin with `#` say nothing.
final class CsvTable {

    private static final long BYTES_MAX = 64L * 1024 * 1024;

    private CsvTable() {}

    /// The rows that could be read; each other line is noted.
    ///
    /// @param header the first line, column names with commas
    static <T> List<T> read(Path file, String header, Function<List<String>, T> reading, List<Problem> problems) {
        var rows = new ArrayList<T>();
        try {
            if (Files.size(file) > BYTES_MAX) throw new IOException("larger than 64 MiB");
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            int columns = header.split(",", -1).length;
            if (lines.isEmpty() || !lines.getFirst().strip().equals(header)) {
                problems.add(new Problem(file.toString(), 1, "the header is not " + header, "write this first line"));
                return rows;
            }
            for (int i = 1; i < lines.size(); i++) {
                var line = lines.get(i).strip();
                if (line.isEmpty() || line.startsWith("#")) continue;
                var values = List.of(line.split(",", -1));
                if (values.size() != columns) note(file, i, values.size() + " columns, not " + columns, problems);
                else row(file, i, () -> rows.add(reading.apply(values)), problems);
            }
        } catch (IOException e) {
            problems.add(new Problem(file.toString(), 0, "cannot be read: " + e, "correct the path or its rights"));
        }
        return rows;
    }

    private static void row(Path file, int index, Runnable reading, List<Problem> problems) {
        try {
            reading.run();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            note(file, index, String.valueOf(e.getMessage()), problems);
        }
    }

    private static void note(Path file, int index, String what, List<Problem> problems) {
        problems.add(new Problem(file.toString(), index + 1, what, "correct this line"));
    }
}
