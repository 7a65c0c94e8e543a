package entrepot.custody;

import entrepot.commit.rest.RowStream;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.CustodyParts.NonceSpent;
import entrepot.custody.CustodyParts.SignedStored;
import java.sql.Connection;

/// Nonces, signed bytes and what was settled as they lie in the database, in the order of the
/// register: what they say is for others to judge.
public final class CustodyAtRest {

    private CustodyAtRest() {}

    /// @param index of the leaf that bound it
    public record Placed<T>(long index, T row) {}

    public static RowStream<Placed<NonceReserved>> nonces(Connection connection) {
        var sql = "select register_index, payment, chain, account, nonce from custody.nonce"
                + " order by register_index, chain, account, nonce";
        return RowStream.of(
                connection, sql, row -> new Placed<>(row.getLong("register_index"), NonceBook.reserved(row, 0)));
    }

    public static RowStream<Placed<SignedStored>> signed(Connection connection) {
        var sql = "select register_index, payment, attempt, purpose, tx_hash, raw, chain, account, nonce, tip,"
                + " fee_cap, gas_limit from custody.signed order by register_index, payment, attempt";
        return RowStream.of(
                connection, sql, row -> new Placed<>(row.getLong("register_index"), SignedTransfers.stored(row, 0)));
    }

    public static RowStream<Placed<NonceSpent>> spent(Connection connection) {
        var sql = "select register_index, chain, account, nonce, tx_hash from custody.spent"
                + " order by register_index, chain, account, nonce";
        return RowStream.of(
                connection,
                sql,
                row -> new Placed<>(
                        row.getLong("register_index"),
                        new NonceSpent(
                                NonceBook.account(row, "account"), row.getLong("nonce"), row.getString("tx_hash"))));
    }
}
