package entrepot.lab.demo;

import entrepot.commit.Json;
import entrepot.console.ConsoleSettings;
import entrepot.launch.DataFolder;
import entrepot.launch.HelpText;
import entrepot.launch.Port;
import entrepot.node.Node;
import entrepot.node.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The demonstration as a program: starts the world and the node, tells the story, then serves it.
public final class Demo {

    private static final int USAGE = 2;

    /// Once the story is told nothing is in a hurry.
    private static final Duration BLOCK_TIME = Duration.ofSeconds(2);

    private static final Duration CLIENTS_LOOK = Duration.ofSeconds(3);

    private final Options options;
    private final Timeline timeline = new Timeline(System.out);
    private final long started = System.nanoTime();

    private Demo(Options options) {
        this.options = options;
    }

    /// Runs until the story is told (`--once`) or the process is stopped; answers the exit code.
    public static int run(String[] args) {
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println("entrepot demo: " + e.getMessage());
            System.err.println(HelpText.of("demo").orElse(""));
            return USAGE;
        }
        return new Demo(options).run();
    }

    private int run() {
        int port = Port.claim(options.port());
        try (var folder = DataFolder.open(folder());
                var progress = Progress.start()) {
            if (options.once()) empty(folder.path());
            try (var world = World.start(home(), folder.path(), progress::say);
                    var node = new Node(world.setup())) {
                var seed = new Seed(world.place(), node);
                boolean fresh = seed.isNeeded();
                if (fresh) seed.sow();
                var tokens = seed.tokens();
                node.start();
                try (var web = Web.start(node, console(), Web.Listen.locally(port))) {
                    progress.done();
                    write(folder.path(), web.port(), tokens);
                    var api = new Caller("http://127.0.0.1:" + web.port(), tokens);
                    return live(world, node, fresh, api, web.port());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int live(World world, Node node, boolean fresh, Caller api, int port) {
        timeline.line(String.format(Locale.ROOT, "ready in %.1f s at http://127.0.0.1:%d", seconds(), port));
        int code = fresh ? tell(world, node, api) : 0;
        if (options.once()) return code;
        world.miner().pace(BLOCK_TIME);
        timeline.line("");
        timeline.line("The pages are at http://127.0.0.1:" + port + " : choose a seat. Ctrl-C ends the demonstration.");
        try (var life = new DailyLife(world, node, CLIENTS_LOOK)) {
            life.goOn();
        }
        return code;
    }

    private int tell(World world, Node node, Caller api) {
        var story = new Story(world, node, api);
        var main = new ReferenceImport(world, story, timeline);
        var refusals = new Refusals(world, node, story, timeline);
        timeline.heading("The reference import, and what is refused on the way");
        main.submit();
        refusals.submit();
        main.register();
        main.payAdvance(main.prepareAdvance());
        refusals.march();
        main.release();
        main.receiveInvoice();
        refusals.tooMuch(main);
        main.payBalance();
        refusals.duplicates(main);
        main.close();
        options.receipts().ifPresent(folder -> receipts(node, api, folder));
        return conclude(world, node, main, refusals);
    }

    private void receipts(Node node, Caller api, Path folder) {
        var written = new Receipts(node, api).write(folder);
        timeline.heading("Receipts");
        written.forEach(name -> timeline.line("./entrepot verify " + folder.resolve(name)));
    }

    private int conclude(World world, Node node, ReferenceImport main, Refusals refusals) {
        var judge = new Judge(world, node);
        timeline.heading("Final balances");
        node.ledger().balances().stream()
                .filter(b -> !b.net().isZero())
                .forEach(b -> timeline.line(
                        "%-74s %30s".formatted(b.account(), b.net().text())));
        var problems = new java.util.ArrayList<String>(refusals.failures());
        problems.addAll(node.ledger().verify());
        var chain = judge.chainEqualsLedger();
        var bank = judge.bankEqualsLedger();
        problems.addAll(chain);
        problems.addAll(bank);
        if (!(node.register().verify() instanceof entrepot.register.Register.Verdict.Intact))
            problems.add("the register is broken: " + node.register().verify());
        node.sealer().sealing().refused().ifPresent(why -> problems.add("nothing is sealed: " + why));
        boolean right = problems.isEmpty() && main.settled() == 2 && refusals.refused() == 9 && main.reorganised() == 1;
        problems.forEach(p -> System.err.println("differs: " + p));
        var summary = new LinkedHashMap<String, Object>();
        summary.put("settled", main.settled());
        summary.put("refused", refusals.refused());
        summary.put("reorganised", main.reorganised());
        summary.put("ledgerBalanced", node.ledger().verify().isEmpty());
        summary.put("chainEqualsLedger", chain.isEmpty());
        summary.put("bankEqualsLedger", bank.isEmpty());
        summary.put("sealingLagP99Millis", node.sealer().sealing().lag().p99());
        summary.put("seconds", Math.round(seconds()));
        timeline.line("");
        timeline.line(Json.write(summary));
        return right ? 0 : 1;
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private static ConsoleSettings console() {
        return new ConsoleSettings(
                "Entrepot Operator JSC", "A demonstration: everybody and everything in it is invented.", Seed.seats());
    }

    /// For `./entrepot payment show`: where the node is, and a token of the auditor's seat.
    private static void write(Path folder, int port, Map<String, String> tokens) {
        var file = folder.resolve("node.json");
        var text = Json.write(
                Map.of("url", "http://127.0.0.1:" + port, "token", String.valueOf(tokens.get("aiko.auditor"))));
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `--once` tells the whole story each time, in a world of its own that is made anew.
    private Path folder() {
        return options.once() ? options.data().resolve("once") : options.data();
    }

    /// Leaves the files by which the folder is held.
    private static void empty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            for (var entry : inside.toList()) if (Files.isDirectory(entry)) delete(entry);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("entrepot.home", "")).toAbsolutePath();
    }
}
