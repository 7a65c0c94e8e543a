package entrepot.lab.bench;

import entrepot.lab.demo.store.DemoPostgres;
import entrepot.node.Migrations;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `./entrepot bench ledger`: the product's commit under load, a design with row locks and the bare
/// disk beside it in the same run, and the judgement of what is in the database afterwards.
final class LedgerBench {

    private static final String OURS = "entrepot";
    private static final String ROWS = "row locks";
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration DISK = Duration.ofSeconds(2);
    private static final long MILLION = 1_000_000;

    private final LedgerOptions options;
    private final Bench.Ground ground;
    private final PrintStream out;
    private final Zipf zipf;
    private final LedgerRounds rounds;
    private final List<String> wrong = new ArrayList<>();
    private long acknowledged;

    LedgerBench(LedgerOptions options, Bench.Ground ground, PrintStream out) {
        this.options = options;
        this.ground = ground;
        this.out = out;
        this.zipf = new Zipf(options.accounts(), options.zipf());
        this.rounds = new LedgerRounds(out);
    }

    /// Answers whether everything held.
    boolean run() {
        return Workshop.open(ground.home(), this::run);
    }

    private boolean run(Path folder, DemoPostgres server) throws IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        double disk = DiskRate.perSecond(folder, DISK);
        out.printf(
                Locale.ROOT,
                "The disk alone: %,.0f durable writes of 128 bytes a second, one after the other.%n",
                disk);
        Migrations.run(server.database());
        settings(server.database());
        rounds.heading();
        var check = product(server);
        rowLocking(server);
        wrong.forEach(what -> out.println("differs: " + what));
        var named = options.spokenOf();
        var summary = new LedgerRounds.Summary(
                rounds.first(OURS, named, false),
                rounds.first(OURS, named, true),
                rounds.first(ROWS, RowLocking.IN_FLIGHT, false),
                rounds.first(ROWS, RowLocking.IN_FLIGHT, true),
                disk,
                check,
                load(),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        out.println(summary.json(wrong.isEmpty()));
        return wrong.isEmpty();
    }

    /// Says where this was measured, and that the database waits for its disk.
    private void settings(DataSource database) {
        var sql = JdbcClient.create(database);
        for (var name : List.of("fsync", "synchronous_commit", "full_page_writes"))
            if (!setting(sql, name).equals("on")) wrong.add("the database runs with " + name + " off");
        out.printf(
                Locale.ROOT,
                "PostgreSQL %s, fsync, synchronous_commit and full_page_writes on; %d processors, load %.1f.%n",
                setting(sql, "server_version"),
                Runtime.getRuntime().availableProcessors(),
                load());
    }

    private static String setting(JdbcClient sql, String name) {
        return sql.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private LedgerCheck product(DemoPostgres server) throws InterruptedException {
        var database = server.database();
        var ledger = new ProductLedger(database, options.accounts(), ground.clock(), ground.random());
        try (ledger) {
            ledger.open();
            var meter = new Meter(database, server.process(), "ledger", "register");
            for (int inFlight : options.concurrency())
                measure(new Measured(OURS, ledger, Wish.among(zipf), false, meter), inFlight);
            measure(new Measured(OURS, ledger, Wish.hot(zipf), true, meter), options.spokenOf());
            grow(new Measured(OURS, ledger, Wish.among(zipf), false, meter));
        }
        var check = LedgerCheck.of(database, ledger.remembered());
        wrong.addAll(check.wrong(acknowledged));
        out.printf(
                Locale.ROOT,
                "In the database: %,d transfers stored of %,d acknowledged, %d overdrafts, %d unbalanced, %d"
                        + " differing.%n",
                check.stored(),
                acknowledged,
                check.overdrafts(),
                check.unbalanced(),
                check.differing());
        return check;
    }

    /// Goes on until so many transfers are stored, and says at each million how fast it was.
    private void grow(Measured how) throws InterruptedException {
        while (acknowledged < options.growTo()) {
            long before = acknowledged / MILLION;
            var seen = measure(how, options.spokenOf());
            if (seen.measured() == 0) return;
            if (acknowledged / MILLION > before)
                out.printf(
                        Locale.ROOT,
                        "  %,d million transfers stored: %,.0f a second%n",
                        acknowledged / MILLION,
                        seen.perSecond());
        }
    }

    private void rowLocking(DemoPostgres server) throws SQLException, InterruptedException {
        var database = server.database();
        try (var rival = new RowLocking(database, ground.clock(), ground.random())) {
            rival.open(options.accounts());
            var meter = new Meter(database, server.process(), "row_locking");
            if (options.concurrency().contains(1))
                measure(new Measured(ROWS, rival, Wish.among(zipf), false, meter), 1);
            measure(new Measured(ROWS, rival, Wish.among(zipf), false, meter), RowLocking.IN_FLIGHT);
            measure(new Measured(ROWS, rival, Wish.hot(zipf), true, meter), RowLocking.IN_FLIGHT);
        }
    }

    /// What is asked for of whom, and by what its cost is read.
    private record Measured(String design, Transfers transfers, Wish wish, boolean hot, Meter meter) {}

    private Load.Seen measure(Measured how, int inFlight) throws InterruptedException {
        var meter = how.meter();
        var seen = new Load(how.transfers(), how.wish()).run(inFlight, WARM_UP, options.seconds(), meter);
        if (how.design().equals(OURS)) acknowledged += seen.done();
        rounds.add(new LedgerRounds.Round(how.design(), inFlight, how.hot(), seen, meter.each(seen.measured())));
        if (seen.failed() > 0) wrong.add(seen.failed() + " transfers failed, the last with " + seen.failure());
        if (seen.measured() == 0) wrong.add(how.design() + " completed nothing at " + inFlight + " in flight");
        return seen;
    }
}
