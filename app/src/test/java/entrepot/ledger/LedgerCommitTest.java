package entrepot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Fact;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Idempotency;
import entrepot.commit.Part;
import entrepot.commit.Refusal;
import entrepot.commit.StateWriter;
import entrepot.commit.outbox.IntentDoneWriter;
import entrepot.commit.outbox.IntentWriter;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.node.TestDatabase;
import entrepot.register.Register;
import entrepot.register.RegisterJournal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The committer, the register and the books together on a real database.
@Tag("integration")
class LedgerCommitTest {

    private static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    private static final AssetCatalogue ASSETS = new AssetCatalogue(List.of(XTS));
    private static final AccountKey BANK = AccountKey.of(Account.CLIENT_MONEY_BANK, XTS);
    private static final AccountKey OWN = AccountKey.of(Account.OWN_BANK, XTS);
    private static final AccountKey CLIENT = AccountKey.of(Account.CLIENT_CASH, "Nordfeld", XTS);
    private static final AccountKey RESERVED = AccountKey.of(Account.CLIENT_CASH_RESERVED, "Nordfeld", XTS);

    private DataSource database;
    private JdbcClient sql;
    private Ledger ledger;
    private GroupCommitter committer;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
        ledger = new Ledger(sql, ASSETS);
        committer = committer();
    }

    @AfterEach
    void stop() {
        committer.close();
    }

    private GroupCommitter committer() {
        return new GroupCommitter(
                database,
                InstantSource.system(),
                new RegisterJournal(),
                List.of(new StateWriter(), new PostingWriter(ASSETS), new IntentWriter(), new IntentDoneWriter()),
                512);
    }

    private static Posting move(String operation, AccountKey debit, AccountKey credit, String amount) {
        return Posting.of(operation, "pay_1", "test")
                .move(debit, credit, Amount.parse(amount, XTS))
                .build();
    }

    private Committed commit(Part... parts) {
        return committer.commit(Change.of(new Fact("test", "pay_1", "tester", Map.of()), parts));
    }

    private static void assertRefused(Committed committed, Refusal.Code code) {
        assertThat(committed)
                .isInstanceOfSatisfying(
                        Committed.Refused.class,
                        r -> assertThat(r.refusal().code()).isEqualTo(code));
    }

    @Test
    void postsAndKeepsBalances() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        commit(move("op-2", CLIENT, RESERVED, "40.00")).orThrow();
        assertThat(ledger.net(CLIENT)).isEqualTo(Amount.parse("-60.00", XTS));
        assertThat(ledger.balancesAsOf(1)).hasSize(2);
        assertThat(ledger.verify()).isEmpty();
        assertThat(new Register(sql).verify()).isInstanceOf(Register.Verdict.Intact.class);
    }

    @Test
    void refusesOverdraftAlone() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        var answers = new ArrayList<CompletableFuture<Committed>>();
        for (int i = 0; i < 300; i++)
            answers.add(committer.submit(Change.of(
                    new Fact("test", "pay_1", "tester", Map.of()), move("spend-" + i, CLIENT, RESERVED, "1.00"))));
        var outcomes = answers.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).filteredOn(Committed.Done.class::isInstance).hasSize(100);
        assertThat(outcomes).filteredOn(Committed.Refused.class::isInstance).hasSize(200);
        assertRefused(outcomes.getLast(), Refusal.Code.EXCEEDS_BALANCE);
        assertThat(ledger.verify()).isEmpty();
    }

    private static Change spend(String operation, String amount) {
        return Change.of(new Fact("test", "pay_1", "tester", Map.of()), move(operation, CLIENT, RESERVED, amount));
    }

    @Test
    void rehearsesWithoutLeavingAnything() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        var head = new Register(sql).head();
        for (int i = 0; i < 3; i++)
            assertThat(committer.rehearse(spend("spent", "100.00"))).isEmpty();
        assertThat(committer.rehearse(spend("spent", "100.01")))
                .map(Refusal::code)
                .contains(Refusal.Code.EXCEEDS_BALANCE);
        assertThat(new Register(sql).head()).isEqualTo(head);
        assertThat(committer.commit(spend("spent", "100.00"))).isInstanceOf(Committed.Done.class);
        assertThat(committer.rehearse(spend("spent", "100.00")))
                .map(Refusal::code)
                .contains(Refusal.Code.ALREADY_EXISTS);
    }

    @Test
    void countsNoRehearsalAmongRivals() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        var answers = new ArrayList<CompletableFuture<Committed>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                threads.execute(() -> committer.rehearse(spend("rehearsed", "100.00")));
                answers.add(committer.submit(spend("spend-" + i, "1.00")));
            }
        }
        assertThat(answers).extracting(CompletableFuture::join).hasOnlyElementsOfType(Committed.Done.class);
        assertThat(ledger.verify()).isEmpty();
    }

    @Test
    void refusesShortClientMoney() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        assertRefused(commit(move("op-2", OWN, BANK, "1.00")), Refusal.Code.CLIENT_MONEY_SHORT);
    }

    @Test
    void refusesUnbalancedPosting() {
        var lame = Posting.of("op-1", "pay_1", "lame")
                .debit(BANK, Amount.parse("2.00", XTS))
                .credit(CLIENT, Amount.parse("1.00", XTS))
                .build();
        assertRefused(commit(lame), Refusal.Code.NOT_ZERO_SUM);
    }

    @Test
    void refusesSameOperationTwice() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        assertRefused(commit(move("op-1", BANK, CLIENT, "100.00")), Refusal.Code.ALREADY_EXISTS);
    }

    @Test
    void writesNothingOfARefusedChange() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        assertRefused(
                commit(move("op-2", CLIENT, RESERVED, "30.00"), move("op-3", CLIENT, RESERVED, "90.00")),
                Refusal.Code.EXCEEDS_BALANCE);
        assertThat(ledger.net(CLIENT)).isEqualTo(Amount.parse("-100.00", XTS));
        assertThat(ledger.posting("op-2")).isEmpty();
    }

    @Test
    void replaysARepeatedRequest() {
        var key = new Idempotency("nordfeld", "key-1", "hash", 201, "{\"id\":1}");
        commit(key, move("op-1", BANK, CLIENT, "100.00")).orThrow();
        assertThat(commit(key, move("op-9", BANK, CLIENT, "100.00")))
                .isEqualTo(new Committed.Replayed(201, "{\"id\":1}"));
        var other = new Idempotency("nordfeld", "key-1", "other", 201, "{}");
        assertRefused(commit(other), Refusal.Code.IDEMPOTENCY_KEY_REUSED);
        assertThat(ledger.net(BANK)).isEqualTo(Amount.parse("100.00", XTS));
    }

    @Test
    void reversesInsteadOfEditing() {
        var posting = move("op-1", BANK, CLIENT, "100.00");
        commit(posting).orThrow();
        commit(ledger.posting("op-1").orElseThrow().reversal("wrong client")).orThrow();
        assertThat(ledger.net(CLIENT).isZero()).isTrue();
        assertThatThrownBy(() -> sql.sql("delete from ledger.entry").update()).hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql.sql("update register.leaf set kind = 'x'").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void refusesBalanceThatSomebodyChanged() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        sql.sql("update ledger.balance set debits = debits + 1 where bound = 'DEBIT_SIDE'")
                .update();
        assertThatThrownBy(() -> commit(move("op-2", BANK, CLIENT, "1.00")))
                .hasMessageContaining("not what memory takes them for");
        assertThat(ledger.posting("op-2")).isEmpty();
        assertThat(ledger.verify()).singleElement().asString().contains("1010");
    }

    @Test
    void findsEntriesWithoutTheirPosting() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        sql.sql("insert into ledger.entry values (99, 77, 1, 5, 0), (99, 1, 2, 0, 5)")
                .update();
        assertThat(ledger.verify())
                .anyMatch(what -> what.contains("number 99 and its entries"))
                .anyMatch(what -> what.contains("account 77, which does not exist"));
    }

    @Test
    void readsMemoryAnewAfterRestart() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        committer.close();
        committer = committer();
        assertRefused(commit(move("op-2", CLIENT, RESERVED, "100.01")), Refusal.Code.EXCEEDS_BALANCE);
        assertThat(commit(move("op-3", CLIENT, RESERVED, "100.00")).orThrow().index())
                .isEqualTo(2);
    }

    @Test
    void survivesALostConnection() {
        commit(move("op-1", BANK, CLIENT, "100.00")).orThrow();
        sql.sql("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() "
                        + "and datname = current_database()")
                .query(Boolean.class)
                .list();
        try {
            commit(move("op-2", CLIENT, RESERVED, "1.00"));
        } catch (java.util.concurrent.CompletionException lost) {
            commit(move("op-2", CLIENT, RESERVED, "1.00")).orThrow();
        }
        assertThat(ledger.net(RESERVED)).isEqualTo(Amount.parse("-1.00", XTS));
    }

    @Test
    void findsAChangedLeaf() {
        for (int i = 0; i < 5; i++)
            commit(move("op-" + i, BANK, CLIENT, "1.00")).orThrow();
        sql.sql("alter table register.leaf disable trigger all").update();
        sql.sql("update register.leaf set text = replace(text, 'tester', 'forger') where index = 3")
                .update();
        assertThat(new Register(sql).verify())
                .isEqualTo(new Register.Verdict.Broken(3, "the leaf does not fit the link after it"));
    }
}
