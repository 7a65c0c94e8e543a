package entrepot.register;

import entrepot.commit.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the register and proves that nobody changed it.
public final class Register {

    private static final int PAGE = 10_000;
    private static final String COLUMNS = "index, at, kind, subject, text";

    private final JdbcClient sql;

    public Register(JdbcClient sql) {
        this.sql = sql;
    }

    /// All leaves about one subject, oldest first.
    public List<Leaf> about(String subject) {
        return sql.sql("select " + COLUMNS + " from register.leaf where subject = ? order by index")
                .param(subject)
                .query(Register::leaf)
                .list();
    }

    public Optional<Leaf> find(long index) {
        return sql.sql("select " + COLUMNS + " from register.leaf where index = ?")
                .param(index)
                .query(Register::leaf)
                .optional();
    }

    /// The leaves in these places, in order.
    public List<Leaf> at(SortedSet<Long> places) {
        return sql.sql("select " + COLUMNS + " from register.leaf where index = any (?) order by index")
                .param(places.toArray(Long[]::new))
                .query(Register::leaf)
                .list();
    }

    /// The newest leaf of a kind about a subject.
    public Optional<Leaf> newest(String subject, String kind) {
        return sql.sql("select " + COLUMNS
                        + " from register.leaf where subject = ? and kind = ? order by index desc limit 1")
                .param(subject)
                .param(kind)
                .query(Register::leaf)
                .optional();
    }

    /// The newest link with its index, or the empty register's.
    public Head head() {
        return sql.sql("select index, link from register.leaf order by index desc limit 1")
                .query((row, n) -> new Head(row.getLong(1), Hash.hex(row.getBytes(2))))
                .optional()
                .orElse(new Head(0, Hash.hex(Chain.first())));
    }

    /// Recomputes every link; names the first leaf that does not fit.
    public Verdict verify() {
        var link = Chain.first();
        long expected = 1;
        while (true) {
            var page = page(expected);
            for (var stored : page) {
                var leaf = stored.leaf();
                if (leaf.index() != expected) return new Verdict.Broken(expected, "the leaf is missing");
                if (!leaf.speaksOf(expected)) return new Verdict.Broken(expected, "the leaf speaks of another place");
                link = Chain.next(link, leaf.hash());
                if (!Hash.hex(link).equals(stored.link()))
                    return new Verdict.Broken(expected, "the leaf does not fit the link after it");
                expected++;
            }
            if (page.size() < PAGE) return new Verdict.Intact(new Head(expected - 1, Hash.hex(link)));
        }
    }

    private List<Stored> page(long from) {
        return sql.sql("select " + COLUMNS + ", link from register.leaf where index >= ? order by index limit ?")
                .param(from)
                .param(PAGE)
                .query((row, n) -> new Stored(leaf(row, n), Hash.hex(row.getBytes("link"))))
                .list();
    }

    private static Leaf leaf(ResultSet row, int number) throws SQLException {
        return new Leaf(
                row.getLong("index"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("text"));
    }

    private record Stored(Leaf leaf, String link) {}

    /// @param index leaves so far
    /// @param link  hex of the last link, which binds all of them
    public record Head(long index, String link) {}

    /// The outcome of checking every link.
    public sealed interface Verdict {
        record Intact(Head head) implements Verdict {}

        /// @param index the first leaf that is wrong
        record Broken(long index, String why) implements Verdict {}
    }
}
