package entrepot.ledger;

import entrepot.money.Amount;
import entrepot.money.AssetCatalogue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door to the books: reads. Writing is a [Posting] inside a commit.
public final class Ledger {

    private static final String ENTRIES = """
        select p.operation, p.subject, p.step, e.line, e.debit, e.credit, p.register_index, p.at,
               a.code, a.sub, a.purpose, a.asset
          from ledger.entry e
          join ledger.posting p on p.number = e.posting
          join ledger.account a on a.number = e.account
        """;

    private final JdbcClient sql;
    private final AssetCatalogue assets;

    public Ledger(JdbcClient sql, AssetCatalogue assets) {
        this.sql = sql;
        this.assets = assets;
    }

    /// Every account that was ever posted to, with its balance now.
    public List<Balance> balances() {
        return sql.sql("""
            select a.code, a.sub, a.purpose, a.asset, b.debits, b.credits
              from ledger.account a
              join ledger.balance b on b.account = a.number
             order by a.code, a.sub, a.purpose, a.asset
            """).query(this::balance).list();
    }

    /// Balances as they were after the commit with this register index.
    public List<Balance> balancesAsOf(long index) {
        return sql.sql("""
            select a.code, a.sub, a.purpose, a.asset, sum(e.debit) debits, sum(e.credit) credits
              from ledger.entry e
              join ledger.posting p on p.number = e.posting
              join ledger.account a on a.number = e.account
             where p.register_index <= ?
             group by a.code, a.sub, a.purpose, a.asset
             order by a.code, a.sub, a.purpose, a.asset
            """).param(index).query(this::balance).list();
    }

    /// Debits less credits of one account.
    public Amount net(AccountKey account) {
        return balances().stream()
                .filter(b -> b.account().equals(account))
                .findFirst()
                .map(Balance::net)
                .orElse(Amount.zero(account.asset()));
    }

    /// What was posted for a subject, in order.
    public List<Entry> entries(String subject) {
        return sql.sql(ENTRIES + " where p.subject = ? order by p.register_index, p.number, e.line")
                .param(subject)
                .query(this::entry)
                .list();
    }

    /// Everything that was posted, in order.
    public List<Entry> journal() {
        return sql.sql(ENTRIES + " order by p.register_index, p.number, e.line")
                .query(this::entry)
                .list();
    }

    /// The posting of an operation, to be reversed or shown.
    public Optional<Posting> posting(String operation) {
        var entries = sql.sql(ENTRIES + " where p.operation = ? order by e.line")
                .param(operation)
                .query(this::entry)
                .list();
        if (entries.isEmpty()) return Optional.empty();
        var first = entries.getFirst();
        return Optional.of(new Posting(
                operation,
                first.subject(),
                first.step(),
                entries.stream().map(Entry::line).toList()));
    }

    /// Checks the books at rest; an empty list means that they are right.
    public List<String> verify() {
        return sql.sql("""
            select 'posting ' || coalesce(p.operation, e.posting::text) || ' does not sum to zero in '
                   || e.asset
              from (select e.posting, a.asset
                      from ledger.entry e
                      join ledger.account a on a.number = e.account
                     group by e.posting, a.asset
                    having sum(e.debit) <> sum(e.credit)) e
              left join ledger.posting p on p.number = e.posting
            union all
            select 'posting number ' || coalesce(p.number, e.posting) || ' and its entries do not meet'
              from ledger.posting p
              full join (select distinct posting from ledger.entry) e on e.posting = p.number
             where p.number is null or e.posting is null
            union all
            select 'entry of posting number ' || e.posting || ' is in account ' || e.account
                   || ', which does not exist'
              from ledger.entry e
              left join ledger.account a on a.number = e.account
             where a.number is null
            union all
            select 'balance of account ' || a.code || ' ' || a.sub || ' differs from its entries'
              from ledger.account a
              left join ledger.balance b on b.account = a.number
              left join (select account, sum(debit) debits, sum(credit) credits
                           from ledger.entry group by account) s on s.account = a.number
             where b.debits is distinct from s.debits
                or b.credits is distinct from s.credits
            """).query((row, _) -> row.getString(1)).list();
    }

    private Balance balance(ResultSet row, int number) throws SQLException {
        return Rows.balance(row, Rows.key(row, assets));
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        var key = Rows.key(row, assets);
        var debit = Rows.units(row, "debit");
        var line = debit.signum() > 0
                ? new Line(key, Side.DEBIT, new Amount(debit, key.asset()))
                : new Line(key, Side.CREDIT, new Amount(Rows.units(row, "credit"), key.asset()));
        return new Entry(
                row.getString("operation"),
                row.getString("subject"),
                row.getString("step"),
                row.getInt("line"),
                line,
                row.getLong("register_index"),
                row.getTimestamp("at").toInstant());
    }
}
