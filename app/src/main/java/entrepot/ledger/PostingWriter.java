package entrepot.ledger;

import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import entrepot.commit.bulk.TableRows;
import entrepot.money.AssetCatalogue;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks postings against the balances in memory and writes them together with the balances that
/// they lead to. The database holds the same rules as constraints, should memory ever be wrong.
public final class PostingWriter implements PartWriter<Posting> {

    /// Every posting has a line, and lines are found by their posting's number.
    private static final String NEWEST = "select posting from ledger.entry order by posting desc limit 1";

    private static final TableRows<PostingRow> POSTINGS = TableRows.<PostingRow>of("ledger.posting")
            .whole("number", PostingRow::number)
            .text("operation", row -> row.posting().operation())
            .text("subject", row -> row.posting().subject())
            .text("step", row -> row.posting().step())
            .whole("register_index", row -> row.placed().index())
            .moment("at", row -> row.placed().at());

    private static final TableRows<EntryRow> ENTRIES = TableRows.<EntryRow>of("ledger.entry")
            .whole("posting", EntryRow::posting)
            .small("line", EntryRow::number)
            .whole("account", EntryRow::account)
            .units("debit", row -> row.units(Side.DEBIT))
            .units("credit", row -> row.units(Side.CREDIT));

    private final AssetCatalogue assets;
    private final Books books = new Books();
    private final BalanceTable balances = new BalanceTable();
    private final Set<String> used = new HashSet<>();
    private long nextPosting = 1;

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
        var postings = new ArrayList<PostingRow>(parts.size());
        var entries = new ArrayList<EntryRow>(2 * parts.size());
        for (var placed : parts) {
            long number = nextPosting + postings.size();
            postings.add(new PostingRow(number, placed));
            var lines = placed.part().lines();
            for (int i = 0; i < lines.size(); i++) {
                var standing = books.standing(lines.get(i).account());
                balances.touch(standing);
                entries.add(new EntryRow(number, i + 1, standing.number(), lines.get(i)));
            }
        }
        POSTINGS.write(connection, postings);
        ENTRIES.write(connection, entries);
        balances.write(connection);
        nextPosting += postings.size();
    }

    @Override
    public void committed() {
        balances.committed();
    }

    @Override
    public void rolledBack(Connection connection) throws SQLException {
        books.clear();
        balances.read(connection, assets, books);
        nextPosting = 1;
        try (var statement = connection.prepareStatement(NEWEST);
                var row = statement.executeQuery()) {
            if (row.next()) nextPosting = row.getLong(1) + 1;
        }
    }

    /// What memory holds, to be compared with the books at rest when no group is under way.
    public List<Balance> remembered() {
        return books.all();
    }

    private record PostingRow(long number, Placed<Posting> placed) {
        Posting posting() {
            return placed.part();
        }
    }

    private record EntryRow(long posting, int number, long account, Line line) {
        BigInteger units(Side side) {
            return line.side() == side ? line.amount().units() : BigInteger.ZERO;
        }
    }
}
