package entrepot.command;

import entrepot.command.terminal.Pace;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.search.Hit;
import entrepot.screening.search.ListSearch;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// `screen name|wallet|goods|pairs|queries`: the screening engine alone, over list files, without a
/// database.
public final class ScreenCommand {

    private static final String NAME = "screen";
    private static final int SHOWN_MAX = 10;
    private static final Set<String> OPTIONS = Set.of("--in", "--out", "--type", "--hs", "--origin", "--on");

    private final Terminal terminal;
    private final InstantSource clock;

    public ScreenCommand(PrintStream out, PrintStream err, InstantSource clock) {
        this.terminal = new Terminal(out, err);
        this.clock = clock;
    }

    /// @param words what follows `screen`
    /// @return the exit code: 0 done (for a name: nothing found), 1 failed or found, 2 called wrongly
    public int run(List<String> words) {
        return terminal.run(NAME, words, () -> act(words));
    }

    private int act(List<String> words) {
        var parted = ListPaths.split(words, "--lists");
        var lists = parted.getOrDefault(true, List.of());
        var arguments = Arguments.read(parted.getOrDefault(false, List.of()), OPTIONS, Set.of());
        var names = arguments.names();
        if (names.isEmpty()) throw new Arguments.Wrong("say what to screen");
        var rest = names.subList(1, names.size());
        return switch (names.getFirst()) {
            case "name" ->
                name(search(lists), ScreenFiles.kind(arguments.option("--type").orElse("")), rest);
            case "wallet" -> name(search(lists), Kind.UNKNOWN, rest);
            case "goods" -> goods(lists, rest, arguments);
            case "pairs" -> pairs(arguments);
            case "queries" -> queries(search(lists), arguments);
            default -> throw new Arguments.Wrong("cannot screen " + names.getFirst());
        };
    }

    private int pairs(Arguments arguments) {
        new ScreenFiles(pace()).pairs(in(arguments), out(arguments)).finish();
        return Terminal.DONE;
    }

    private int queries(ListSearch lists, Arguments arguments) {
        new ScreenFiles(pace()).queries(lists, in(arguments), out(arguments)).finish();
        return Terminal.DONE;
    }

    private int goods(List<String> lists, List<String> words, Arguments arguments) {
        boolean isFile = arguments.option("--in").isPresent();
        if (isFile == !words.isEmpty()) throw new Arguments.Wrong("say which goods, or name a file with --in FILE");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var goods = GoodsCommand.over(lists, terminal, pace(), today);
        if (isFile) goods.file(in(arguments), out(arguments)).finish();
        else goods.one(String.join(" ", words), arguments);
        return Terminal.DONE;
    }

    private int name(ListSearch lists, Kind kind, List<String> words) {
        if (words.isEmpty()) throw new Arguments.Wrong("say whom to screen");
        var text = String.join(" ", words);
        var hits = lists.search(kind, text);
        if (hits.isEmpty()) terminal.out().println("no  " + text + " is like no listed name");
        hits.stream().limit(SHOWN_MAX).forEach(this::show);
        if (hits.size() > SHOWN_MAX) terminal.out().println("and " + (hits.size() - SHOWN_MAX) + " more");
        return Terminal.DONE;
    }

    private void show(Hit hit) {
        var entry = hit.entry();
        terminal.out()
                .printf(
                        "%-5s %s  %s %s  %s %s %s%n",
                        ScreenFiles.word(hit.verdict()),
                        ScreenFiles.score(hit.score()),
                        entry.list(),
                        entry.id(),
                        entry.primaryName(),
                        entry.kind(),
                        entry.programmes());
        Explained.lines(hit).forEach(line -> terminal.out().println("        " + line));
    }

    private ListSearch search(List<String> paths) {
        if (paths.isEmpty()) throw new Arguments.Wrong("name list files or folders: --lists PATH...");
        terminal.err().print("reading lists ...");
        terminal.err().flush();
        var snapshots = ListPaths.read(paths.stream().map(Path::of).toList(), clock.instant());
        var search = ListSearch.over(snapshots);
        terminal.err().println(" " + search.size() + " names: " + ListPaths.inWords(snapshots));
        return search;
    }

    private static Path in(Arguments arguments) {
        var in = Path.of(arguments.option("--in").orElseThrow(() -> new Arguments.Wrong("name --in FILE")));
        if (!Files.isRegularFile(in))
            throw new CommandFailed("cannot read " + in, "there is no such file", "name a CSV file with --in FILE");
        return in;
    }

    private static Path out(Arguments arguments) {
        return Path.of(arguments.option("--out").orElseThrow(() -> new Arguments.Wrong("name --out FILE")));
    }

    private Pace.Clock pace() {
        return new Pace.Clock(terminal.err(), System::nanoTime);
    }
}
