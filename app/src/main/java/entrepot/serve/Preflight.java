package entrepot.serve;

import entrepot.custody.MandateKey;
import entrepot.serve.lists.ListFolder;
import entrepot.serve.yaml.Problem;
import entrepot.settlement.facts.FactFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that is checked before anything is touched: the configuration, and all files that it
/// names. No connection is made here.
sealed interface Preflight {

    /// Fit to start with.
    ///
    /// @param lists loaded, none missing, none too old
    record Passed(
            ServeConfig config,
            LawFolder law,
            ListFolder lists,
            TradeTables tables,
            MandateKey mandates,
            List<FactFile> statements)
            implements Preflight {}

    record Refused(List<Problem> problems) implements Preflight {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static Preflight check(Path file, InstantSource clock) {
        return switch (ConfigReader.read(file)) {
            case ServeConfig.Reading.Refused(var problems) -> new Refused(problems);
            case ServeConfig.Reading.Read(var config) -> files(file, config, clock);
        };
    }

    private static Preflight files(Path file, ServeConfig config, InstantSource clock) {
        var problems = new ArrayList<Problem>();
        var now = clock.instant();
        var day = now.atZone(config.regime().zone()).toLocalDate();
        var law = LawFolder.read(config.regime(), day, problems);
        law.ifPresent(l -> currency(file, config, l, problems));
        var lists = law.map(l -> {
            var folder = new ListFolder(config.lists(), l.ageMax());
            folder.checkAll(file, l.lists(), now, problems);
            return folder;
        });
        var tables = TradeTables.read(config.tables(), config.assets(), problems);
        var mandates = mandates(config.signing().mandateKey(), problems);
        var statements = config.tables()
                .statements()
                .map(folder -> Statements.read(folder, problems))
                .orElse(List.of());
        if (!problems.isEmpty()) return new Refused(problems);
        return new Passed(config, law.orElseThrow(), lists.orElseThrow(), tables, mandates.orElseThrow(), statements);
    }

    private static void currency(Path file, ServeConfig config, LawFolder law, List<Problem> problems) {
        var currency = law.home().currency();
        if (config.assets().find("iso4217:" + currency).isEmpty())
            problems.add(new Problem(
                    file.toString(),
                    0,
                    "the home regime's money " + currency + " is not among the currencies",
                    "add " + currency + ": 2 below currencies"));
    }

    private static Optional<MandateKey> mandates(Path key, List<Problem> problems) {
        try {
            return Optional.of(MandateKey.read(key));
        } catch (IOException e) {
            problems.add(new Problem(
                    key.toString(), 0, String.valueOf(e.getMessage()), "two lines: private key, public key, base64"));
            return Optional.empty();
        }
    }
}
