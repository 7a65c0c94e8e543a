package entrepot.ledger;

import entrepot.commit.rest.RowStream;
import entrepot.money.Amount;
import entrepot.money.AssetCatalogue;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The books as they lie in the database, rows only: what they say is for others to judge.
public final class LedgerAtRest {

    private static final String ENTRIES = """
            select coalesce(p.number, e.posting) as number, p.operation, p.subject, p.step, p.register_index,
                   e.line, e.account, e.debit, e.credit
              from ledger.posting p
              full join ledger.entry e on e.posting = p.number
             order by 1, e.line
            """;
    private static final String BALANCES = """
            select coalesce(a.number, b.account) as number, a.code, a.sub, a.purpose, a.asset,
                   b.bound, b.debits, b.credits
              from ledger.account a
              full join ledger.balance b on b.account = a.number
             order by 1
            """;

    private LedgerAtRest() {}

    /// @param key empty where the account has no row, or one that the chart or the catalogue does not know
    public record Kept(
            long account, Optional<AccountKey> key, String bound, Optional<BigInteger> debits, BigInteger credits) {}

    /// A line by its account's number.
    public record Drawn(long account, BigInteger debit, BigInteger credit) {}

    /// @param operation empty where lines have no posting
    public record Entered(
            long number, Optional<String> operation, String subject, String step, long index, List<Drawn> lines) {

        public Entered {
            lines = List.copyOf(lines);
        }

        /// The posting again, when all its accounts are known and its lines are such as may be written.
        public Optional<Posting> posting(java.util.function.LongFunction<Optional<AccountKey>> accounts) {
            var read = new ArrayList<Line>();
            for (var drawn : lines) {
                var key = accounts.apply(drawn.account());
                boolean debited = drawn.debit().signum() > 0;
                var units = debited ? drawn.debit() : drawn.credit();
                if (key.isEmpty() || units.signum() <= 0) return Optional.empty();
                read.add(new Line(
                        key.get(),
                        debited ? Side.DEBIT : Side.CREDIT,
                        new Amount(units, key.get().asset())));
            }
            if (read.isEmpty()) return Optional.empty();
            return operation.map(name -> new Posting(name, subject, step, read));
        }
    }

    /// Every account with its balance, by number.
    public static RowStream<Kept> balances(Connection connection, AssetCatalogue assets) {
        return RowStream.of(connection, BALANCES, row -> kept(row, assets));
    }

    /// Every posting with its lines, by number.
    public static Postings postings(Connection connection) {
        return new Postings(RowStream.of(connection, ENTRIES, LedgerAtRest::entry));
    }

    /// Gathers the lines of one posting after the other.
    public static final class Postings implements entrepot.commit.rest.Rows<Entered> {
        private final RowStream<Row> rows;

        private Postings(RowStream<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Entered next() {
            if (!rows.hasNext()) throw new NoSuchElementException();
            var head = rows.next();
            var lines = new ArrayList<Drawn>();
            head.line.ifPresent(lines::add);
            for (var more = rows.nextIf(head::isOfSame); more.isPresent(); more = rows.nextIf(head::isOfSame))
                more.get().line.ifPresent(lines::add);
            return new Entered(head.number, head.operation, head.subject, head.step, head.index, lines);
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    private record Row(
            long number, Optional<String> operation, String subject, String step, long index, Optional<Drawn> line) {
        boolean isOfSame(Row other) {
            return number == other.number;
        }
    }

    private static Row entry(ResultSet row) throws SQLException {
        boolean hasLine = row.getBigDecimal("debit") != null;
        var drawn = hasLine
                ? Optional.of(new Drawn(row.getLong("account"), Rows.units(row, "debit"), Rows.units(row, "credit")))
                : Optional.<Drawn>empty();
        return new Row(
                row.getLong("number"),
                Optional.ofNullable(row.getString("operation")),
                String.valueOf(row.getString("subject")),
                String.valueOf(row.getString("step")),
                row.getLong("register_index"),
                drawn);
    }

    private static Kept kept(ResultSet row, AssetCatalogue assets) throws SQLException {
        boolean hasBalance = row.getBigDecimal("debits") != null;
        return new Kept(
                row.getLong("number"),
                key(row, assets),
                String.valueOf(row.getString("bound")),
                hasBalance ? Optional.of(Rows.units(row, "debits")) : Optional.empty(),
                hasBalance ? Rows.units(row, "credits") : BigInteger.ZERO);
    }

    private static Optional<AccountKey> key(ResultSet row, AssetCatalogue assets) throws SQLException {
        try {
            return row.getString("code") == null ? Optional.empty() : Optional.of(Rows.key(row, assets));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
