package entrepot.register;

import entrepot.commit.Arrays;
import entrepot.commit.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/// Appends a group's leaves in the transaction of their changes.
public final class RegisterJournal implements Journal {

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
        var leaves = new ArrayList<Leaf>(entries.size());
        var links = new ArrayList<byte[]>(entries.size());
        var last = link;
        for (var entry : entries) {
            if (entry.index() != next + leaves.size())
                throw new IllegalStateException(
                        "leaf " + entry.index() + " does not follow " + (next + leaves.size() - 1));
            var leaf = Leaf.of(entry);
            last = Chain.next(last, leaf.hash());
            leaves.add(leaf);
            links.add(last);
        }
        insert(connection, leaves, links);
        next += leaves.size();
        link = last;
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

    private static void insert(Connection connection, List<Leaf> leaves, List<byte[]> links) throws SQLException {
        var sql = """
                insert into register.leaf (index, at, kind, subject, text, link)
                select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.of(connection, "int8", leaves, Leaf::index));
            statement.setArray(2, Arrays.of(connection, "timestamptz", leaves, leaf -> Timestamp.from(leaf.at())));
            statement.setArray(3, Arrays.text(connection, leaves, Leaf::kind));
            statement.setArray(4, Arrays.text(connection, leaves, Leaf::subject));
            statement.setArray(5, Arrays.text(connection, leaves, Leaf::text));
            statement.setArray(6, Arrays.bytes(connection, links, link -> link));
            statement.executeUpdate();
        }
    }
}
