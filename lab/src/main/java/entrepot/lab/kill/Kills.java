package entrepot.lab.kill;

import entrepot.check.Check;
import entrepot.commit.Json;
import entrepot.lab.demo.LivingWorld;
import entrepot.lab.demo.store.Storehouse;
import entrepot.lab.kill.cluster.Cluster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// `./entrepot kills`: clients pay, processes die by SIGKILL, the chain and the database judge.
public final class Kills {

    private static final int CUSTOMERS = 4;
    private static final int OPEN_MAX = 8;
    private static final int PAPERS_MIN = 60;
    private static final int PAPERS_A_KILL = 4;
    private static final Duration REST = Duration.ofMinutes(10);
    private static final Duration BACK_MAX = Duration.ofMinutes(2);

    private final Options options;
    private final PrintStream out;
    private final Installation node;
    private final List<LivingWorld.Paper> papers;
    private final Wire wire = new Wire();
    private final RandomGenerator random;
    private final List<Customer.Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger next = new AtomicInteger();
    private final List<Back> back = new ArrayList<>();
    private final Staging staging;
    private final Optional<Failovers> failovers;
    private volatile boolean closing;

    /// How long a kill was felt.
    private record Back(Victim victim, long millis) {}

    private Kills(Options options, Installation node, Storage storage, Optional<Cluster> cluster, PrintStream out)
            throws IOException {
        this.options = options;
        this.node = node;
        this.out = out;
        this.papers = node.papers();
        this.staging = new Staging(node, storage, wire, Duration.ofSeconds(options.hold()), out);
        this.failovers = cluster.map(c -> new Failovers(node, c, wire, out));
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed());
    }

    /// Runs what the words ask for; answers the exit code: 1 when anything was lost or doubled.
    ///
    /// @param home the folder with `packs`
    public static int run(String[] words, Path home, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        Options options;
        try {
            options = Options.parse(words);
        } catch (IllegalArgumentException e) {
            out.println("entrepot: " + e.getMessage() + "; see ./entrepot kills --help");
            return 2;
        }
        var missing = options.standby() ? Cluster.missing() : Optional.<String>empty();
        if (missing.isPresent()) {
            out.println("entrepot: " + missing.get());
            return 2;
        }
        boolean own = options.data().isEmpty();
        var folder = own ? Files.createTempDirectory("kills") : options.data().orElseThrow();
        out.println("Starting a node with its database, chain and signer");
        try (var storage = Storage.of(folder.toAbsolutePath(), !options.faults().isEmpty())) {
            boolean well = new Ground(home.toAbsolutePath(), folder.toAbsolutePath(), storage, out).run(options);
            if (!well) out.println("the world stays in " + folder);
            else if (own) remove(folder, storage);
            return well ? 0 : 1;
        }
    }

    /// Where it happens.
    private record Ground(Path home, Path folder, Storage storage, PrintStream out) {

        boolean run(Options options) throws IOException, SQLException, InterruptedException {
            if (!options.standby()) return run(options, Optional.empty());
            try (var cluster = Cluster.start(home, folder.resolve("cluster"))) {
                Files.writeString(folder.resolve(Storehouse.FILE), Json.write(cluster.place()));
                return run(options, Optional.of(cluster));
            }
        }

        private boolean run(Options options, Optional<Cluster> cluster)
                throws IOException, SQLException, InterruptedException {
            int staged = options.times() + options.faults().size();
            try (var node = Installation.start(home, folder, PAPERS_MIN + PAPERS_A_KILL * staged)) {
                return new Kills(options, node, storage, cluster, out).all();
            }
        }
    }

    private boolean all() throws IOException, SQLException, InterruptedException {
        try (var customers = Executors.newFixedThreadPool(CUSTOMERS)) {
            var paying = new ArrayList<Future<Void>>();
            for (int i = 0; i < CUSTOMERS; i++) paying.add(customers.submit(this::payOnAndOn));
            awaitReady();
            for (var fault : options.faults()) staging.stage(fault, this::awaitReady);
            if (failovers.isPresent()) failovers.get().strikeAll(options.times(), this::awaitReady);
            else if (options.faults().isEmpty()) for (int i = 1; i <= options.times(); i++) kill(i);
            closing = true;
            customers.shutdown();
            for (var one : paying) one.get(2, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a customer does not come to an end", e);
        }
        var open = awaitRest();
        return judge(open);
    }

    private void kill(int number) throws IOException, InterruptedException {
        Thread.sleep(random.nextInt(200, 5_000));
        int die = random.nextInt(10);
        var victim = die < 6 ? Victim.NODE : die < 8 ? Victim.DATABASE : Victim.CHAIN;
        long began = System.nanoTime();
        node.kill(victim);
        awaitReady();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        back.add(new Back(victim, millis));
        out.printf(
                Locale.ROOT,
                "kill %d of %d: %s, back in %.1f s, %d payments acknowledged%n",
                number,
                options.times(),
                victim.label(),
                millis / 1e3,
                receipts.size());
    }

    /// The node says that it has all that it needs.
    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + BACK_MAX.toNanos();
        while (System.nanoTime() < end) {
            var answer = wire.get(node.ready(), "aiko.auditor", "/health/ready");
            if (answer.filter(Wire.Answer::isDone).isPresent()) return;
            Thread.sleep(20);
        }
        throw new IllegalStateException("not back after " + BACK_MAX.toSeconds() + " s");
    }

    private Void payOnAndOn() throws InterruptedException {
        var customer = new Customer(wire, node::ready, () -> closing);
        while (!closing) {
            if (open() >= OPEN_MAX) {
                Thread.sleep(200);
                continue;
            }
            int number = next.getAndIncrement();
            if (number >= papers.size()) return null;
            customer.pay(number, papers.get(number)).ifPresent(receipts::add);
        }
        return null;
    }

    private int open() {
        try {
            return unfinished().size();
        } catch (SQLException | IOException away) {
            return 0;
        }
    }

    private List<Judge.Stored> unfinished() throws SQLException, IOException {
        var approved = receipts.stream()
                .filter(Customer.Receipt::approved)
                .map(Customer.Receipt::payment)
                .toList();
        return new Judge(node.ready(), node.place().database())
                .stored().stream()
                        .filter(p -> !Judge.isAtRest(p, approved.contains(p.id())))
                        .toList();
    }

    /// Payments that are still on their way when nobody has been killed for minutes.
    private List<Judge.Stored> awaitRest() throws SQLException, IOException, InterruptedException {
        long end = System.nanoTime() + REST.toNanos();
        var open = unfinished();
        while (!open.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(500);
            open = unfinished();
        }
        return open;
    }

    private boolean judge(List<Judge.Stored> open) throws IOException, SQLException, InterruptedException {
        var books = node.books();
        var finding = new Judge(node.ready(), node.place().database()).find(List.copyOf(receipts), papers);
        var differences = new ArrayList<String>();
        differences.addAll(books.ledger());
        differences.addAll(books.register());
        differences.addAll(books.chain());
        differences.addAll(books.bank());
        differences.addAll(staging.wrong());
        if (failovers.isPresent()) {
            differences.addAll(failovers.get().wrong());
            differences.addAll(failovers.get().restored());
        }
        var check = Check.of(node.place());
        if (!check.isAgreed()) differences.addAll(check.lines());
        open.forEach(p -> out.println("still on its way: " + p));
        finding.lost().forEach(line -> out.println("lost: " + line));
        finding.doubled().forEach(line -> out.println("doubled: " + line));
        differences.forEach(line -> out.println("differs: " + line));
        for (var receipt : receipts)
            if (!receipt.approved()) out.println("not approved: " + receipt.payment() + " " + receipt.why());
        out.println(Json.write(summary(open.size(), finding, differences.size())));
        boolean paid = finding.ends().containsKey("MATCHED") || finding.ends().containsKey("CLOSED");
        return paid
                && open.isEmpty()
                && finding.lost().isEmpty()
                && finding.doubled().isEmpty()
                && differences.isEmpty();
    }

    private Map<String, Object> summary(int open, Judge.Finding finding, int differences) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("kills", back.size());
        failovers.ifPresent(f -> summary.putAll(f.summary()));
        summary.putAll(staging.summary());
        for (var victim : Victim.values()) {
            var times = back.stream()
                    .filter(b -> b.victim() == victim)
                    .mapToLong(Back::millis)
                    .sorted()
                    .toArray();
            summary.put(victim.label() + "Kills", times.length);
            if (times.length > 0) summary.put(victim.label() + "BackMillisWorst", times[times.length - 1]);
        }
        summary.put("acknowledged", receipts.size());
        summary.put(
                "approved", receipts.stream().filter(Customer.Receipt::approved).count());
        summary.put("ends", finding.ends());
        summary.put("lost", finding.lost().size());
        summary.put("doubled", finding.doubled().size());
        summary.put("open", open);
        summary.put("differences", differences);
        return summary;
    }

    private static void remove(Path folder, Storage storage) throws IOException {
        storage.close();
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
