package entrepot.lab.torture;

import entrepot.lab.demo.Cast;
import entrepot.lab.torture.world.Disk;
import entrepot.lab.torture.world.FakeChain.Fate;
import entrepot.lab.torture.world.FakeNode;
import entrepot.lab.torture.world.FakeNode.Vice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Carries out a plan's faults: some at once, some for a while, some when somebody passes.
final class Mischief {

    private static final Duration RESTORE = Duration.ofMinutes(10);
    private static final Map<Kind, Vice> VICES = Map.of(
            Kind.NODE_AWAY, Vice.AWAY,
            Kind.NODE_CONTRADICTS, Vice.CONTRADICTS,
            Kind.NODE_TAGS_ALL_FINAL, Vice.TAGS_ALL,
            Kind.RECEIPTS_WITHHELD, Vice.WITHHOLDS,
            Kind.SENT_FORGOTTEN, Vice.FORGETS_SENT,
            Kind.SENT_UNANSWERED, Vice.SILENT_SENT,
            Kind.SENT_DENIED, Vice.DENIES_SENT);
    private static final Set<Kind> LASTING =
            EnumSet.of(Kind.DATABASE_AWAY, Kind.SIGNER_AWAY, Kind.BANK_AWAY, Kind.PROVIDER_AWAY, Kind.TWO_WORKERS);

    /// Vices that only bite when the other node does not make up for them.
    private static final Set<Kind> BOTH =
            EnumSet.of(Kind.SENT_FORGOTTEN, Kind.SENT_UNANSWERED, Kind.SENT_DENIED, Kind.NODE_TAGS_ALL_FINAL);

    private final Run run;
    private final Ground ground;
    private final Agenda agenda;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Kind, Instant> lasting = new EnumMap<>(Kind.class);
    private final Set<Kind> met = EnumSet.noneOf(Kind.class);

    /// A fault that strikes when enough have passed it.
    private static final class Waiting {
        private final Kind kind;
        private int left;

        Waiting(Fault fault) {
            kind = fault.kind();
            left = fault.skip();
        }
    }

    Mischief(Run run, Ground ground, Agenda agenda) {
        this.run = run;
        this.ground = ground;
        this.agenda = agenda;
    }

    /// Whether a kind of fault was met in this run.
    boolean met(Kind kind) {
        return met.contains(kind);
    }

    boolean lasts(Kind kind) {
        var until = lasting.get(kind);
        return until != null && ground.clock.now().isBefore(until);
    }

    /// Whether a waiting fault of this kind strikes whoever passes now.
    boolean strikes(Kind kind, String where) {
        for (var one : waiting) {
            if (one.kind != kind) continue;
            if (one.left-- > 0) return false;
            waiting.remove(one);
            happened(kind, where);
            return true;
        }
        return false;
    }

    private void happened(Kind kind, String where) {
        met.add(kind);
        run.counts().fault(kind, kind + " " + where);
        run.note("! " + kind + (where.isEmpty() ? "" : " at " + where));
    }

    void begin(Fault fault) {
        var kind = fault.kind();
        if (LASTING.contains(kind)) last(fault);
        else if (VICES.containsKey(kind)) vice(fault);
        else if (!disturbs(fault)) waiting.add(new Waiting(fault));
    }

    /// The second until which a plan is to go on for a fault; calm cuts the others short.
    static long until(Fault fault) {
        return LASTING.contains(fault.kind()) ? fault.second() + fault.size() : fault.second();
    }

    private void last(Fault fault) {
        lasting.put(fault.kind(), ground.clock.now().plusSeconds(fault.size()));
        happened(fault.kind(), "");
    }

    private void vice(Fault fault) {
        var vice = VICES.get(fault.kind());
        if (vice == null) throw new IllegalStateException("no vice: " + fault);
        var nodes = BOTH.contains(fault.kind()) ? List.of(ground.node, ground.other) : List.of(nodeOf(fault));
        for (var node : nodes) {
            node.become(vice, true);
            agenda.in(Duration.ofSeconds(fault.size()), () -> node.become(vice, false));
        }
        happened(fault.kind(), "");
    }

    private FakeNode nodeOf(Fault fault) {
        return fault.skip() % 2 == 0 ? ground.node : ground.other;
    }

