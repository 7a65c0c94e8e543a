package entrepot.node;

import entrepot.access.Access;
import entrepot.bank.BankRows;
import entrepot.bank.BankStore;
import entrepot.bank.Iso20022;
import entrepot.chain.ChainParts;
import entrepot.chain.ChainRecord;
import entrepot.chain.Observation;
import entrepot.chain.Observer;
import entrepot.chain.source.ChainStanding;
import entrepot.commit.Committer;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Ids;
import entrepot.commit.PartWriter;
import entrepot.commit.StateWriter;
import entrepot.commit.outbox.IntentDoneWriter;
import entrepot.commit.outbox.IntentHandler;
import entrepot.commit.outbox.IntentWriter;
import entrepot.commit.outbox.Outbox;
import entrepot.custody.CustodyParts;
import entrepot.custody.NonceBook;
import entrepot.custody.SignedTransfers;
import entrepot.dossier.AdvanceClock;
import entrepot.dossier.Closures;
import entrepot.dossier.Dossiers;
import entrepot.dossier.Registrations;
import entrepot.ledger.Ledger;
import entrepot.ledger.PostingWriter;
import entrepot.money.ChainId;
import entrepot.regime.Decisions;
import entrepot.register.Register;
import entrepot.register.RegisterJournal;
import entrepot.register.log.Cosigned;
import entrepot.register.log.Sealer;
import entrepot.register.log.TransparencyLog;
import entrepot.screening.Screening;
import entrepot.screening.ScreeningRecords;
import entrepot.screening.cases.CaseTerms;
import entrepot.screening.cases.desk.Cases;
import entrepot.screening.lookback.LookBack;
import entrepot.screening.lookback.LookBacks;
import entrepot.settlement.desk.Desks;
import entrepot.settlement.desk.TransferDesk;
import entrepot.settlement.facts.FactDesk;
import entrepot.settlement.facts.FactFiles;
import entrepot.supervision.InstructionDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// One node, wired by hand: read the constructor and you have seen who talks to whom. Nothing runs
/// before [#start]; after [#close] nothing runs any more, and another node may take over the database.
public final class Node implements AutoCloseable {

    /// Most changes in one transaction.
    public static final int GROUP_MAX = 4_096;

    private static final int QUICK_ROUNDS = 4;
    private static final Duration SEND_AGAIN = Duration.ofSeconds(3);

    private static final Duration SIGNER_LOOK = Duration.ofSeconds(2);
    private static final Duration COMMIT_LOOK = Duration.ofSeconds(1);

    /// What gathers meanwhile is below one checkpoint.
    private static final Duration SEAL = Duration.ofMillis(100);

    private final Setup setup;
    private final JdbcClient sql;
    private final GroupCommitter group;
    private final Committer committer;
    private final Ids ids;
    private final Cases cases;
    private final Oversight oversight;
    private final InstructionDesk instructions;
    private final Dossiers dossiers;
    private final Registrations registrations;
    private final FactFiles files;
    private final Access access;
    private final Ledger ledger;
    private final Register register;
    private final Sealer sealer;
    private final TransparencyLog log;
    private final Decisions decisions;
    private final Desks desks;
    private final Observer observer;
    private final Pace pace;
    private final List<Loop> loops = new ArrayList<>();
    private final SignerLook signer;
    private final List<IntentHandler> handlers = new ArrayList<>();

    /// What a test may put around the committer, to stop the world between two commits.
    public interface Wrapping {
        Committer around(Committer committer);
    }

    public Node(Setup setup) {
        this(setup, committer -> committer);
    }

    public Node(Setup setup, Wrapping wrapping) {
        this(setup, wrapping, Drive.OWN_THREADS);
    }

    /// What moves a node.
    public enum Drive {
        /// Its own threads, from [#start] to [#close].
        OWN_THREADS,
        /// Whoever holds it, by [#steps].
        BY_HAND
    }

