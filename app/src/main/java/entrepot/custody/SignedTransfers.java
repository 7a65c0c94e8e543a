package entrepot.custody;

import entrepot.custody.CustodyParts.SignedStored;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door to signed bytes: all versions are kept and followed, whichever is final settles the
/// payment (R13). What is sent again is read from here, never built anew.
public final class SignedTransfers {

    private static final String SELECT = """
            select payment, attempt, purpose, tx_hash, raw, chain, account, nonce, tip, fee_cap, gas_limit
              from custody.signed
            """;

    private final JdbcClient sql;

    public SignedTransfers(JdbcClient sql) {
        this.sql = sql;
    }

    /// Every version for a payment, oldest first.
    public List<SignedStored> of(PaymentRef payment) {
        return sql.sql(SELECT + " where payment = ? order by attempt")
                .param(payment.text())
                .query(SignedTransfers::stored)
                .list();
    }

    public Optional<SignedStored> byHash(String txHash) {
        return sql.sql(SELECT + " where tx_hash = ?")
                .param(txHash)
                .query(SignedTransfers::stored)
                .optional();
    }

    /// The hashes by which a payment is followed, oldest version first.
    public List<String> hashesOf(PaymentRef payment) {
        return of(payment).stream().map(s -> s.signed().txHash()).toList();
    }

    /// All versions of all nonces that no final block has settled: to be followed, and sent again.
    public List<SignedStored> unsettled() {
        return sql.sql(SELECT + """
                         where not exists (
                               select 1
                                 from custody.spent s
                                where s.chain = signed.chain and s.account = signed.account and s.nonce = signed.nonce)
                         order by chain, account, nonce, attempt
                        """).query(SignedTransfers::stored).list();
    }

    /// How many signatures are kept.
    public long count() {
        return sql.sql("select count(*) from custody.signed").query(Long.class).single();
    }

    public List<String> unsettledHashes() {
        return unsettled().stream().map(s -> s.signed().txHash()).toList();
    }

    static SignedStored stored(ResultSet row, int number) throws SQLException {
        return new SignedStored(
                NonceBook.reserved(row, number),
                row.getInt("attempt"),
                SigningRequest.Purpose.valueOf(row.getString("purpose")),
                new GasOffer(units(row, "tip"), units(row, "fee_cap"), row.getLong("gas_limit")),
                new SigningAnswer.Signed(row.getString("raw"), row.getString("tx_hash")));
    }

    private static BigInteger units(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