    /// Faults of the world itself; false for one that waits for somebody.
    private boolean disturbs(Fault fault) {
        var chain = ground.chain;
        var some = Duration.ofSeconds(fault.size());
        switch (fault.kind()) {
            case REORG_KEPT -> chain.reorganise((int) fault.size(), Fate.KEPT, run.now());
            case REORG_MOVED -> chain.reorganise((int) fault.size(), Fate.MOVED, run.now());
            case REORG_DROPPED -> chain.reorganise((int) fault.size(), Fate.DROPPED, run.now());
            case POOL_LOST -> chain.forgetPool();
            case NODE_LAGS -> {
                var node = nodeOf(fault);
                during(some, () -> node.lagBehind(fault.size()), () -> node.lagBehind(0));
            }
            case NODE_LIES -> during(some, () -> ground.lie(nodeOf(fault), fault.skip()), ground::tellTheTruth);
            case FEE_SPIKE -> during(some, () -> chain.feesTimes(spike(fault)), () -> chain.feesTimes(1));
            case FEE_RISE -> chain.feesTimes(rise(fault));
            case NONCE_STUCK ->
                during(
                        some,
                        () -> chain.stick(ground.genesis.client, true),
                        () -> chain.stick(ground.genesis.client, false));
            case TOKEN_PAUSED -> during(some, () -> chain.pause(true), () -> chain.pause(false));
            case PAYEE_BLACKLISTED -> {
                var payee = ground.genesis
                        .papers
                        .get(fault.skip() % ground.plan.payments())
                        .account();
                during(some, () -> chain.list(payee, true), () -> chain.list(payee, false));
            }
            case CLOCK_FORWARD -> ground.clock.step(some);
            case CLOCK_BACK -> ground.clock.step(some.negated());
            default -> {
                return strikesNode(fault);
            }
        }
        happened(fault.kind(), "");
        return true;
    }

    /// A hundred times is dear, a thousand more than may be spent.
    private static long spike(Fault fault) {
        return fault.skip() % 3 == 0 ? 1_000 : 100;
    }

    /// For good, and never more than may be spent.
    private static long rise(Fault fault) {
        return 3 + 2L * fault.skip();
    }

    private boolean strikesNode(Fault fault) {
        switch (fault.kind()) {
            case DATABASE_RESTORED -> restore();
            case SIGNER_RESTARTED -> ground.signer.restart();
            case SIGNER_WRITE_TORN -> ground.disk.failNext(Disk.Failure.TORN);
            case SIGNER_WRITE_LOST -> ground.disk.failNext(Disk.Failure.LOST);
            case SIGNER_WRITE_UNHEARD -> ground.disk.failNext(Disk.Failure.UNHEARD);
            case PROVIDER_DELIVERS_LATE -> ground.deliverFrom(run.now().plusSeconds(fault.size()));
            case TWO_NODES -> run.haunt(Duration.ofSeconds(fault.size()));
            case FREEZE -> freeze(fault);
            case INSTRUCTION -> instruct(fault);
            default -> {
                return false;
            }
        }
        happened(fault.kind(), "");
        return true;
    }

    private void restore() {
        run.kill();
        int lost = ground.database.restore(run.now().minus(RESTORE));
        run.judge().forgets(lost);
        run.note(lost + " commits are lost");
    }

    private void freeze(Fault fault) {
        if (met.contains(Kind.FREEZE)) return;
        var payee =
                ground.genesis.papers.get(fault.skip() % ground.plan.payments()).account();
        ground.lists.listWallet(payee.address(), ground.clock.now());
        run.note(Cast.HARBOUR + "'s wallet " + payee.address() + " is listed");
    }

    private void instruct(Fault fault) {
        var scope = Authority.scope(fault.skip(), run.paymentOf(fault.skip()));
        new Authority(run, agenda, scope, Duration.ofSeconds(fault.size())).begin();
    }

    private void during(Duration how, Runnable begin, Runnable end) {
        begin.run();
        agenda.in(how, end);
    }

    /// From now on nothing new goes wrong.
    void end() {
        waiting.clear();
        lasting.clear();
        for (var node : List.of(ground.node, ground.other)) {
            for (var vice : VICES.values()) node.become(vice, false);
            node.lagBehind(0);
        }
        ground.tellTheTruth();
        // What was offered at the cap already cannot be offered dearer: then people would have it mined.
        if (met(Kind.FEE_SPIKE)) ground.chain.unstick();
        ground.clock.set();
        ground.chain.feesTimes(ground.plan.faults().stream()
                .filter(fault -> fault.kind() == Kind.FEE_RISE)
                .mapToLong(Mischief::rise)
                .max()
                .orElse(1));
        ground.chain.stick(ground.genesis.client, false);
        ground.chain.pause(false);
        ground.genesis.papers.forEach(paper -> ground.chain.list(paper.account(), false));
        ground.disk.failNext(Disk.Failure.NONE);
        run.note("nothing more goes wrong");
    }
}
