package entrepot.bank;

import entrepot.bank.CashEntry.TransactionId;
import entrepot.bank.CreditMatch.Expectation;
import entrepot.money.Amount;
import entrepot.money.AssetCatalogue;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is on record of the bank: messages, expected and booked credits. Reads only; writing goes
/// through the committer with [BankRows].
public final class BankStore implements CreditMatch.Known {

    private static final String EXPECTATION = """
            select e.reference, e.account, e.asset, e.units, e.subject, e.due,
                   coalesce((select sum(c.units) from bank.credit c where c.reference = e.reference), 0) as received
              from bank.expected_credit e
            """;

    private final JdbcClient sql;
    private final AssetCatalogue assets;

    public BankStore(JdbcClient sql, AssetCatalogue assets) {
        this.sql = sql;
        this.assets = assets;
    }

    /// Where to go on collecting: the number of the last message that is on record, 0 for none.
    public long cursor() {
        return sql.sql("select coalesce(max(number), 0) from bank.message where direction = 'IN'")
                .query(Long.class)
                .single();
    }

    /// The text of a message.
    public Optional<String> xml(BankMessageStored.Direction direction, Reference id) {
        return sql.sql("select xml from bank.message where direction = ? and message_id = ?")
                .param(direction.name())
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /// Texts of the bank's messages about something, oldest first.
    public List<String> about(String reference) {
        return sql.sql("select xml from bank.message where direction = 'IN' and reference = ? order by number")
                .param(reference)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public boolean isBooked(TransactionId transaction) {
        return sql.sql("select exists (select from bank.credit where transaction = ?)")
                .param(transaction.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Expectation> expectation(String reference) {
        return sql.sql(EXPECTATION + " where e.reference = ?")
                .param(reference)
                .query(this::row)
                .optional();
    }

    /// Credits that are not all there yet, the longest due first.
    ///
    /// @param limit most of them, 1 to 1000
    public List<Expectation> open(int limit) {
        return sql.sql("select * from (" + EXPECTATION + ") e where received < units order by due, reference limit ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    private Expectation row(ResultSet row, int number) throws SQLException {
        var asset = assets.get(row.getString("asset"));
        var amount = new Amount(units(row, "units"), asset);
        var credit = new ExpectedCredit(
                new Reference(row.getString("reference")),
                row.getString("account"),
                amount,
                row.getString("subject"),
                row.getTimestamp("due").toInstant());
        return new Expectation(credit, new Amount(units(row, "received"), asset));
    }

    private static BigInteger units(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
