package entrepot.custody;

import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import entrepot.custody.CustodyParts.NonceSpent;
import entrepot.money.AccountId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Settles nonces, each once and only by a version that was kept for it.
final class SpentWriter implements PartWriter<NonceSpent> {

    private static final String KEPT = """
            select g.chain, g.account, g.nonce, g.tx_hash, s.nonce is not null spent
              from custody.signed g
              left join custody.spent s on s.chain = g.chain and s.account = g.account and s.nonce = g.nonce
             where g.tx_hash = any (?)
            """;
    private static final String INSERT = """
            insert into custody.spent
                (chain, account, nonce, tx_hash, register_index, at)
            select *
              from unnest(?::text[], ?::text[], ?::int8[], ?::text[], ?::int8[], ?::timestamptz[])
            """;

    private final Set<NonceSpent> kept = new HashSet<>();
    private final Set<Slot> spent = new HashSet<>();

    private record Slot(AccountId account, long nonce) {
        static Slot of(NonceSpent part) {
            return new Slot(part.account(), part.nonce());
        }
    }

    @Override
    public Class<NonceSpent> type() {
        return NonceSpent.class;
    }

    @Override
    public void prepare(Connection connection, List<NonceSpent> parts) throws SQLException {
        kept.clear();
        spent.clear();
        try (var statement = connection.prepareStatement(KEPT)) {
            statement.setArray(1, Arrays.text(connection, parts, NonceSpent::txHash));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var account = AccountId.parse(rows.getString("chain") + ":" + rows.getString("account"));
                    var part = new NonceSpent(account, rows.getLong("nonce"), rows.getString("tx_hash"));
                    kept.add(part);
                    if (rows.getBoolean("spent")) spent.add(Slot.of(part));
                }
            }
        }
    }

    @Override
    public Optional<Refusal> admit(NonceSpent part) {
        if (!kept.contains(part))
            return refuse(Refusal.Code.CONSTRAINT, part.txHash() + " was not kept for nonce " + part.nonce());
        if (!spent.add(Slot.of(part)))
            return refuse(Refusal.Code.ALREADY_EXISTS, part.account() + " settled nonce " + part.nonce());
        return Optional.empty();
    }

    @Override
    public void retract(NonceSpent part) {
        spent.remove(Slot.of(part));
    }

    @Override
    public void write(Connection connection, List<Placed<NonceSpent>> rows) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            NonceWriter.bindSlot(
                    connection,
                    statement,
                    rows,
                    r -> r.part().account(),
                    r -> r.part().nonce());
            statement.setArray(4, Arrays.text(connection, rows, r -> r.part().txHash()));
            statement.setArray(5, Arrays.of(connection, "int8", rows, Placed::index));
            statement.setArray(6, Arrays.of(connection, "timestamptz", rows, r -> Timestamp.from(r.at())));
            statement.executeUpdate();
        }
    }

    private static Optional<Refusal> refuse(Refusal.Code code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }
}
