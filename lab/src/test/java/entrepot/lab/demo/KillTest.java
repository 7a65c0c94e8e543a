package entrepot.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.bank.Reference;
import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Committer;
import entrepot.lab.bank.ClientPayment;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.node.Node;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.desk.OrderDesk;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The node dies before or after its n-th commit of a payment, another takes over the same
/// database, chain, signer and bank. The payee has been paid exactly once, and the books agree.
@Tag("integration")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int COMMITS_MAX = 18;

    /// What the chain and the bank tell may come in one commit or in several, so the last few may not
    /// be needed, and a slow machine makes more: a payment that is over before it can be killed is
    /// judged all the same.
    private static final int COMMITS_SURE = 15;

    private static @TempDir Path folder;
    private World world;
    private int runs;

    @BeforeAll
    void start() {
        world = World.start(Path.of("..").toAbsolutePath().normalize(), folder, words -> {});
        world.clock().set(Instant.parse("2026-03-03T10:00:00Z"));
        var node = new Node(world.setup());
        new Seed(world.place(), node).sow();
        node.close();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    static Stream<Arguments> kills() {
        return IntStream.rangeClosed(1, COMMITS_MAX)
                .boxed()
                .flatMap(n -> Stream.of(Arguments.of(n, false), Arguments.of(n, true)));
    }

    @Test
    void paysWithoutAnyKill() {
        int commits = settle(Integer.MAX_VALUE, false);

        assertThat(commits).as("commits to die at").isGreaterThanOrEqualTo(COMMITS_SURE);
    }

    /// Scenario 1, crash between reserve and sign: payment, nonce and limits are one commit; the same
    /// intent is signed with the same nonce. Operator: nothing to do, the payment goes on after the
    /// restart.
    /// Scenario 2, crash between sign and broadcast: signed bytes are stored before they are sent; what
    /// is sent after the restart are these bytes. Operator: nothing to do, the timeline has one
    /// signature.
    /// Scenario 3, crash between broadcast and its answer: the answer is never needed, the chain tells
    /// by the hash that is stored. Operator: nothing to do.
    @ParameterizedTest(name = "dies at commit {0}, after it: {1}")
    @MethodSource("kills")
    void paysOnceWhateverCommitItDiesAt(int commit, boolean after) {
        settle(commit, after);
    }

    /// Answers how many commits were made, or begun, before the end.
    private int settle(int commit, boolean after) {
        runs++;
        var payee = payee(runs);
        var dollars = (1_000 + runs) + ".00";
        var kill = new KillSwitch(commit, after);
        Payment.Id payment;
        try (var node = new Node(world.setup(), kill)) {
            payment = ordered(node, dollars, payee);
            kill.arm();
            node.start();
            waitUntilOver(node, payment, kill);
            if (!kill.dead.get()) judge(node, payment, payee, dollars);
        }
        if (commit <= COMMITS_SURE)
            assertThat(kill.dead.get()).as("died at commit " + commit).isTrue();
        if (!kill.dead.get()) return kill.count.get();
        try (var next = new Node(world.setup())) {
            next.start();
            waitUntilOver(next, payment, kill);
            judge(next, payment, payee, dollars);
        }
        return kill.count.get();
    }

    /// Ordered, quoted and approved by two people; the client pays at once.
    private Payment.Id ordered(Node node, String dollars, AccountId payee) {
        world.lists().confirm(world.clock().instant());
        var wanted = new Papers(world.place(), world.format("contractNumber"), node, 100 * runs).order(dollars, payee);
        var orders = node.desks().orders();
        var first = done(node, orders.order(wanted, "maker", world.clock().instant()));
        assertThat(first.state()).as("%s", first.ruling()).isEqualTo(PaymentState.SCREENED);
        var read = node.desks().payments().get(first.id());
        var quoted = done(node, orders.quote(read, "maker", world.clock().instant()));
        assertThat(quoted.state()).as("%s", quoted.ruling()).isEqualTo(PaymentState.QUOTED);
        read = node.desks().payments().get(first.id());
        var quote = quoted.terms().orElseThrow();
        done(node, orders.approve(read, quote.quote(), "checker", world.clock().instant()));
        world.bank()
                .clientPays(ClientPayment.of(
                        new UUID(7, runs),
                        Cast.account(Cast.NORDFELD).number(),
                        Cast.clientMoney().number(),
                        reference(first.id()),
                        quote.total()));
        return first.id();
    }

    private static Reference reference(Payment.Id id) {
        return OrderDesk.reference(id);
    }

    private static Payment done(Node node, OrderDesk.Answer answer) {
        return Committing.done(node.committer(), answer);
    }

    private static void waitUntilOver(Node node, Payment.Id payment, KillSwitch kill) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - until < 0) {
            var now = node.desks().payments().get(payment).body();
            if (now.state() == PaymentState.MATCHED && bankIsDone(now)) return;
            if (kill.dead.get() && !kill.taken.getAndSet(true)) return;
            pause();
        }
        throw new AssertionError("still " + node.desks().payments().get(payment).body());
    }

    private static boolean bankIsDone(Payment payment) {
        return payment.marks().stream().anyMatch(m -> m.note().equals("provider paid"))
                && payment.marks().stream().anyMatch(m -> m.note().startsWith("client money released"));
    }

    private void judge(Node node, Payment.Id payment, AccountId payee, String dollars) {
        var paid =
                world.evm().balance(world.assets().tether(), payee, world.evm().head());
        assertThat(paid).isEqualTo(Amount.parse(dollars, world.assets().tether()));
        assertThat(node.ledger().verify()).isEmpty();
        assertThat(node.register().verify()).isInstanceOf(entrepot.register.Register.Verdict.Intact.class);
        assertThat(new Judge(world, node).chainEqualsLedger()).isEmpty();
        var body = node.desks().payments().get(payment).body();
        assertThat(body.transfers()).hasSize(1);
    }

    private static AccountId payee(int number) {
        var address = String.format(Locale.ROOT, "0x%040x", BigInteger.valueOf(0xE1000000L + number));
        return new AccountId(entrepot.lab.anvil.Anvil.CHAIN, address);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Stops the world at the n-th commit after it was armed: from then on nothing is committed.
    private static final class KillSwitch implements Node.Wrapping {
        private final int commit;
        private final boolean after;
        private final AtomicInteger count = new AtomicInteger();
        private final AtomicBoolean armed = new AtomicBoolean();
        final AtomicBoolean dead = new AtomicBoolean();
        final AtomicBoolean taken = new AtomicBoolean();

        KillSwitch(int commit, boolean after) {
            this.commit = commit;
            this.after = after;
        }

        void arm() {
            armed.set(true);
        }

        @Override
        public Committer around(Committer committer) {
            return change -> submit(committer, change);
        }

        private CompletableFuture<Committed> submit(Committer committer, Change change) {
            if (dead.get()) return CompletableFuture.failedFuture(new IllegalStateException("dead"));
            if (!armed.get() || count.incrementAndGet() != commit) return committer.submit(change);
            if (after) committer.submit(change).join();
            dead.set(true);
            return CompletableFuture.failedFuture(new IllegalStateException("killed"));
        }
    }
}
