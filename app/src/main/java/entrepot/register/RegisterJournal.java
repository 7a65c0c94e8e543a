package entrepot.register;

import entrepot.commit.Journal;
import entrepot.commit.bulk.TableRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Appends a group's leaves in the transaction of their changes.
public final class RegisterJournal implements Journal {

    private static final TableRows<Linked> ROWS = TableRows.<Linked>of("register.leaf")
            .whole("index", row -> row.leaf.index())
            .moment("at", row -> row.leaf.at())
            .text("kind", row -> row.leaf.kind())
            .text("subject", row -> row.leaf.subject())
            .text("text", row -> row.leaf.text())
            .bytes("link", row -> row.link);

    private long next = 1;
    private byte[] link = Chain.first();

    @Override
    public void open(Connection connection) throws SQLException {
        next = 1;
        link = Chain.first();
        var sql = "select index, link from register.leaf order by index desc limit 1";
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            if (row.next()) {
                next = row.getLong(1) + 1;
                link = row.getBytes(2);
            }
        }
    }

    @Override
    public long nextIndex() {
        return next;
    }

    @Override
    public void append(Connection connection, List<Entry> entries) throws SQLException {
        long first = next;
        for (int i = 0; i < entries.size(); i++)
            if (entries.get(i).index() != first + i)
                throw new IllegalStateException(
                        "leaf " + entries.get(i).index() + " does not follow " + (first + i - 1));
        var chained = new Chained(link);
        ROWS.write(connection, entries.size(), entries.stream().map(chained::link));
        next += entries.size();
        link = chained.link;
    }

    @Override
    public boolean holds(Connection connection, Entry entry) throws SQLException {
        var sql = "select text from register.leaf where index = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, entry.index());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getString(1).equals(Leaf.of(entry).text());
            }
        }
    }

    /// A leaf with the link that binds it to all before.
    private static final class Linked {
        private final Leaf leaf;
        private final byte[] link;

        Linked(Leaf leaf, byte[] link) {
            this.leaf = leaf;
            this.link = link;
        }
    }

    /// Binds leaf after leaf.
    private static final class Chained {
        private byte[] link;

        Chained(byte[] link) {
            this.link = link;
        }

        Linked link(Entry entry) {
            var leaf = Leaf.of(entry);
            link = Chain.next(link, leaf.hash());
            return new Linked(leaf, link);
        }
    }
}
