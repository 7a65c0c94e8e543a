package entrepot.lab.torture;

import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Committer;
import entrepot.lab.torture.Machine.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One seed from its first second to its judgement.
final class Run {

    private static final Duration BLOCK_TIME = Duration.ofSeconds(12);
    private static final Duration CALM = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofHours(2);
    /// A book that was restored from ten minutes ago may wait for people; nobody waits for it.
    private static final Duration END_RESTORED = Duration.ofMinutes(10);
    private static final int STEPS_MAX = 300;
    private static final int NESTED_MAX = 2;

    private final Ground ground;
    private final Agenda agenda;
    private final Weakness weakness;
    private final Judge judge;
    private final Mischief mischief;
    private final SplittableRandom random;
    private final List<Client> clients = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private final Counts counts = new Counts();
    private @Nullable Machine current;
    private @Nullable Machine ghost;
    private String fact = "";
    private int nested;

    private Run(Genesis genesis, Plan plan, Weakness weakness) {
        var clock = new MachineClock(Genesis.BEGIN);
        this.weakness = weakness;
        ground = new Ground(genesis, clock, plan, genesis.database(clock));
        agenda = new Agenda(clock);
        random = new SplittableRandom(plan.seed() ^ 0x5DEECE66DL);
        judge = new Judge(ground);
        mischief = new Mischief(this, ground, agenda);
        for (int i = 0; i < plan.payments(); i++) clients.add(new Client(this, ground, i));
    }

    /// The verdict on a plan; the same plan gives the same one.
    static Verdict of(Genesis genesis, Plan plan, Weakness weakness) {
        return new Run(genesis, plan, weakness).verdict();
    }

    private Verdict verdict() {
        start();
        agenda.every(BLOCK_TIME, this::block);
        agenda.every(Duration.ofSeconds(3), this::outboxes);
        agenda.every(Duration.ofSeconds(7), () -> work(Worker.INBOX));
        agenda.every(Duration.ofSeconds(31), () -> work(Worker.SEND_AGAIN));
        agenda.every(Duration.ofSeconds(61), ground::providersCare);
        clients.forEach(client -> {
            agenda.in(Duration.ofSeconds(random.nextInt(300)), client::wake);
            agenda.every(Duration.ofSeconds(11), client::step);
        });
        ground.plan
                .faults()
                .forEach(fault -> agenda.in(Duration.ofSeconds(fault.second()), () -> mischief.begin(fault)));
        var last =
                ground.plan.faults().stream().mapToLong(Mischief::until).max().orElse(0);
        var calm = Genesis.BEGIN.plusSeconds(last).plus(CALM);
        while (judge.holds() && agenda.step(calm)) {}
        mischief.end();
        if (ghost != null) bury(ghost);
        var end = calm.plus(judge.isRestored() ? END_RESTORED : END);
        var look = calm;
        while (judge.holds() && agenda.step(end)) {
            if (ground.clock.now().isBefore(look)) continue;
            look = ground.clock.now().plusSeconds(60);
            if (isQuiet()) break;
        }
        return judged();
    }

    private boolean isQuiet() {
        var machine = current;
        return machine != null && machine.isAlive() && judge.isQuiet(clients, machine.node());
    }

    private Verdict judged() {
        var machine = current;
        if (judge.holds() && (machine == null || !machine.isAlive())) judge.accuse("the node did not come back");
        else if (judge.holds() && machine != null) judge.atTheEnd(clients, machine.node(), mischief);
        clients.forEach(client -> {
            if (machine != null && machine.isAlive()) client.look(machine.node());
            counts.end(client.state());
            note(client.last());
        });
        return new Verdict(ground.plan, judge.violations(), trace, counts);
    }

    private void block() {
        ground.mine();
        work(Worker.OBSERVER);
    }

    private void outboxes() {
        work(Worker.OUTBOX);
        if (lasts(Kind.TWO_WORKERS)) work(Worker.SECOND_OUTBOX);
    }

    /// A worker of the node does steps as long as there is more to do; so does the node's ghost.
    void work(Worker worker) {
        var machine = current;
        if (machine != null) work(machine, worker);
        var other = ghost;
        if (other != null) work(other, worker);
    }

    private void work(Machine machine, Worker worker) {
        request(machine, worker, () -> {
            for (int i = 0; i < STEPS_MAX && machine.step(worker); i++) {}
        });
    }

