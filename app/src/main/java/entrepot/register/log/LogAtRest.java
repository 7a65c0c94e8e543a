package entrepot.register.log;

import entrepot.commit.rest.RowStream;
import entrepot.register.Leaf;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/// The register and its tree as they lie in the database, rows only: what they say is for others to
/// judge.
public final class LogAtRest {

    private static final int LEVELS = 8;

    private LogAtRest() {}

    /// A leaf with the link that is stored beside it.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Linked(Leaf leaf, byte[] link) {}

    /// A hash of the tree by its place in its level, from 0.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Node(long number, byte[] hash) {}

    /// A checkpoint with the note that was signed.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Signed(long size, byte[] root, String note) {}

    /// Leaves in order.
    public static RowStream<Linked> leaves(Connection connection) {
        var sql = "select index, at, kind, subject, text, link from register.leaf order by index";
        return RowStream.of(
                connection,
                sql,
                row -> new Linked(
                        new Leaf(
                                row.getLong(1),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        row.getBytes(6)));
    }

    /// One stream for each level that a tree may have, in order.
    public static List<RowStream<Node>> levels(Connection connection) {
        var levels = new ArrayList<RowStream<Node>>();
        var sql = "select number, hash from register.node where level = ? order by number";
        for (int level = 0; level < LEVELS; level++)
            levels.add(RowStream.of(connection, sql, row -> new Node(row.getLong(1), row.getBytes(2)), level));
        return levels;
    }

    /// Checkpoints by size.
    public static RowStream<Signed> checkpoints(Connection connection) {
        var sql = "select size, root, note from register.checkpoint order by size";
        return RowStream.of(connection, sql, row -> new Signed(row.getLong(1), row.getBytes(2), row.getString(3)));
    }
}
