package entrepot.screening.cases.desk;

import entrepot.commit.Json;
import entrepot.screening.EntryHash;
import entrepot.screening.ListEntry;
import entrepot.screening.ListId;
import entrepot.screening.Subject;
import entrepot.screening.SubjectHash;
import entrepot.screening.cases.Alert;
import entrepot.screening.cases.Clearance;
import entrepot.screening.cases.Clearances;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/// All clearances that were ever given, in memory, as the database has them: loaded when the node
/// starts, kept current by the commits, read without waiting.
public final class ClearanceBook implements Clearances {

    private static final String ALL = """
            select c.body, e.at
              from screening.clearance c
              left join screening.clearance_end e on e.id = c.id
             order by c.register_index, c.id
            """;

    private final AtomicReference<Map<Place, List<Term>>> terms = new AtomicReference<>(Map.of());

    /// The book as the database has it now.
    public static ClearanceBook load(DataSource database) {
        var book = new ClearanceBook();
        try (var connection = database.getConnection()) {
            book.reload(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the clearances cannot be read", e);
        }
        return book;
    }

    /// A listed entry, by its list and number: what is cleared of it is found without a hash.
    private record Place(ListId list, String entry) {}

    /// A clearance, and when somebody ended it; [Instant#MAX] as long as nobody did.
    private record Term(Clearance clearance, Instant ended) {
        boolean counts(Alert.Key key, Instant now) {
            return clearance.key().equals(key) && clearance.covers(now) && now.isBefore(ended);
        }
    }

    /// What a commit changes here.
    sealed interface Move {
        record Given(Clearance clearance) implements Move {}

        record Ended(Clearance.Id id, Instant at) implements Move {}
    }

    static List<Move> moves(CaseRows.Row row) {
        var moves = new ArrayList<Move>();
        row.filing().given().forEach(clearance -> moves.add(new Move.Given(clearance)));
        row.filing().ended().forEach(id -> moves.add(new Move.Ended(id, row.at())));
        return moves;
    }

    @Override
    public Optional<Clearance> find(Subject subject, ListEntry entry, Instant now) {
        var of = terms.get().getOrDefault(new Place(entry.list(), entry.id()), List.of());
        if (of.isEmpty()) return Optional.empty();
        var key = new Alert.Key(SubjectHash.of(subject), entry.list(), entry.id(), EntryHash.of(entry));
        return of.stream()
                .filter(term -> term.counts(key, now))
                .map(Term::clearance)
                .findFirst();
    }

    void publish(List<Move> moves) {
        if (moves.isEmpty()) return;
        var next = new HashMap<>(terms.get());
        for (var move : moves) apply(next, move);
        terms.set(Map.copyOf(next));
    }

    void reload(Connection connection) throws SQLException {
        var all = new HashMap<Place, List<Term>>();
        try (var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var clearance = Json.read(rows.getString(1), Clearance.class);
                Optional<Timestamp> ended = Optional.ofNullable(rows.getTimestamp(2));
                add(all, new Term(clearance, ended.map(Timestamp::toInstant).orElse(Instant.MAX)));
            }
        }
        terms.set(Map.copyOf(all));
    }

    private static void apply(Map<Place, List<Term>> all, Move move) {
        switch (move) {
            case Move.Given(var clearance) -> add(all, new Term(clearance, Instant.MAX));
            case Move.Ended(var id, var at) -> all.replaceAll((_, of) -> ended(of, id, at));
        }
    }

    private static void add(Map<Place, List<Term>> all, Term term) {
        var key = term.clearance().key();
        var of = new ArrayList<>(all.getOrDefault(new Place(key.list(), key.entry()), List.of()));
        of.add(term);
        all.put(new Place(key.list(), key.entry()), List.copyOf(of));
    }

    private static List<Term> ended(List<Term> of, Clearance.Id id, Instant at) {
        return of.stream()
                .map(term -> term.clearance().id().equals(id) ? new Term(term.clearance(), at) : term)
                .toList();
    }
}
