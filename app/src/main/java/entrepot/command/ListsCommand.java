package entrepot.command;

import entrepot.command.terminal.Dots;
import entrepot.launch.DataFolder;
import entrepot.screening.ListId;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.keeping.Admission;
import entrepot.screening.keeping.EditionStore;
import entrepot.screening.keeping.ListNames;
import entrepot.screening.keeping.Offered;
import entrepot.screening.keeping.Receipt;
import entrepot.screening.keeping.Refusal;
import entrepot.screening.source.ListReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// `lists import|fetch|status|diff`: editions of sanctions lists taken into a store, looked at, compared.
public final class ListsCommand {

    private static final String NAME = "lists";
    private static final int DROP_PERCENT_MAX = 5;
    private static final String AGE_MAX = "PT24H";

    private final Terminal terminal;
    private final InstantSource clock;
    private final RandomGenerator chance;

    public ListsCommand(PrintStream out, PrintStream err, InstantSource clock, RandomGenerator chance) {
        this.terminal = new Terminal(out, err);
        this.clock = clock;
        this.chance = chance;
    }

    /// @param words what follows `lists`
    /// @return the exit code: 0 all current, 1 something refused, missing or too old, 2 called wrongly
    public int run(List<String> words) {
        return terminal.run(NAME, words, () -> act(words));
    }

    private int act(List<String> words) {
        var arguments = Arguments.read(
                words, Set.of("--store", "--config", "--as", "--drop-max", "--age-max"), Set.of("--older", "--json"));
        var names = arguments.names();
        if (names.isEmpty()) throw new Arguments.Wrong("say what to do: import, fetch, status or diff");
        var rest = names.subList(1, names.size());
        try {
            return switch (names.getFirst()) {
                case "import" -> bring(rest, arguments);
                case "fetch" -> fetch(rest, arguments);
                case "status" -> status(rest, arguments);
                case "diff" -> diff(rest, arguments);
                default -> throw new Arguments.Wrong("cannot " + names.getFirst() + " lists");
            };
        } catch (UncheckedIOException e) {
            throw new CommandFailed(
                    "the store or a list file cannot be used",
                    String.valueOf(e.getMessage()),
                    "see to the rights and the space of the disk; what was in use still is");
        }
    }

    private int bring(List<String> words, Arguments arguments) {
        if (words.isEmpty()) throw new Arguments.Wrong("name list files or folders");
        var store = store(arguments);
        var as = list(arguments.option("--as"), store);
        var admission = admission(arguments, DROP_PERCENT_MAX);
        boolean good = true;
        for (var found : find(paths(words))) {
            var receipt = Dots.during(
                    terminal.err(), "reading " + found.origin().source(), () -> bring(found, as, admission, store));
            ReceiptText.lines(receipt).forEach(terminal.out()::println);
            good &= !(receipt instanceof Receipt.Refused);
        }
        return good ? Terminal.DONE : Terminal.FAILED;
    }

    private List<ListReader.Found> find(List<Path> paths) {
        var found = ListReader.find(paths, clock.instant());
        if (found.isEmpty())
            throw new CommandFailed("no list in " + paths, "nothing there to read", "name files or folders of lists");
        return found;
    }

    private Receipt bring(ListReader.Found found, Optional<ListId> as, Admission admission, EditionStore store) {
        var from = found.origin();
        var list = as.orElse(from.list());
        var now = clock.instant();
        var offered =
                Offered.of(found.files(), new Origin(list, from.source(), from.publishedOn(), now), found.dated());
        // A file of no known format belongs to no list, unless somebody said to which.
        if (as.isEmpty() && !found.isKnown()) return new Receipt.Refused(list, Refusal.ofUnknown(from.source(), now));
        return store.offer(offered, admission, now);
    }

    private int fetch(List<String> words, Arguments arguments) {
        var config = ListsFetch.config(arguments);
        var sources = ListsFetch.sources(config, words);
        var store = EditionStore.at(arguments.option("--store").map(Path::of).orElse(config.folder()));
        var admission = admission(arguments, config.dropPercentMax());
        return new ListsFetch(terminal, clock, chance).run(sources, store, admission);
    }

    private int status(List<String> words, Arguments arguments) {
        var store = store(arguments);
        var ageMax = ageMax(arguments);
        var lists = words.isEmpty()
                ? store.lists()
                : words.stream().map(word -> meant(word, store)).toList();
        if (lists.isEmpty())
            throw new CommandFailed(
                    "no lists in " + store.root(),
                    "nothing was imported or fetched into it",
                    "./entrepot lists import PATH..., or name another folder with --store DIR");
        var text = new StatusText(store, clock.instant(), ageMax);
        text.lines(lists).forEach(terminal.out()::println);
        return lists.stream().allMatch(text::isGood) ? Terminal.DONE : Terminal.FAILED;
    }

    private int diff(List<String> words, Arguments arguments) {
        var editions = Dots.during(terminal.err(), "reading two editions", () -> editions(words, arguments));
        var text = DiffText.between(editions.before(), editions.after());
        if (arguments.has("--json")) terminal.out().println(text.json());
        else text.lines().forEach(terminal.out()::println);
        return Terminal.DONE;
    }

    private ListEditions editions(List<String> words, Arguments arguments) {
        if (words.isEmpty() || words.size() > 3)
            throw new Arguments.Wrong("name a list and at most two of its editions, or two files");
        var store = store(arguments);
        if (ListEditions.arePaths(words))
            return ListEditions.ofPaths(paths(words), list(arguments.option("--as"), store), clock.instant());
        return ListEditions.ofStore(store, meant(words.getFirst(), store), words.subList(1, words.size()));
    }

    private static List<Path> paths(List<String> words) {
        for (var word : words) if (!Files.exists(Path.of(word))) throw new Arguments.Wrong("there is no " + word);
        return words.stream().map(Path::of).toList();
    }

    private static EditionStore store(Arguments arguments) {
        var folder = arguments.option("--store").map(Path::of);
        return EditionStore.at(folder.orElseGet(() -> DataFolder.standard().resolve("lists")));
    }

    private static Optional<ListId> list(Optional<String> word, EditionStore store) {
        return word.map(text -> meant(text, store));
    }

    private static ListId meant(String word, EditionStore store) {
        try {
            return ListNames.meant(word, store.lists());
        } catch (IllegalArgumentException e) {
            throw new Arguments.Wrong("no list can be called " + word);
        }
    }

    private static Admission admission(Arguments arguments, int usual) {
        var percent = arguments.option("--drop-max").orElse(Integer.toString(usual));
        if (!percent.matches("[0-9]{1,2}|100")) throw new Arguments.Wrong("--drop-max is a percentage, 0 to 100");
        return new Admission(Integer.parseInt(percent), arguments.has("--older"));
    }

    private static Duration ageMax(Arguments arguments) {
        var text = arguments.option("--age-max").orElse(AGE_MAX);
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new Arguments.Wrong("--age-max is a time like PT24H, not " + text);
        }
    }
}
