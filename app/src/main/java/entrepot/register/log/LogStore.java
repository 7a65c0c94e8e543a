package entrepot.register.log;

import entrepot.commit.Arrays;
import entrepot.register.Leaf;
import entrepot.register.merkle.Frontier;
import entrepot.register.merkle.Tile;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The log's tables. Rows are only added.
final class LogStore {

    private final DataSource database;
    private final JdbcClient sql;

    LogStore(DataSource database) {
        this.database = database;
        this.sql = JdbcClient.create(database);
    }

    /// A checkpoint as it was stored.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Sealed(long size, byte[] root, String note) {}

    /// A leaf with the link that the committer gave it.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Linked(Leaf leaf, byte[] link) {}

    Optional<Sealed> newest() {
        return sql.sql("select size, root, note from register.checkpoint order by size desc limit 1")
                .query((row, _) -> new Sealed(row.getLong(1), row.getBytes(2), row.getString(3)))
                .optional();
    }

    Optional<Sealed> checkpoint(long size) {
        return sql.sql("select size, root, note from register.checkpoint where size = ?")
                .param(size)
                .query((row, _) -> new Sealed(row.getLong(1), row.getBytes(2), row.getString(3)))
                .optional();
    }

    /// Sizes of so many checkpoints, evenly from the first to the newest.
    List<Long> sizes(int most) {
        return sql.sql("""
                        select max(size)
                          from (select size, ntile(?) over (order by size) part from register.checkpoint) parted
                         group by part
                         order by 1
                        """).param(most).query((row, _) -> row.getLong(1)).list();
    }

    List<String> cosignatures(long size) {
        return sql.sql("select line from register.cosignature where size = ? order by witness")
                .param(size)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// The newest checkpoint that a witness signed.
    Optional<Sealed> witnessed() {
        return sql.sql("""
                        select c.size, c.root, c.note
                          from register.checkpoint c
                         where c.size = (select max(size) from register.cosignature)
                        """)
                .query((row, _) -> new Sealed(row.getLong(1), row.getBytes(2), row.getString(3)))
                .optional();
    }

    List<byte[]> hashes(Tile tile) {
        return sql.sql("""
                        select hash from register.node
                         where level = ? and number >= ? and number < ?
                         order by number
                        """)
                .param(tile.level())
                .param(tile.first())
                .param(tile.first() + tile.width())
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    /// How many leaves have a hash in the tree.
    long hashed() {
        return sql.sql("select coalesce(max(number) + 1, 0) from register.node where level = 0")
                .query(Long.class)
                .single();
    }

    List<String> entries(Tile tile) {
        return sql.sql("select text from register.leaf where index > ? and index <= ? order by index")
                .param(tile.first())
                .param(tile.first() + tile.width())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Leaves from an index on, in order.
    List<Linked> leaves(long from, int most) {
        return sql.sql("""
                        select index, at, kind, subject, text, link
                          from register.leaf
                         where index >= ?
                         order by index
                         limit ?
                        """)
                .param(from)
                .param(most)
                .query((row, _) -> new Linked(
                        new Leaf(
                                row.getLong(1),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        row.getBytes(6)))
                .list();
    }

    /// Hashes and checkpoint in one statement: both, or neither.
    void write(List<Frontier.Kept> kept, Sealed sealed, Instant at) {
        var statement = """
                with grown as (
                    insert into register.node (level, number, hash)
                    select * from unnest(?::smallint[], ?::bigint[], ?::bytea[]))
                insert into register.checkpoint (size, at, root, note)
                values (?, ?, ?, ?)
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(statement)) {
            insert.setArray(1, Arrays.of(connection, "int2", kept, k -> (short) k.level()));
            insert.setArray(2, Arrays.of(connection, "int8", kept, Frontier.Kept::number));
            insert.setArray(3, Arrays.bytes(connection, kept, Frontier.Kept::hash));
            insert.setLong(4, sealed.size());
            insert.setTimestamp(5, Timestamp.from(at));
            insert.setBytes(6, sealed.root());
            insert.setString(7, sealed.note());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the checkpoint of " + sealed.size() + " is not stored", e);
        }
    }
}
