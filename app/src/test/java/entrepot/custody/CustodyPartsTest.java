package entrepot.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Part;
import entrepot.commit.PartWriter;
import entrepot.commit.PartWriter.Placed;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.CustodyParts.NonceSpent;
import entrepot.custody.CustodyParts.SignedStored;
import entrepot.custody.CustodyParts.WalletOpened;
import entrepot.money.AccountId;
import entrepot.node.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustodyPartsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AccountId CLIENT = Vectors.CLIENT;

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final NonceBook nonces = new NonceBook(sql);
    private final SignedTransfers signed = new SignedTransfers(sql);
    private long index;

    @BeforeEach
    void opensWallet() {
        sql.sql("truncate custody.wallet, custody.nonce, custody.signed, custody.spent")
                .update();
        assertThat(commit(new WalletOpened(new Wallet("client", CLIENT, Wallet.Role.CLIENT), 300, 3)))
                .containsExactly("done");
    }

    @Test
    void opensWalletOnce() {
        assertThat(commit(
                        new WalletOpened(new Wallet("client", Vectors.SUPPLIER, Wallet.Role.HOUSE), 0, 1),
                        new WalletOpened(new Wallet("house", CLIENT, Wallet.Role.HOUSE), 0, 1),
                        new WalletOpened(new Wallet("house", Vectors.SUPPLIER, Wallet.Role.HOUSE), 0, 1)))
                .containsExactly("ALREADY_EXISTS", "ALREADY_EXISTS", "done");
        assertThat(nonces.wallets()).extracting(Wallet::name).containsExactly("client", "house");
        assertThat(nonces.wallet("client", Vectors.CHAIN)).map(Wallet::role).hasValue(Wallet.Role.CLIENT);
    }

    /// Scenario 34, address changed with payments in flight: a wallet that was ever opened stays in the book,
    /// and all in the book are watched on the chain. Operator: what comes to the old address is credited as
    /// before, what is sent from it is followed to its end.
    @Test
    void keepsOldWalletsForEver() {
        commit(reserve("pay_1", 300));
        commit(new WalletOpened(new Wallet("client-2", Vectors.SUPPLIER, Wallet.Role.CLIENT), 0, 3));

        assertThat(nonces.wallets()).extracting(Wallet::account).containsExactlyInAnyOrder(CLIENT, Vectors.SUPPLIER);
        assertThat(nonces.next(CLIENT)).isEqualTo(301);
    }

    @Test
    void givesNoncesInOrder() {
        assertThat(nonces.next(CLIENT)).isEqualTo(300);
        assertThat(commit(reserve("pay_1", 300), reserve("pay_2", 301), reserve("pay_3", 301), reserve("pay_2", 302)))
                .containsExactly("done", "done", "STALE_VERSION", "ALREADY_EXISTS");
        assertThat(nonces.next(CLIENT)).isEqualTo(302);
        assertThat(commit(reserve("pay_3", 300), reserve("pay_3", 303), reserve("pay_1", 302)))
                .containsExactly("STALE_VERSION", "STALE_VERSION", "ALREADY_EXISTS");
        assertThat(nonces.of(new PaymentRef("pay_2"))).hasValue(reserve("pay_2", 301));
        assertThat(nonces.of(new PaymentRef("pay_9"))).isEmpty();
    }

    @Test
    void refusesAccountWithoutWallet() {
        assertThat(commit(new NonceReserved(new PaymentRef("pay_1"), Vectors.SUPPLIER, 0)))
                .containsExactly("CONSTRAINT");
        assertThatThrownBy(() -> nonces.next(Vectors.SUPPLIER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boundsFlight() {
        commit(reserve("pay_1", 300), reserve("pay_2", 301), reserve("pay_3", 302));
        assertThat(commit(reserve("pay_4", 303))).containsExactly("CONSTRAINT");
        commit(store("pay_1", 300, 1, "0xa"));
        assertThat(commit(new NonceSpent(CLIENT, 300, "0xa"))).containsExactly("done");
        assertThat(nonces.inFlight(CLIENT)).containsExactly(reserve("pay_2", 301), reserve("pay_3", 302));
        assertThat(commit(reserve("pay_4", 303), reserve("pay_5", 304))).containsExactly("done", "CONSTRAINT");
    }

    @Test
    void retractsRefusedChange() {
        var writer = new NonceWriter();
        run(connection -> {
            writer.prepare(connection, List.of(reserve("pay_1", 300), reserve("pay_2", 300)));
            assertThat(writer.admit(reserve("pay_1", 300))).isEmpty();
            writer.retract(reserve("pay_1", 300));
            assertThat(writer.admit(reserve("pay_2", 300))).isEmpty();
            writer.write(connection, List.of(new Placed<>(9, NOW, reserve("pay_2", 300))));
        });
        assertThat(nonces.of(new PaymentRef("pay_1"))).isEmpty();
        assertThat(nonces.next(CLIENT)).isEqualTo(301);
    }

    @Test
    void keepsEveryVersion() {
        commit(reserve("pay_1", 300));
        var first = new SignedStored(Vectors.NONCE, 1, SigningRequest.Purpose.PAYMENT, Vectors.GAS, Vectors.SIGNED);
        assertThat(commit(first, first, store("pay_1", 300, 3, "0xb"), store("pay_1", 300, 2, "0xb")))
                .containsExactly("done", "ALREADY_EXISTS", "STALE_VERSION", "done");
        assertThat(commit(
                        first,
                        store("pay_1", 300, 2, "0xc"),
                        store("pay_1", 301, 3, "0xd"),
                        store("pay_9", 300, 1, "0xe")))
                .containsExactly("ALREADY_EXISTS", "STALE_VERSION", "CONSTRAINT", "CONSTRAINT");
        assertThat(signed.of(Vectors.PAYMENT)).containsExactly(first, store("pay_1", 300, 2, "0xb"));
        assertThat(signed.hashesOf(Vectors.PAYMENT)).containsExactly(Vectors.HASH, "0xb");
        assertThat(signed.byHash(Vectors.HASH)).hasValue(first);
        assertThat(signed.byHash("0xf")).isEmpty();
    }

    @Test
    void settlesByAnyVersion() {
        commit(reserve("pay_1", 300), reserve("pay_2", 301));
        commit(store("pay_1", 300, 1, "0xa"), store("pay_1", 300, 2, "0xb"), store("pay_2", 301, 1, "0xc"));
        assertThat(signed.unsettledHashes()).containsExactly("0xa", "0xb", "0xc");
        assertThat(commit(
                        new NonceSpent(CLIENT, 300, "0xc"),
                        new NonceSpent(CLIENT, 300, "0xf"),
                        new NonceSpent(CLIENT, 300, "0xa"),
                        new NonceSpent(CLIENT, 300, "0xb")))
                .containsExactly("CONSTRAINT", "CONSTRAINT", "done", "ALREADY_EXISTS");
        assertThat(commit(new NonceSpent(CLIENT, 300, "0xb"))).containsExactly("ALREADY_EXISTS");
        assertThat(signed.unsettledHashes()).containsExactly("0xc");
    }

    /// Scenario 15, nonce used outside: a nonce on the chain that the book never gave stops the wallet.
    /// Operator: payments wait and say which nonces were used and that somebody must look.
    @Test
    void namesForeignUse() {
        commit(reserve("pay_1", 300));
        assertThat(nonces.compare(CLIENT, 0)).isEqualTo(new NonceBook.Finding.Consistent());
        assertThat(nonces.compare(CLIENT, 301)).isEqualTo(new NonceBook.Finding.Consistent());
        assertThat(nonces.compare(CLIENT, 302)).isEqualTo(new NonceBook.Finding.UsedOutside(CLIENT, 301, 302));
    }

    private static NonceReserved reserve(String payment, long nonce) {
        return new NonceReserved(new PaymentRef(payment), CLIENT, nonce);
    }

    private static SignedStored store(String payment, long nonce, int attempt, String hash) {
        var answer = new SigningAnswer.Signed("0x02", hash);
        return new SignedStored(reserve(payment, nonce), attempt, SigningRequest.Purpose.PAYMENT, Vectors.GAS, answer);
    }

    /// Commits parts of one kind as one group, as the committer does; gives each one's outcome.
    @SuppressWarnings("unchecked")
    private List<String> commit(Part... parts) {
        var outcomes = new ArrayList<String>();
        var writer = (PartWriter<Part>) CustodyParts.writers().stream()
                .filter(w -> w.type().equals(parts[0].getClass()))
                .findFirst()
                .orElseThrow();
        run(connection -> {
            var placed = new ArrayList<Placed<Part>>();
            writer.prepare(connection, Arrays.asList(parts));
            for (var part : parts) {
                var refusal = writer.admit(part);
                outcomes.add(refusal.map(r -> r.code().name()).orElse("done"));
                if (refusal.isEmpty()) placed.add(new Placed<>(++index, NOW, part));
            }
            if (!placed.isEmpty()) writer.write(connection, placed);
            writer.committed();
        });
        return outcomes;
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void run(Work work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
