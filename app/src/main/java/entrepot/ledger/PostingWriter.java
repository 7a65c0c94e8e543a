package entrepot.ledger;

import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import entrepot.money.AssetCatalogue;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Checks postings against the balances in memory and writes them together with the balances that
/// they lead to. The database holds the same rules as constraints, should memory ever be wrong.
public final class PostingWriter implements PartWriter<Posting> {

    private final AssetCatalogue assets;
    private final Books books = new Books();
    private final Map<AccountKey, Long> numbers = new HashMap<>();
    private final Set<AccountKey> opened = new LinkedHashSet<>();
    private final Set<String> used = new HashSet<>();
    private long nextAccount = 1;

    public PostingWriter(AssetCatalogue assets) {
        this.assets = assets;
    }

    @Override
    public Class<Posting> type() {
        return Posting.class;
    }

    @Override
    public void prepare(Connection connection, List<Posting> parts) throws SQLException {
        used.clear();
        var sql = "select operation from ledger.posting where operation = any (?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.text(connection, parts, Posting::operation));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) used.add(rows.getString(1));
            }
        }
    }

    @Override
    public Optional<Refusal> admit(Posting part) {
        if (used.contains(part.operation()))
            return Optional.of(
                    new Refusal(Refusal.Code.ALREADY_EXISTS, "operation " + part.operation() + " was posted before"));
        var refusal = books.apply(part);
        if (refusal.isEmpty()) used.add(part.operation());
        return refusal;
    }

    @Override
    public void retract(Posting part) {
        books.undo(part);
        used.remove(part.operation());
    }

    @Override
    public void write(Connection connection, List<Placed<Posting>> parts) throws SQLException {
        var rows = new ArrayList<EntryRow>();
        var touched = new LinkedHashSet<AccountKey>();
        for (var placed : parts)
            for (int i = 0; i < placed.part().lines().size(); i++) {
                var line = placed.part().lines().get(i);
                touched.add(line.account());
                rows.add(new EntryRow(placed.part().operation(), i + 1, number(line.account()), line));
            }
        openAccounts(connection);
        insertPostings(connection, parts);
        insertEntries(connection, rows);
        writeBalances(connection, List.copyOf(touched));
    }

    @Override
    public void committed() {
        opened.clear();
    }

    @Override
    public void rolledBack(Connection connection) throws SQLException {
        books.clear();
        numbers.clear();
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
                var key = Rows.key(rows, assets);
                numbers.put(key, rows.getLong("number"));
                nextAccount = Math.max(nextAccount, rows.getLong("number") + 1);
                books.load(Rows.balance(rows, key));
            }
        }
    }

    /// What memory holds, to be compared with the books at rest when no group is under way.
    public Collection<Balance> remembered() {
        return List.copyOf(books.all());
    }

    private long number(AccountKey account) {
        return numbers.computeIfAbsent(account, key -> {
            opened.add(key);
            return nextAccount++;
        });
    }

    private long known(AccountKey account) {
        return Objects.requireNonNull(numbers.get(account), "no number of " + account);
    }

    private void openAccounts(Connection connection) throws SQLException {
        if (opened.isEmpty()) return;
        var keys = List.copyOf(opened);
        var sql = """
            insert into ledger.account (number, code, sub, purpose, asset)
            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.of(connection, "int8", keys, this::known));
            statement.setArray(2, Arrays.text(connection, keys, k -> k.account().code()));
            statement.setArray(3, Arrays.text(connection, keys, AccountKey::sub));
            statement.setArray(4, Arrays.text(connection, keys, AccountKey::purpose));
            statement.setArray(5, Arrays.text(connection, keys, k -> k.asset().id()));
            statement.executeUpdate();
        }
    }

    private static void insertPostings(Connection connection, List<Placed<Posting>> parts) throws SQLException {
        var sql = """
            insert into ledger.posting (operation, subject, step, register_index, at)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[])
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.text(connection, parts, p -> p.part().operation()));
            statement.setArray(2, Arrays.text(connection, parts, p -> p.part().subject()));
            statement.setArray(3, Arrays.text(connection, parts, p -> p.part().step()));
            statement.setArray(4, Arrays.of(connection, "int8", parts, Placed::index));
            statement.setArray(5, Arrays.of(connection, "timestamptz", parts, p -> Timestamp.from(p.at())));
            statement.executeUpdate();
        }
    }

    private static void insertEntries(Connection connection, List<EntryRow> rows) throws SQLException {
        var sql = """
            insert into ledger.entry (operation, line, account, debit, credit)
            select * from unnest(?::text[], ?::int[], ?::bigint[], ?::numeric[], ?::numeric[])
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.text(connection, rows, EntryRow::operation));
            statement.setArray(2, Arrays.of(connection, "int4", rows, EntryRow::number));
            statement.setArray(3, Arrays.of(connection, "int8", rows, EntryRow::account));
            statement.setArray(4, Arrays.of(connection, "numeric", rows, r -> r.units(Side.DEBIT)));
            statement.setArray(5, Arrays.of(connection, "numeric", rows, r -> r.units(Side.CREDIT)));
            statement.executeUpdate();
        }
    }

    private void writeBalances(Connection connection, List<AccountKey> keys) throws SQLException {
        var sql = """
            insert into ledger.balance (account, bound, debits, credits)
            select * from unnest(?::bigint[], ?::text[], ?::numeric[], ?::numeric[])
            on conflict (account) do update
               set debits = excluded.debits,
                   credits = excluded.credits
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.of(connection, "int8", keys, this::known));
            statement.setArray(
                    2, Arrays.text(connection, keys, k -> k.account().bound().name()));
            statement.setArray(
                    3,
                    Arrays.of(
                            connection,
                            "numeric",
                            keys,
                            k -> new BigDecimal(books.balance(k).debits())));
            statement.setArray(
                    4,
                    Arrays.of(
                            connection,
                            "numeric",
                            keys,
                            k -> new BigDecimal(books.balance(k).credits())));
            statement.executeUpdate();
        }
    }

    private record EntryRow(String operation, int number, long account, Line line) {
        BigDecimal units(Side side) {
            return line.side() == side ? new BigDecimal(line.amount().units()) : BigDecimal.ZERO;
        }
    }
}
