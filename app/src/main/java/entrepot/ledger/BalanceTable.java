package entrepot.ledger;

import entrepot.commit.Arrays;
import entrepot.commit.TableRows;
import entrepot.money.AssetCatalogue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Accounts and their balances at rest: what the database holds, and what a group is about to make
/// of it. A balance is replaced only where its row still is what memory takes it for; what was
/// debited and credited only ever grows, so the two sums are a version too.
final class BalanceTable {

    private static final TableRows<Kept> ACCOUNTS = TableRows.<Kept>of("ledger.account")
            .whole("number", Kept::number)
            .text("code", kept -> kept.balance().account().account().code())
            .text("sub", kept -> kept.balance().account().sub())
            .text("purpose", kept -> kept.balance().account().purpose())
            .text("asset", kept -> kept.balance().account().asset().id());

    private static final TableRows<Kept> BALANCES = TableRows.<Kept>of("ledger.balance")
            .whole("account", Kept::number)
            .text("bound", kept -> kept.balance().account().account().bound().name())
            .units("debits", kept -> kept.balance().debits())
            .units("credits", kept -> kept.balance().credits());

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

    private final Map<AccountKey, Kept> kept = new HashMap<>();
    private final List<Kept> written = new ArrayList<>();
    private final Map<AccountKey, Long> opened = new HashMap<>();
    private long nextAccount = 1;

    /// An account's number with its balance in the database.
    private record Kept(long number, Balance balance) {}

    private record Change(Kept from, Balance to) {}

    /// The number of an account, which is opened when it has none.
    long number(AccountKey account) {
        var known = kept.get(account);
        if (known != null) return known.number();
        return opened.computeIfAbsent(account, _ -> nextAccount++);
    }

    /// Writes the balances that a group leads to.
    void write(Connection connection, List<Balance> balances) throws SQLException {
        var first = new ArrayList<Kept>();
        var changes = new ArrayList<Change>();
        for (var balance : balances) {
            var known = kept.get(balance.account());
            var now = new Kept(known == null ? number(balance.account()) : known.number(), balance);
            written.add(now);
            if (known == null) first.add(now);
            else changes.add(new Change(known, balance));
        }
        ACCOUNTS.write(connection, first);
        BALANCES.write(connection, first);
        if (!changes.isEmpty()) replace(connection, changes);
    }

    private static void replace(Connection connection, List<Change> changes) throws SQLException {
        try (var statement = connection.prepareStatement(REPLACE)) {
            statement.setArray(1, Arrays.of(connection, "int8", changes, change -> change.from().number()));
            units(connection, statement, 2, changes, change -> change.to().debits());
            units(connection, statement, 3, changes, change -> change.to().credits());
            units(connection, statement, 4, changes, change -> change.from().balance().debits());
            units(connection, statement, 5, changes, change -> change.from().balance().credits());
            int replaced = statement.executeUpdate();
            if (replaced != changes.size())
                throw new IllegalStateException(changes.size() - replaced
                        + " balances in the database are not what memory takes them for; nothing was written");
        }
    }

    private static void units(
            Connection connection,
            java.sql.PreparedStatement statement,
            int place,
            List<Change> changes,
            Function<Change, BigInteger> column)
            throws SQLException {
        statement.setArray(
                place, Arrays.of(connection, "numeric", changes, change -> new BigDecimal(column.apply(change))));
    }

    /// What was written last is now at rest.
    void committed() {
        for (var now : written) kept.put(now.balance().account(), now);
        written.clear();
        opened.clear();
    }

    /// Reads all anew.
    List<Balance> read(Connection connection, AssetCatalogue assets) throws SQLException {
        kept.clear();
        written.clear();
        opened.clear();
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
                kept.put(balance.account(), new Kept(rows.getLong("number"), balance));
                nextAccount = Math.max(nextAccount, rows.getLong("number") + 1);
            }
        }
        return kept.values().stream().map(Kept::balance).toList();
    }
}
