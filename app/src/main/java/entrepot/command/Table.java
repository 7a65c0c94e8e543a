package entrepot.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/// A CSV file with a header (RFC 4180, UTF-8), as a command is given one or writes one.
record Table(List<String> columns, List<Row> rows) {

    /// One record, by the names of the columns.
    record Row(Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    /// Reads a file that has at least these columns.
    static Table read(Path file, List<String> needed) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var parser = CSVParser.parse(reader, FORMAT)) {
            var columns = parser.getHeaderNames();
            var missing =
                    needed.stream().filter(name -> !columns.contains(name)).toList();
            if (!missing.isEmpty())
                throw wrong(file, "has no column " + String.join(", ", missing), "its first line names " + needed);
            var rows = new ArrayList<Row>();
            for (var record : parser) rows.add(row(file, columns, record));
            return new Table(List.copyOf(columns), rows);
        } catch (MalformedInputException e) {
            throw wrong(file, "is not UTF-8", "save it as UTF-8");
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw wrong(file, String.valueOf(e.getMessage()), "name a CSV file with a header line");
        }
    }

    /// Writes rows in the order of the columns.
    static void write(Path file, List<String> columns, List<List<String>> rows) {
        var format = FORMAT.builder()
                .setHeader(columns.toArray(String[]::new))
                .setSkipHeaderRecord(false)
                .get();
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var printer = format.print(writer)) {
            for (var row : rows) printer.printRecord(row);
        } catch (IOException e) {
            throw new CommandFailed(
                    "cannot write " + file, String.valueOf(e.getMessage()), "name a file that may be written");
        }
    }

    private static Row row(Path file, List<String> columns, CSVRecord record) {
        if (record.size() != columns.size())
            throw wrong(
                    file,
                    "record " + record.getRecordNumber() + " has " + record.size() + " fields, the header "
                            + columns.size(),
                    "quote fields that hold commas");
        return new Row(record.toMap());
    }

    private static CommandFailed wrong(Path file, String why, String remedy) {
        return new CommandFailed("cannot read " + file, why, remedy);
    }
}
