package entrepot.lab.bench;

import entrepot.commit.Json;
import entrepot.lab.demo.LivingWorld;
import entrepot.lab.kill.Customer;
import entrepot.lab.kill.Installation;
import entrepot.lab.kill.Judge;
import entrepot.lab.kill.Wire;
import entrepot.settlement.PaymentState;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/// `./entrepot bench payments`: whole payments through a real node over HTTP, with PostgreSQL, signer and
/// anvil, screened and decided; only the bank and the providers are simulated. They are ordered at a rate,
/// whatever became of those before.
final class PaymentsBench {

    private static final Duration REST = Duration.ofMinutes(3);
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private final PaymentsOptions options;
    private final Bench.Ground ground;
    private final PrintStream out;
    private final Wire wire = new Wire();
    private final List<Customer.Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
    private final LongAdder unanswered = new LongAdder();

    PaymentsBench(PaymentsOptions options, Bench.Ground ground, PrintStream out) {
        this.options = options;
        this.ground = ground;
        this.out = out;
    }

    /// Answers whether everything that was acknowledged was settled, once.
    boolean run() {
        var home = ground.home().toAbsolutePath();
        var folder =
                home.resolve("var/bench-payments-" + ProcessHandle.current().pid());
        try {
            out.println("Starting a node with its database, chain and signer, and papers for " + options.payments());
            boolean well;
            try (var node = Installation.start(home, folder, options.payments(), Installation.Manner.STEADY)) {
                well = measured(node);
            }
            Workshop.delete(folder);
            return well;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the run broke off, see " + folder + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean measured(Installation node) throws IOException, SQLException, InterruptedException {
        long begun = System.nanoTime();
        order(node);
        double seconds = (System.nanoTime() - begun) / 1e9;
        int atEnd = PaymentLives.settled(node.place().database()).size();
        int open = awaitRest(node);
        return said(node, seconds, atEnd, open);
    }

    private void order(Installation node) throws IOException, InterruptedException {
        var papers = node.papers();
        var customer = new Customer(wire, node::ready, () -> false);
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < papers.size(); i++) {
                long due = begun + TimeUnit.SECONDS.toNanos(i) / options.rate();
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                int number = i;
                threads.execute(() -> pay(customer, number, papers));
            }
        }
    }

    private void pay(Customer customer, int number, List<LivingWorld.Paper> papers) {
        try {
            customer.pay(number, papers.get(number)).ifPresentOrElse(receipts::add, unanswered::increment);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int awaitRest(Installation node) throws SQLException, IOException, InterruptedException {
        long end = System.nanoTime() + REST.toNanos();
        int open = open(node);
        while (open > 0 && System.nanoTime() < end) {
            Thread.sleep(500);
            open = open(node);
        }
        return open;
    }

    private int open(Installation node) throws SQLException, IOException {
        var approved = receipts.stream()
                .filter(Customer.Receipt::approved)
                .map(Customer.Receipt::payment)
                .collect(Collectors.toSet());
        return (int) new Judge(node.ready(), node.place().database())
                .stored().stream()
                        .filter(p -> !Judge.isAtRest(p, approved.contains(p.id())))
                        .count();
    }

    private boolean said(Installation node, double seconds, int atEnd, int open) throws IOException, SQLException {
        var lives = PaymentLives.settled(node.place().database());
        var finding = new Judge(node.ready(), node.place().database()).find(List.copyOf(receipts), node.papers());
        int differences = differences(node.books());
        shares(lives);
        var said = new LinkedHashMap<String, Object>();
        said.put("rate", options.rate());
        said.put("seconds", Math.round(seconds));
        said.put("ordered", receipts.size());
        said.put("unanswered", unanswered.sum());
        said.put("settled", lives.size());
        said.put("finalPerSecond", Math.round(10 * atEnd / seconds) / 10.0);
        times(lives, said);
        said.put("lost", finding.lost().size());
        said.put("doubled", finding.doubled().size());
        said.put("open", open);
        said.put("differences", differences);
        said.put("ends", finding.ends());
        out.println(Json.write(said));
        return !lives.isEmpty()
                && open == 0
                && differences == 0
                && finding.lost().isEmpty()
                && finding.doubled().isEmpty();
    }

    private static int differences(LivingWorld.Books books) {
        return books.ledger().size()
                + books.register().size()
                + books.chain().size()
                + books.bank().size();
    }

    private static void times(List<PaymentLives.Life> lives, Map<String, Object> said) {
        var own = lives.stream().map(PaymentLives.Life::ownTime).sorted().toList();
        var whole = lives.stream()
                .map(life -> Duration.between(life.ordered(), life.settled()))
                .sorted()
                .toList();
        long late = own.stream().filter(time -> time.compareTo(ONE_SECOND) > 0).count();
        said.put("p50Millis", millis(own, 0.5));
        said.put("p99Millis", millis(own, 0.99));
        said.put("wholeP50Millis", millis(whole, 0.5));
        said.put("wholeP99Millis", millis(whole, 0.99));
        said.put("overOneSecond", lives.isEmpty() ? 1 : Math.round(10_000.0 * late / lives.size()) / 10_000.0);
    }

    private void shares(List<PaymentLives.Life> lives) {
        out.println("own time by the state that a step left, in milliseconds:");
        for (var state : PaymentState.values()) {
            var times = lives.stream()
                    .map(life -> life.own().get(state))
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            if (!times.isEmpty())
                out.printf(Locale.ROOT, "  %-10s p50 %6d  p99 %6d%n", state, millis(times, 0.5), millis(times, 0.99));
        }
    }

    private static long millis(List<Duration> sorted, double share) {
        if (sorted.isEmpty()) return 0;
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(place, 0, sorted.size() - 1)).toMillis();
    }
}