    public Node(Setup setup, Wrapping wrapping, Drive drive) {
        this.setup = setup;
        var ground = setup.ground();
        var world = setup.world();
        sql = JdbcClient.create(ground.database());
        ids = new Ids(ground.clock(), ground.random());
        oversight = new Oversight(setup);
        cases = new Cases(ground.database(), setup.law().lists(), CaseTerms.USUAL, ids);
        group = committer(drive, ground, writers());
        committer = wrapping.around(group);
        ledger = new Ledger(sql, ground.assets());
        register = new Register(sql);
        sealer = new Sealer(ground.database(), setup.log(), ground.clock(), System::nanoTime);
        log = new TransparencyLog(ground.database(), setup.log().verifier());
        decisions = new Decisions(sql);
        dossiers = new Dossiers(sql);
        files = new FactFiles(sql);
        access = new Access(sql, ids, ground.secure(), encoder(drive));
        registrations = new Registrations(dossiers, world.bank(), setup.registration(), ground.clock());
        var inside = new Desks.Inside(
                sql,
                ground.assets(),
                committer,
                dossiers,
                facts(),
                cases.alerting(),
                new BankStore(sql, ground.assets()),
                new Iso20022(ground.assets()),
                registrations,
                ids,
                ground.clock(),
                oversight.freezes());
        desks = new Desks(inside, partners(world));
        observer = new Observer(observed(world, desks), new ChainRecord(sql), committer);
        pace = new Pace(ground.clock());
        signer = new SignerLook(world.keys().signer());
        instructions = oversight.desk(sql, ids, desks);
        addEffects(world);
    }

    private void addEffects(Setup.World world) {
        handlers.add(registrations);
        handlers.add(lookBack(setup));
        handlers.add(new Closures(dossiers, world.bank(), setup.registration().bank()));
        handlers.add(
                new AdvanceClock(dossiers, world.house().terms(), setup.ground().clock()));
        handlers.addAll(desks.handlers());
        handlers.addAll(instructions.handlers());
    }

    private static Observation observed(Setup.World world, Desks desks) {
        return new Observation(world.chain(), world.finality(), world.start(), desks.chain(), List.of(desks.chain()));
    }

    /// As slow as usual; nobody signs in at a node that is driven by hand.
    private static BCryptPasswordEncoder encoder(Drive drive) {
        return switch (drive) {
            case OWN_THREADS -> new BCryptPasswordEncoder();
            case BY_HAND -> new BCryptPasswordEncoder(QUICK_ROUNDS);
        };
    }

    private static GroupCommitter committer(Drive drive, Setup.Ground ground, List<PartWriter<?>> writers) {
        var journal = new RegisterJournal();
        return switch (drive) {
            case OWN_THREADS -> new GroupCommitter(ground.database(), ground.clock(), journal, writers, GROUP_MAX);
            case BY_HAND -> GroupCommitter.stepwise(ground.database(), ground.clock(), journal, writers);
        };
    }

    private List<PartWriter<?>> writers() {
        var writers = new ArrayList<PartWriter<?>>();
        writers.add(new StateWriter());
        writers.add(oversight.freezes());
        writers.add(new PostingWriter(setup.ground().assets()));
        writers.add(Decisions.writer());
        writers.add(Cosigned.writer());
        writers.addAll(ScreeningRecords.writers());
        writers.add(cases.writer());
        writers.add(LookBacks.writer());
        writers.addAll(BankRows.writers());
        writers.addAll(CustodyParts.writers());
        writers.addAll(ChainParts.writers());
        writers.add(new IntentWriter());
        writers.add(new IntentDoneWriter());
        return writers;
    }

    private FactDesk facts() {
        var law = setup.law();
        return new FactDesk(law.packs(), screening(), files, law.facts());
    }

    private Screening screening() {
        var law = setup.law();
        return cases.over(Screening.over(law.lists(), setup.ground().clock(), law.listTerms()));
    }

    private LookBack lookBack(Setup setup) {
        return new LookBack(
                new LookBack.Engine(setup.law().lists(), screening(), cases.alerting()),
                new LookBack.Records(sql, decisions::subjectsAt),
                setup.ground().clock(),
                ids);
    }

