package entrepot.bank;

import static entrepot.bank.Messages.ASSETS;
import static entrepot.bank.Messages.CLIENT_MONEY;
import static entrepot.bank.Messages.NOON;
import static entrepot.bank.Messages.PAYMENT;
import static entrepot.bank.Messages.credit;
import static entrepot.bank.Messages.notification;
import static entrepot.bank.Messages.release;
import static entrepot.bank.Messages.xts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.bank.BankMessageStored.Direction;
import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Fact;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Part;
import entrepot.commit.Refusal;
import entrepot.node.TestDatabase;
import entrepot.register.RegisterJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the bank said and what we told it, through the committer on a real database.
@Tag("integration")
class BankStoreTest {

    private static final ExpectedCredit EXPECTED =
            new ExpectedCredit(PAYMENT, CLIENT_MONEY.number(), xts("5803479.09"), "pay_1", NOON);

    private JdbcClient sql;
    private BankStore store;
    private GroupCommitter committer;

    @BeforeEach
    void start() {
        var database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
        store = new BankStore(sql, ASSETS);
        committer = new GroupCommitter(database, () -> NOON, new RegisterJournal(), BankRows.writers(), 64);
    }

    @AfterEach
    void stop() {
        committer.close();
    }

    @Test
    void keepsMessagesWordForWord() {
        var order = Bank.Outgoing.of(release());
        commit(BankMessageStored.out(order, PAYMENT.value())).orThrow();
        assertThat(store.xml(Direction.OUT, release().id())).contains(order.xml());
        assertThat(store.xml(Direction.IN, release().id())).isEmpty();
    }

    @Test
    void refusesTheSameMessageAgain() {
        var order = BankMessageStored.out(Bank.Outgoing.of(release()), PAYMENT.value());
        commit(order).orThrow();
        assertAlreadyThere(commit(order));
    }

    @Test
    void refusesTheSameInOneGroup() {
        var order = BankMessageStored.out(Bank.Outgoing.of(release()), PAYMENT.value());
        var answers = new ArrayList<CompletableFuture<Committed>>();
        for (int i = 0; i < 50; i++) answers.add(committer.submit(change(order)));
        var outcomes = answers.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).filteredOn(Committed.Done.class::isInstance).hasSize(1);
        assertAlreadyThere(outcomes.getLast());
    }

    @Test
    void forgetsPartsOfRefusedChange() {
        var order = BankMessageStored.out(Bank.Outgoing.of(release()), PAYMENT.value());
        commit(EXPECTED).orThrow();
        assertAlreadyThere(commit(order, EXPECTED));
        assertThat(store.xml(Direction.OUT, release().id())).isEmpty();
        commit(order).orThrow();
    }

    @Test
    void tellsWhereToGoOnCollecting() {
        assertThat(store.cursor()).isZero();
        var message = notification(credit("T1", "1.00", PAYMENT.value()));
        commit(BankMessageStored.in(new Bank.Incoming(7, NOON, Iso20022.write(message)), message, ""))
                .orThrow();
        commit(BankMessageStored.out(Bank.Outgoing.of(release()), "")).orThrow();
        assertThat(store.cursor()).isEqualTo(7);
        commit(BankMessageStored.unreadable(new Bank.Incoming(8, NOON, "<broken")))
                .orThrow();
        assertThat(store.cursor()).isEqualTo(8);
    }

    @Test
    void matchesInParts() {
        commit(EXPECTED).orThrow();
        var first = credit("T1", "5803479.00", PAYMENT.value());
        var second = credit("T2", "0.09", PAYMENT.value());
        assertThat(store.open(10)).hasSize(1);
        assertThat(take(first)).isEqualTo(new CreditMatch.Short(EXPECTED, xts("0.09"), false));
        assertThat(store.expectation(PAYMENT.value()).orElseThrow().received()).isEqualTo(xts("5803479.00"));
        assertThat(take(second)).isEqualTo(new CreditMatch.Matched(EXPECTED, false));
        assertThat(store.open(10)).isEmpty();
    }

    @Test
    void takesEachBookingOnce() {
        commit(EXPECTED).orThrow();
        var entry = credit("T1", "5803479.09", PAYMENT.value());
        var first = CreditBooked.of(entry, new Reference("N1"), match(entry));
        commit(first).orThrow();
        assertThat(match(entry)).isEqualTo(new CreditMatch.Duplicate(entry.transaction()));
        assertAlreadyThere(commit(first));
    }

    @Test
    void changesNothingAfterwards() {
        commit(EXPECTED).orThrow();
        assertThatThrownBy(() ->
                        sql.sql("update bank.expected_credit set units = 1").update())
                .hasMessageContaining("never changed");
    }

    private CreditMatch take(CashEntry entry) {
        var match = match(entry);
        commit(CreditBooked.of(entry, new Reference("N1"), match)).orThrow();
        return match;
    }

    private CreditMatch match(CashEntry entry) {
        return CreditMatch.of(CLIENT_MONEY.number(), entry, store, NOON);
    }

    private Committed commit(Part... parts) {
        return committer.commit(change(parts));
    }

    private static Change change(Part... parts) {
        return Change.of(
                new Fact("bank.test", "pay_1", "tester", Map.of()),
                List.of(parts).toArray(Part[]::new));
    }

    private static void assertAlreadyThere(Committed committed) {
        assertThat(committed)
                .isInstanceOfSatisfying(
                        Committed.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.ALREADY_EXISTS));
    }
}
