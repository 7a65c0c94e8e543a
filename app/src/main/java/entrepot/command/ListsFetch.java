package entrepot.command;

import entrepot.command.terminal.Dots;
import entrepot.screening.ListId;
import entrepot.screening.fetch.Limits;
import entrepot.screening.fetch.ListFetcher;
import entrepot.screening.fetch.ListSource;
import entrepot.screening.keeping.Admission;
import entrepot.screening.keeping.EditionStore;
import entrepot.screening.keeping.ListNames;
import entrepot.screening.keeping.Receipt;
import entrepot.serve.lists.ListsConfig;
import entrepot.serve.yaml.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

/// `lists fetch`: asks the publishers that a configuration names.
record ListsFetch(Terminal terminal, InstantSource clock, RandomGenerator chance) {

    /// The configuration, all of it right where it is about lists.
    static ListsConfig config(Arguments arguments) {
        var file = arguments
                .option("--config")
                .map(Path::of)
                .orElseThrow(() -> new Arguments.Wrong("name the addresses' file with --config FILE"));
        if (!Files.isRegularFile(file)) throw new Arguments.Wrong("there is no file " + file);
        var problems = new ArrayList<Problem>();
        var config = ListsConfig.read(file, problems);
        if (!problems.isEmpty())
            throw new Arguments.Wrong("the configuration cannot be used\n  "
                    + String.join(
                            "\n  ", problems.stream().map(Problem::toString).toList()));
        return config;
    }

    /// The lists that were named, or all that have addresses.
    static List<ListSource> sources(ListsConfig config, List<String> words) {
        var known = config.byName();
        var lists = new ArrayList<ListId>();
        for (var word : words) {
            var list = known.containsKey(word) ? known.get(word) : meant(word, config);
            if (config.fetched().stream().noneMatch(source -> source.list().equals(list)))
                throw new Arguments.Wrong("the configuration has no addresses of " + word);
            lists.add(list);
        }
        var sources = config.fetched().stream()
                .filter(source -> words.isEmpty() || lists.contains(source.list()))
                .toList();
        if (sources.isEmpty()) throw new Arguments.Wrong("the configuration has no addresses");
        return sources;
    }

    private static ListId meant(String word, ListsConfig config) {
        try {
            return ListNames.meant(word, config.byName().values());
        } catch (IllegalArgumentException e) {
            throw new Arguments.Wrong("no list can be called " + word);
        }
    }

    /// Fetches one list after the other; answers the exit code.
    int run(List<ListSource> sources, EditionStore store, Admission admission) {
        var world = new ListFetcher.World(clock, chance, Thread::sleep, terminal.err()::println);
        boolean good = true;
        try (var fetcher = new ListFetcher(store, Limits.STANDARD, world)) {
            for (var source : sources) {
                var receipt = fetch(fetcher, source, admission);
                ReceiptText.lines(receipt).forEach(terminal.out()::println);
                good &= !(receipt instanceof Receipt.Refused);
            }
        }
        return good ? Terminal.DONE : Terminal.FAILED;
    }

    private Receipt fetch(ListFetcher fetcher, ListSource source, Admission admission) {
        var words = "fetching " + source.list() + " from "
                + source.addresses().getFirst().getHost();
        return Dots.during(terminal.err(), words, () -> {
            try {
                return fetcher.fetch(source, admission);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("told to end");
            }
        });
    }
}