    private Desks.Partners partners(Setup.World world) {
        return new Desks.Partners(
                world.bank(),
                world.accounts(),
                setup.registration().bank().toString(),
                world.chain(),
                vault(world),
                world.house(),
                world.suspense());
    }

    private TransferDesk.Vault vault(Setup.World world) {
        return new TransferDesk.Vault(
                world.keys().signer(),
                new NonceBook(sql),
                new SignedTransfers(sql),
                world.keys().mandates(),
                world.keys().fees(),
                world.keys().wallet(),
                world.providers(),
                world.keys().wallTime());
    }

    /// Adds the effects of a feature that this class does not know.
    public void handle(IntentHandler handler) {
        handlers.add(handler);
    }

    public void start() {
        var outbox = outbox();
        group.afterCommit(outbox::wake);
        group.afterCommit(sealer::committed);
        group.afterLoss(() -> DatabasePool.forget(setup.ground().database()));
        outbox.start();
        loops.add(Loop.of("bank-inbox", setup.world().poll(), desks.inbox()::turn));
        loops.add(Loop.of("chain-observer", setup.world().poll(), this::observe));
        loops.add(Loop.of("send-again", SEND_AGAIN, () -> {
            desks.sendAgain();
            return false;
        }));
        loops.add(Loop.of("sealer", SEAL, sealer::turn));
        loops.add(Loop.of("signer-look", SIGNER_LOOK, signer::look));
        loops.add(Loop.closing("outbox", outbox));
    }

    /// Whether the signer answered when it was looked at last, and remembers what it gave.
    public boolean isSignerWell() {
        return signer.isWell();
    }

    /// Whether what is committed now is durable, as soon as somebody who asks for health waits.
    public boolean isCommitting() {
        return group.isCommitting(COMMIT_LOOK);
    }

    /// The steps that [#start] has threads make again and again.
    ///
    /// @param inbox    answers whether there may be more at once; so does `observer`
    public record Steps(Outbox outbox, BooleanSupplier inbox, BooleanSupplier observer, Runnable sendAgain) {}

    /// For a node that is driven by hand; nothing else of it runs then.
    public Steps steps() {
        return new Steps(outbox(), desks.inbox()::turn, this::observe, desks::sendAgain);
    }

    /// Nothing is begun before it is known what the authority stops.
    private Outbox outbox() {
        oversight.open();
        return new Outbox(sql, committer, setup.ground().clock(), handlers);
    }

    private boolean observe() {
        var turn = observer.turn();
        pace.turned(turn);
        return switch (turn) {
            case Observer.Turn.Moved _ -> true;
            case Observer.Turn.Refused _ -> true;
            case Observer.Turn.Idle _ -> false;
            case Observer.Turn.Away _ -> false;
            case Observer.Turn.Stopped stopped ->
                throw new IllegalStateException(
                        "the observer stands still: " + stopped.condition() + ", " + stopped.detail());
        };
    }

    @Override
    public void close() {
        loops.reversed().forEach(Loop::close);
        group.close();
    }

    /// How the walk over the chain is getting on.
    public ChainStanding chainStanding() {
        return ChainStanding.of(
                observer.last(),
                new ChainRecord(sql).standing(chain()),
                setup.world().finality(),
                pace.blocksPerSecond());
    }

    private ChainId chain() {
        return setup.world().chain().chain();
    }

    public Committer committer() {
        return committer;
    }

    public Committer.Rehearsal rehearsal() {
        return group;
    }

    public JdbcClient sql() {
        return sql;
    }

    public Ids ids() {
        return ids;
    }

    public Cases cases() {
        return cases;
    }

    public InstructionDesk instructions() {
        return instructions;
    }

    public Dossiers dossiers() {
        return dossiers;
    }

    public FactFiles files() {
        return files;
    }

    public Access access() {
        return access;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Register register() {
        return register;
    }

    public Sealer sealer() {
        return sealer;
    }

    public TransparencyLog log() {
        return log;
    }

    public Decisions decisions() {
        return decisions;
    }

    public Desks desks() {
        return desks;
    }

    public Setup setup() {
        return setup;
    }
}
