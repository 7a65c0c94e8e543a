package entrepot.lab.bench;

import entrepot.access.PersonId;
import entrepot.access.UserId;
import entrepot.commit.Ids;
import entrepot.lab.demo.store.DemoPostgres;
import entrepot.money.AccountId;
import entrepot.node.Migrations;
import entrepot.settlement.freeze.PaymentReach;
import entrepot.settlement.freeze.Subjects;
import entrepot.supervision.Findings;
import entrepot.supervision.Found;
import entrepot.supervision.FreezeWriter;
import entrepot.supervision.Instruction;
import entrepot.supervision.InstructionBook;
import entrepot.supervision.InstructionCommand;
import entrepot.supervision.InstructionDesk;
import entrepot.supervision.Quorum;
import entrepot.supervision.Scope;
import entrepot.supervision.SupervisionTerms;
import entrepot.supervision.Supervisor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `./entrepot bench freeze`: how long a supervisor waits until what he stops is stopped, with the
/// ledger at its limit; and whether anything slipped through, by places in the register.
final class FreezeBench {

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TERM = Duration.ofDays(1);
    private static final long IN_FORCE_MILLIS = 4;
    private static final long REST_MILLIS = 60;
    private static final AccountId WALLET = AccountId.parse("eip155:1:0x" + "aa".repeat(20));

    /// Postings between a freeze of the platform and its release: there may be none.
    private static final String SLIPPED = """
            select count(*)
              from ledger.posting p
              join supervision.freeze f on f.effect = 'FREEZE' and p.register_index > f.register_index
              join supervision.freeze r on r.effect = 'RELEASE' and r.instruction = f.instruction
                                       and p.register_index < r.register_index
            """;

    private final LedgerOptions options;
    private final Bench.Ground ground;
    private final PrintStream out;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    FreezeBench(LedgerOptions options, Bench.Ground ground, PrintStream out) {
        this.options = options;
        this.ground = ground;
        this.out = out;
    }

    /// Answers whether nothing slipped through.
    boolean run() {
        return Workshop.open(ground.home(), this::run);
    }

    private boolean run(Path folder, DemoPostgres server) throws InterruptedException {
        var database = server.database();
        Migrations.run(database);
        var freezes = new FreezeWriter(new PaymentReach(new Subjects(WALLET)));
        var ledger = new ProductLedger(database, options.accounts(), ground.clock(), ground.random(), List.of(freezes));
        var sql = JdbcClient.create(database);
        boolean held = true;
        try (ledger) {
            ledger.open();
            for (int inFlight : options.concurrency()) held &= measure(ledger, sql, inFlight);
        }
        long slipped = sql.sql(SLIPPED).query(Long.class).single();
        out.printf(Locale.ROOT, "Posted between a freeze and its release: %,d (must be 0).%n", slipped);
        return held && slipped == 0;
    }

    private boolean measure(ProductLedger ledger, JdbcClient sql, int inFlight) throws InterruptedException {
        var times = new Times();
        over.set(false);
        var authority = new Authority(desk(sql), ledger, times);
        var thread = Thread.ofPlatform().name("authority").unstarted(authority);
        var wish = Wish.among(new Zipf(options.accounts(), options.zipf()));
        var seen = new Load(ledger, wish).run(inFlight, WARM_UP, options.seconds(), new Load.Marks() {
            @Override
            public void begin() {
                thread.start();
            }

            @Override
            public void end() {
                over.set(true);
            }
        });
        thread.join();
        var sorted = Times.of(List.of(times));
        out.printf(
                Locale.ROOT,
                "%,6d in flight: %,8.0f transfers a second, %,d refused; %,d freezes in force after p50 %.1f ms,"
                        + " p99 %.1f ms, longest %.1f ms%n",
                inFlight,
                seen.perSecond(),
                seen.refused(),
                sorted.count(),
                sorted.millisAt(0.5),
                sorted.millisAt(0.99),
                sorted.millisAt(1));
        if (failure.get() != null) out.println("differs: " + failure.get());
        return failure.get() == null && seen.failed() == 0 && sorted.count() > 0;
    }

    private InstructionDesk desk(JdbcClient sql) {
        var quorums = new EnumMap<Scope.Kind, Quorum>(Scope.Kind.class);
        for (var kind : Scope.Kind.values()) quorums.put(kind, new Quorum(1, 1));
        var ids = new Ids(ground.clock(), ground.random());
        return new InstructionDesk(
                new InstructionBook(sql, ids), new SupervisionTerms(quorums, TERM), new Nothing(), ground.clock());
    }

    /// There are no payments here, only postings.
    private static final class Nothing implements Findings {
        @Override
        public boolean isKnown(Scope scope) {
            return true;
        }

        @Override
        public List<Found> in(Scope scope, int most) {
            return new ArrayList<>();
        }
    }

    /// Freezes the platform and lifts it again, as long as it is measured.
    private final class Authority implements Runnable {
        private final InstructionDesk desk;
        private final ProductLedger ledger;
        private final Times times;
        private final Supervisor who =
                new Supervisor(new UserId(new UUID(0, 1)), new PersonId(new UUID(0, 2)), "Central Bank of Arvenia");

        Authority(InstructionDesk desk, ProductLedger ledger, Times times) {
            this.desk = desk;
            this.ledger = ledger;
            this.times = times;
        }

        @Override
        public void run() {
            try {
                while (!over.get()) freezeAndLift();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                failure.set(e);
            }
        }

        private void freezeAndLift() throws InterruptedException {
            long asked = System.nanoTime();
            var basis = new Instruction.Basis("a measurement", "bench");
            var end = ground.clock().instant().plus(TERM.dividedBy(2));
            var order = new Instruction.Order(Instruction.Kind.FREEZE, new Scope.Platform(), basis, false, end);
            var frozen = done(desk.propose(order, who, ground.clock().instant()));
            times.add(System.nanoTime() - asked);
            Thread.sleep(IN_FORCE_MILLIS);
            var read = desk.book().find(frozen.id()).orElseThrow();
            done(desk.on(
                    read,
                    new InstructionCommand.Lift("measured", who),
                    ground.clock().instant()));
            Thread.sleep(REST_MILLIS);
        }

        private Instruction done(InstructionDesk.Answer answer) {
            if (!(answer instanceof InstructionDesk.Answer.Done(var change, var next)))
                throw new IllegalStateException("was declined: " + answer);
            ledger.committer().commit(change).orThrow();
            return next;
        }
    }
}
