package entrepot.ledger;

import entrepot.commit.Arrays;
import entrepot.commit.bulk.TableRows;
import entrepot.money.AssetCatalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Accounts and their balances at rest: what the database holds, and what a group is about to make
/// of it. A balance is replaced only where its row still is what memory takes it for; what was
/// debited and credited only ever grows, so the two sums are a version too.
final class BalanceTable {

    private static final TableRows<Standing> ACCOUNTS = TableRows.<Standing>of("ledger.account")
            .whole("number", Standing::number)
            .text("code", standing -> standing.account().account().code())
            .text("sub", standing -> standing.account().sub())
            .text("purpose", standing -> standing.account().purpose())
            .text("asset", standing -> standing.account().asset().id());

    private static final TableRows<Standing> BALANCES = TableRows.<Standing>of("ledger.balance")
            .whole("account", Standing::number)
            .text("bound", standing -> standing.account().account().bound().name())
            .units("debits", standing -> standing.balance().debits())
            .units("credits", standing -> standing.balance().credits());

    private static final String REPLACE = """
        update ledger.balance b
           set debits = u.debits,
               credits = u.credits
          from unnest(?::bigint[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[])
            as u (account, debits, credits, old_debits, old_credits)
         where b.account = u.account
           and b.debits = u.old_debits
           and b.credits = u.old_credits
        """;

    private final List<Standing> touched = new ArrayList<>();
    private long nextAccount = 1;

    private record Change(long account, Balance from, Balance to) {}

    /// An account that the group changes; it is given a number when it has none.
    void touch(Standing standing) {
        if (standing.number() == 0) standing.number(nextAccount++);
        if (standing.touch()) touched.add(standing);
    }

    /// Writes what the touched accounts hold now.
    void write(Connection connection) throws SQLException {
        var first = new ArrayList<Standing>();
        var changes = new ArrayList<Change>(touched.size());
        for (var standing : touched) {
            var from = standing.atRest();
            if (from == null) first.add(standing);
            else changes.add(new Change(standing.number(), from, standing.balance()));
        }
        ACCOUNTS.write(connection, first);
        BALANCES.write(connection, first);
        if (!changes.isEmpty()) replace(connection, changes);
    }

    private static void replace(Connection connection, List<Change> changes) throws SQLException {
        try (var statement = connection.prepareStatement(REPLACE)) {
            statement.setArray(1, Arrays.of(connection, "int8", changes, Change::account));
            statement.setArray(
                    2, Arrays.units(connection, changes, change -> change.to().debits()));
            statement.setArray(
                    3, Arrays.units(connection, changes, change -> change.to().credits()));
            statement.setArray(
                    4, Arrays.units(connection, changes, change -> change.from().debits()));
            statement.setArray(
                    5, Arrays.units(connection, changes, change -> change.from().credits()));
            int replaced = statement.executeUpdate();
            if (replaced != changes.size())
                throw new IllegalStateException(changes.size() - replaced
                        + " balances in the database are not what memory takes them for; nothing was written");
        }
    }

    void committed() {
        touched.forEach(Standing::settle);
        touched.clear();
    }

    /// Fills empty books with what the database holds.
    void read(Connection connection, AssetCatalogue assets, Books books) throws SQLException {
        touched.clear();
        nextAccount = 1;
        var sql = """
            select a.number, a.code, a.sub, a.purpose, a.asset, b.debits, b.credits
              from ledger.account a
              join ledger.balance b on b.account = a.number
            """;
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var balance = Rows.balance(rows, Rows.key(rows, assets));
                var standing = books.standing(balance.account());
                standing.become(balance);
                standing.settle();
                standing.number(rows.getLong("number"));
                nextAccount = Math.max(nextAccount, standing.number() + 1);
            }
        }
    }
}
