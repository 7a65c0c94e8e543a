package entrepot.register;

import entrepot.commit.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the register and proves that nobody changed it.
public final class Register {

    private static final int PAGE = 10_000;
    private static final String COLUMNS = "index, at, kind, subject, text";

    private static final String NUMBERED = """
            select l.index, l.at, l.kind, l.subject, l.text,
                   (select count(*) from register.leaf b
                     where b.subject = l.subject and b.index <= l.index and starts_with(b.kind, ?)) as number
              from register.leaf l
             where l.index > ? and starts_with(l.kind, ?)""";

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

    /// Leaves after a place whose kind begins so, in order.
    public List<Numbered> after(long place, String kinds, int most) {
        return sql.sql(NUMBERED + " order by l.index limit ?")
                .params(kinds, place, kinds, most)
                .query(Register::numbered)
                .list();
    }

    /// The same about these subjects only.
    public List<Numbered> after(long place, String kinds, Collection<String> subjects, int most) {
        return sql.sql(NUMBERED + " and l.subject = any (?) order by l.index limit ?")
                .params(kinds, place, kinds, subjects.toArray(String[]::new), most)
                .query(Register::numbered)
                .list();
    }

    /// The index that a text names, or 0 for before the first; throws `IllegalArgumentException`.
    public static long index(String text) {
        if (!text.matches("[0-9]{1,18}")) throw new IllegalArgumentException("an index of the register, from 0");
        return Long.parseLong(text);
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

    private static Numbered numbered(ResultSet row, int number) throws SQLException {
        return new Numbered(leaf(row, number), row.getLong("number"));
    }

    /// A leaf and which of its subject's leaves it is, from 1.
    public record Numbered(Leaf leaf, long number) {}

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
