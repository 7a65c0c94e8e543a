package entrepot.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Fact;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Refusal;
import entrepot.ledger.Account;
import entrepot.ledger.AccountKey;
import entrepot.ledger.Ledger;
import entrepot.ledger.Posting;
import entrepot.ledger.PostingWriter;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.node.TestDatabase;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.register.Register;
import entrepot.register.RegisterJournal;
import entrepot.settlement.freeze.PaymentReach;
import entrepot.settlement.freeze.Subjects;
import entrepot.supervision.FreezeMarked.Effect;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Freezes against postings, through the committer and on a real database: judged afterwards by the
/// places in the register alone.
@Tag("integration")
class FreezeRaceTest {

    private static final int THREADS = 16;
    private static final int FREEZES = 60;
    private static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    private static final AssetCatalogue ASSETS = new AssetCatalogue(List.of(XTS));
    private static final AccountId WALLET = AccountId.parse("eip155:1:0x" + "aa".repeat(20));
    private static final List<Lei> CLIENTS = List.of(
            new Lei("9845000000NORDFELD80"),
            new Lei("984500000POLARCHEM58"),
            new Lei("9845000HARBOURAGRI79"),
            new Lei("98450000TAIGAHASHX91"));

    private DataSource database;
    private JdbcClient sql;
    private FreezeWriter freezes;
    private GroupCommitter committer;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
        open();
    }

    private void open() {
        freezes = new FreezeWriter(new PaymentReach(new Subjects(WALLET)));
        committer = new GroupCommitter(
                database,
                InstantSource.system(),
                new RegisterJournal(),
                List.of(new PostingWriter(ASSETS), freezes),
                512);
    }

    @AfterEach
    void stop() {
        committer.close();
    }

    /// From one place of the register to another nothing of a scope may be posted.
    private record Window(Scope scope, long from, long to) {
        boolean forbids(Posted posted) {
            return posted.index() > from && posted.index() < to && stops(posted.client());
        }

        private boolean stops(String client) {
            return switch (scope) {
                case Scope.Participant(Lei lei) -> lei.toString().equals(client);
                case Scope.Platform _, Scope.Corridor _ -> true;
                case Scope.OnePayment _, Scope.Wallet _, Scope.OneAsset _ -> false;
            };
        }
    }

    private record Posted(long index, String client) {}

    private static Change posting(String name, Lei client) {
        var account = AccountKey.of(Account.CLIENT_CASH, client.toString(), XTS);
        var posting = Posting.of(name, client.toString(), "client funds in")
                .move(AccountKey.of(Account.CLIENT_MONEY_BANK, XTS), account, Amount.parse("1.00", XTS))
                .build();
        return Change.of(new Fact("test.posted", client.toString(), "tester", Map.of()), posting);
    }

    private Committed.Done mark(String id, Effect effect, Scope scope) {
        var fact = new Fact("test.instructed", id, "tester", Map.of());
        return committer
                .commit(Change.of(fact, new FreezeMarked(id, effect, scope, false)))
                .orThrow();
    }

    private static Optional<Refusal.Code> refusal(Committed committed) {
        return committed instanceof Committed.Refused(Refusal refusal) ? Optional.of(refusal.code()) : Optional.empty();
    }

    @Test
    void postsNothingOfWhatIsFrozen() throws Exception {
        var refused = new AtomicInteger();
        List<Window> windows;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < THREADS; i++) {
                var random = new Random(i);
                threads.execute(() -> post(random, refused));
            }
            windows = freezeAndLift(new Random(7));
            over.set(true);
        }
        var posted = posted();
        assertThat(posted).hasSizeGreaterThan(FREEZES);
        assertThat(refused).hasPositiveValue();
        for (var window : windows) assertThat(posted).as(window.toString()).noneMatch(window::forbids);
        assertThat(new Register(sql).verify()).isInstanceOf(Register.Verdict.Intact.class);
        assertThat(new Ledger(sql, ASSETS).verify()).isEmpty();
        assertThat(freezes.remembered()).isEqualTo(InForce.NOTHING).isEqualTo(stored());
    }

    private void post(Random random, AtomicInteger refused) {
        while (!over.get()) {
            var client = CLIENTS.get(random.nextInt(CLIENTS.size()));
            var committed = committer.commit(posting("op-" + count.incrementAndGet(), client));
            refusal(committed).ifPresent(code -> {
                assertThat(code).isEqualTo(Refusal.Code.FROZEN);
                refused.incrementAndGet();
            });
        }
    }

    private List<Window> freezeAndLift(Random random) throws InterruptedException {
        var windows = new ArrayList<Window>();
        for (int i = 0; i < FREEZES; i++) {
            var scope = scope(random, i);
            var from = mark("ins_" + i, Effect.FREEZE, scope).index();
            Thread.sleep(random.nextInt(12));
            windows.add(new Window(
                    scope, from, mark("ins_" + i, Effect.RELEASE, scope).index()));
            Thread.sleep(random.nextInt(4));
        }
        return windows;
    }

    private static Scope scope(Random random, int turn) {
        return switch (turn % 6) {
            case 0 -> new Scope.Platform();
            case 1 -> new Scope.Corridor(Country.parse("XA"), Country.parse("HK"));
            default -> new Scope.Participant(CLIENTS.get(random.nextInt(CLIENTS.size())));
        };
    }

    private List<Posted> posted() {
        return sql.sql("select register_index, subject from ledger.posting order by register_index")
                .query((row, _) -> new Posted(row.getLong(1), row.getString(2)))
                .list();
    }

    private InForce stored() throws SQLException {
        try (var connection = database.getConnection()) {
            return FreezeWriter.read(connection);
        }
    }

    @Test
    void countsFromTheNextChangeOfTheGroup() {
        var client = CLIENTS.getFirst();
        var scope = new Scope.Participant(client);
        var before = committer.submit(posting("before", client));
        var frozen = committer.submit(Change.of(
                new Fact("test.instructed", "ins_1", "tester", Map.of()),
                new FreezeMarked("ins_1", Effect.FREEZE, scope, false)));
        var index = frozen.join().orThrow().index();
        assertThat(refusal(committer.commit(posting("after", client)))).contains(Refusal.Code.FROZEN);
        if (before.join() instanceof Committed.Done done)
            assertThat(done.index()).isLessThan(index);
        assertThat(committer.commit(posting("other", CLIENTS.getLast()))).isInstanceOf(Committed.Done.class);
        mark("ins_1", Effect.RELEASE, scope);
        assertThat(committer.commit(posting("lifted", client))).isInstanceOf(Committed.Done.class);
    }

    @Test
    void remembersAfterAStart() throws SQLException {
        var scope = new Scope.Participant(CLIENTS.getFirst());
        mark("ins_1", Effect.FREEZE, scope);
        mark("ins_2", Effect.FREEZE, new Scope.Wallet(WALLET));
        mark("ins_2", Effect.RELEASE, new Scope.Wallet(WALLET));
        committer.close();
        open();
        freezes.open(database);
        assertThat(freezes.over(Touched.nowhere(Set.of(scope)))).isPresent();
        assertThat(refusal(committer.commit(posting("again", CLIENTS.getFirst()))))
                .contains(Refusal.Code.FROZEN);
        assertThat(freezes.remembered())
                .isEqualTo(new InForce(Map.of("ins_1", scope)))
                .isEqualTo(stored());
    }

    /// Nothing else comes that would wake the committer.
    @Test
    void wakesForEachInstruction() {
        var scope = new Scope.Participant(CLIENTS.getFirst());
        for (int i = 0; i < 500; i++) {
            mark("ins_" + i, Effect.FREEZE, scope);
            mark("ins_" + i, Effect.RELEASE, scope);
        }
        assertThat(freezes.isQuiet()).isTrue();
    }

    @Test
    void stopsNothingInADrill() {
        var drill = new FreezeMarked("ins_1", Effect.FREEZE, new Scope.Platform(), true);
        committer
                .commit(Change.of(new Fact("test.instructed", "ins_1", "tester", Map.of()), drill))
                .orThrow();
        assertThat(committer.commit(posting("op", CLIENTS.getFirst()))).isInstanceOf(Committed.Done.class);
        assertThat(freezes.isQuiet()).isTrue();
    }

    @Test
    void stopsNothingInARehearsal() {
        var tried = Change.of(
                new Fact("test.instructed", "ins_1", "tester", Map.of()),
                new FreezeMarked("ins_1", Effect.FREEZE, new Scope.Platform(), false));
        assertThat(committer.rehearse(tried)).isEmpty();
        assertThat(committer.commit(posting("op", CLIENTS.getFirst()))).isInstanceOf(Committed.Done.class);
    }

    @Test
    void booksWhatTheWorldDid() {
        mark("ins_1", Effect.FREEZE, new Scope.Platform());
        var client = CLIENTS.getFirst();
        var came = posting("came", client);
        for (var kind : List.of("bank.message", "chain.finalized", "payment.refunded")) {
            var fact = new Fact(kind, client.toString(), "bank", Map.of());
            var change = new Change(fact, posting(kind, client).parts());
            assertThat(committer.commit(change)).as(kind).isInstanceOf(Committed.Done.class);
        }
        assertThat(refusal(committer.commit(came))).contains(Refusal.Code.FROZEN);
    }
}