    /// Somebody asks the node; nothing happens while it is down or busy with the same.
    void request(java.util.function.Consumer<Machine> what) {
        var machine = current;
        if (machine != null) request(machine, Worker.REQUEST, () -> what.accept(machine));
    }

    private void request(Machine machine, Worker worker, Runnable what) {
        if (!machine.begins(worker)) return;
        try {
            what.run();
        } catch (RuntimeException | Crash e) {
            if (machine.isAlive() && !isAway(e)) note(worker + " failed: " + e);
        } finally {
            machine.ends(worker);
        }
        if (!machine.isAlive()) bury(machine);
    }

    /// The database was not there; everybody tries again.
    private static boolean isAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof java.sql.SQLException || cause instanceof Crash) return true;
        return false;
    }

    private void start() {
        if (current != null && current.isAlive()) return;
        var gates = new Gates(new AtTheGate());
        try {
            current = new Machine(ground, gates, weakness, this::around);
        } catch (RuntimeException | Crash e) {
            agenda.in(Duration.ofSeconds(5), this::start);
        }
    }

    /// The node's process ends, now.
    void kill() {
        var machine = current;
        if (machine == null) return;
        machine.gates().die();
        bury(machine);
    }

    /// The node is taken for dead and is not: another one takes over beside it.
    void haunt(Duration how) {
        var machine = current;
        if (machine == null || !machine.isAlive() || ghost != null) return;
        ghost = machine;
        current = null;
        ground.database.cut();
        start();
        agenda.in(how, () -> {
            machine.gates().die();
            bury(machine);
        });
    }

    private void bury(Machine machine) {
        machine.gates().die();
        if (machine == ghost) {
            ghost = null;
            ground.database.cut();
        }
        if (machine != current) return;
        current = null;
        ground.database.cut();
        ground.database.lose(weakness.lostByCrash());
        agenda.in(Duration.ofSeconds(1 + random.nextInt(20)), this::start);
    }

    private Committer around(Committer inner) {
        return new Committer() {
            @Override
            public CompletableFuture<Committed> submit(Change change) {
                overtake();
                var made = weakness.change(change);
                fact = made.fact().kind();
                return inner.submit(made).thenApply(done -> {
                    judge.acknowledged(done);
                    return done;
                });
            }
        };
    }

    /// Others do their steps between what somebody read and what he does about it.
    private void overtake() {
        if (nested >= NESTED_MAX) return;
        boolean twoWorkers = lasts(Kind.TWO_WORKERS) && random.nextBoolean();
        if (!twoWorkers && !mischief.strikes(Kind.OVERTAKEN, fact)) return;
        nested++;
        try {
            if (twoWorkers) {
                work(Worker.SECOND_OUTBOX);
                work(Worker.OUTBOX);
            } else
                for (var worker : List.of(Worker.INBOX, Worker.OBSERVER, Worker.OUTBOX, Worker.SECOND_OUTBOX))
                    work(worker);
        } finally {
            nested--;
        }
    }

    private boolean lasts(Kind kind) {
        return mischief.lasts(kind);
    }

    boolean strikes(Kind kind) {
        return mischief.strikes(kind, fact);
    }

    SplittableRandom random() {
        return random;
    }

    Counts counts() {
        return counts;
    }

    Judge judge() {
        return judge;
    }

    void note(String what) {
        trace.add(Duration.between(Genesis.BEGIN, ground.clock.now()).toSeconds() + " s " + what);
    }

    /// The time that the node goes by.
    Instant machineTime() {
        return ground.clock.machine().instant();
    }

    /// Somebody's payment, once it is ordered.
    Optional<String> paymentOf(int client) {
        return clients.get(client % clients.size()).payment().map(id -> id.toString());
    }

    Instant now() {
        return ground.clock.now();
    }

    private final class AtTheGate implements Gates.Trouble {
        @Override
        public boolean strikes(Kind kind) {
            return mischief.strikes(kind, fact);
        }

        @Override
        public boolean lasts(Kind kind) {
            return mischief.lasts(kind);
        }

        @Override
        public void others() {
            overtake();
        }

        @Override
        public void committed() {
            counts.commit();
            note("committed " + fact);
            judge.afterCommit();
        }
    }
}
