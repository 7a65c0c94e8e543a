package entrepot.command;

import entrepot.command.terminal.Pace;
import entrepot.screening.goods.GoodsAnswer;
import entrepot.screening.goods.GoodsFolder;
import entrepot.screening.goods.GoodsItem;
import entrepot.screening.goods.GoodsLists;
import entrepot.screening.goods.GoodsScreening;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `screen goods`: lines of an invoice against the lists of goods, one or a file of them.
final class GoodsCommand {

    private static final List<String> ADDED =
            List.of("outcome", "code", "priority", "control", "paragraphs", "origin_measures");

    /// Lucene tells at its start which instructions of the processor it goes without.
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final Terminal terminal;
    private final Pace.Clock clock;
    private final LocalDate today;
    private final GoodsText text;
    private final GoodsScreening screening;

    private GoodsCommand(Terminal terminal, Pace.Clock clock, LocalDate today, GoodsLists lists) {
        this.terminal = terminal;
        this.clock = clock;
        this.today = today;
        this.text = new GoodsText(lists.table());
        this.screening = new GoodsScreening(lists, lists.table());
    }

    /// Over the lists under these paths.
    ///
    /// @param today the day whose measures count where none is named
    static GoodsCommand over(List<String> paths, Terminal terminal, Pace.Clock clock, LocalDate today) {
        if (paths.isEmpty()) throw new Arguments.Wrong("name lists of goods: --lists PATH...");
        LUCENE.setLevel(Level.SEVERE);
        try {
            var lists = GoodsFolder.read(paths.stream().map(Path::of).toList());
            lists.refused().forEach(terminal.err()::println);
            return new GoodsCommand(terminal, clock, today, lists);
        } catch (NoSuchFileException e) {
            throw new CommandFailed("cannot read " + e.getMessage(), "there is no such file", "name files or folders");
        } catch (IOException e) {
            throw new CommandFailed(
                    "a list cannot be read", String.valueOf(e.getMessage()), "name files or folders that may be read");
        }
    }

    /// One line of an invoice, explained.
    void one(String description, Arguments arguments) {
        var item = item(
                description,
                arguments.option("--hs").orElse(""),
                arguments.option("--origin").orElse(""),
                arguments.option("--on").orElse(""));
        text.lines(screening.screen(item)).forEach(terminal.out()::println);
    }

    /// Copies a table with at least a description, and adds what the lists say.
    Pace file(Path in, Path out) {
        var table = Table.read(in, List.of("description"));
        var pace = clock.start("lines", table.rows().size());
        var columns = new ArrayList<>(table.columns());
        columns.removeAll(ADDED);
        var all = new ArrayList<List<String>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<String>();
            columns.forEach(column -> cells.add(row.get(column)));
            cells.addAll(cells(answer(row)));
            all.add(cells);
            pace.done(1);
        }
        columns.addAll(ADDED);
        Table.write(out, columns, all);
        return pace;
    }

    private GoodsAnswer answer(Table.Row row) {
        return screening.screen(item(row.get("description"), row.get("hs"), row.get("origin"), row.get("on")));
    }

    private List<String> cells(GoodsAnswer answer) {
        return List.of(
                GoodsText.word(answer.outcome()),
                text.code(answer),
                GoodsText.why(answer.priority()),
                GoodsText.why(answer.control()),
                GoodsText.paragraphs(answer.control()),
                GoodsText.why(answer.origin()));
    }

    private GoodsItem item(String description, String hs, String origin, String on) {
        return new GoodsItem(description.strip(), hs.strip(), origin.strip().toUpperCase(Locale.ROOT), day(on.strip()));
    }

    private LocalDate day(String text) {
        try {
            return text.isEmpty() ? today : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CommandFailed("cannot read the day " + text, "it is not like 2026-01-31", "write year-month-day");
        }
    }
}
