package entrepot.lab.bench;

import entrepot.ledger.Balance;
import entrepot.ledger.Ledger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a run left behind, judged by the rows in the database.
///
/// @param overdrafts accounts whose entries add up to the wrong side, or whose balance says so
/// @param unbalanced postings whose entries do not sum to zero
/// @param stored     transfers in the books
/// @param leaves     leaves of the register that have no posting, and postings that have no leaf
/// @param differing  accounts whose balance in memory, in its row and by its entries is not the same
record LedgerCheck(long overdrafts, long unbalanced, long stored, long leaves, long differing) {

    static LedgerCheck of(DataSource database, Collection<Balance> remembered) {
        var sql = JdbcClient.create(database);
        return new LedgerCheck(
                number(sql, OVERDRAFTS),
                number(sql, UNBALANCED),
                number(sql, "select count(*) from ledger.posting where step = '" + ProductLedger.TRANSFER + "'"),
                number(sql, LEAVES),
                differing(new Ledger(sql, ProductLedger.ASSETS), remembered));
    }

    private static final String OVERDRAFTS = """
        select count(*)
          from (select account, sum(debit) - sum(credit) as net from ledger.entry group by account) e
          join ledger.account a on a.number = e.account
          join ledger.balance b on b.account = e.account
         where (a.code = '2010' and (e.net > 0 or b.debits > b.credits))
            or (a.code = '1010' and (e.net < 0 or b.debits < b.credits))
        """;
    private static final String UNBALANCED = """
        select count(*)
          from (select 1 from ledger.entry group by posting having sum(debit) <> sum(credit)) wrong
        """;
    private static final String LEAVES = """
        select count(*)
          from ledger.posting p
          full join register.leaf l on l.index = p.register_index
         where p.operation is null or l.index is null
        """;

    private static long number(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private static long differing(Ledger ledger, Collection<Balance> remembered) {
        var atRest = new HashSet<>(ledger.balances());
        var byEntries = new HashSet<>(ledger.balancesAsOf(Long.MAX_VALUE));
        long differing =
                (long) Math.abs(atRest.size() - remembered.size()) + Math.abs(byEntries.size() - remembered.size());
        for (var balance : remembered) if (!atRest.contains(balance) || !byEntries.contains(balance)) differing++;
        return differing;
    }

    /// What is wrong, in words.
    List<String> wrong(long acknowledged) {
        var wrong = new ArrayList<String>();
        if (overdrafts > 0) wrong.add(overdrafts + " accounts are overdrawn");
        if (unbalanced > 0) wrong.add(unbalanced + " postings do not sum to zero");
        if (stored != acknowledged) wrong.add(stored + " transfers are stored, " + acknowledged + " were acknowledged");
        if (leaves > 0) wrong.add(leaves + " leaves and postings have no counterpart");
        if (differing > 0) wrong.add(differing + " balances differ between memory, rows and entries");
        return List.copyOf(wrong);
    }
}
