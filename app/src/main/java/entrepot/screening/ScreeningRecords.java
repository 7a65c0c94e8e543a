package entrepot.screening;

import entrepot.commit.Arrays;
import entrepot.commit.Json;
import entrepot.commit.Part;
import entrepot.commit.PartWriter;
import entrepot.screening.ListSnapshot.Counts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this module makes durable: which list editions were in use from when, and every answer that
/// a decision rested on. Both only ever grow.
public final class ScreeningRecords {

    private ScreeningRecords() {}

    /// The writers to give to the committer.
    public static List<PartWriter<?>> writers() {
        return List.of(new SnapshotWriter(), new ResultWriter());
    }

    /// A list edition was taken into use.
    ///
    /// @param id     id of the snapshot
    /// @param sha256 hash of the edition's bytes
    public record SnapshotActivated(
            String id, ListId list, String source, String publishedOn, String sha256, Counts counts) implements Part {

        public static SnapshotActivated of(ListSnapshot snapshot) {
            var origin = snapshot.origin();
            return new SnapshotActivated(
                    snapshot.id(),
                    snapshot.list(),
                    origin.source(),
                    origin.publishedOn().toString(),
                    snapshot.sha256(),
                    snapshot.counts());
        }

        @Override
        public String kind() {
            return "list-snapshot";
        }
    }

    /// Reads which editions were taken into use.
    public record Activations(JdbcClient sql) {

        /// Id of the edition of a list that was taken into use last.
        public Optional<String> last(ListId list) {
            return sql.sql("select id from screening.snapshot where list = :list order by activation desc limit 1")
                    .param("list", list.name())
                    .query(String.class)
                    .optional();
        }
    }

    /// A subject was screened.
    ///
    /// @param subject   key of the subject
    /// @param snapshots ids of the snapshots asked
    /// @param result    the whole [ScreeningResult] as canonical JSON
    /// @param asked     the whole subject as canonical JSON
    /// @param askedHash its [SubjectHash]
    public record ScreeningStored(
            String subject,
            ScreeningResult.Outcome outcome,
            List<String> snapshots,
            String result,
            String asked,
            String askedHash)
            implements Part {

        public ScreeningStored {
            snapshots = List.copyOf(snapshots);
        }

        public static ScreeningStored of(ScreeningResult result) {
            return new ScreeningStored(
                    result.subject().key(),
                    result.outcome(),
                    result.snapshots(),
                    Json.write(result),
                    Json.write(result.subject()),
                    SubjectHash.of(result.subject()));
        }

        @Override
        public String kind() {
            return "screening";
        }
    }

    /// Writes activations of list editions. The same edition may be taken into use again, for example
    /// after a restart: each time is a row.
    private static final class SnapshotWriter implements PartWriter<SnapshotActivated> {

        private static final String INSERT = """
            insert into screening.snapshot
                (register_index, at, id, list, source, published_on, sha256, counts)
            select i, t, d, l, s, p::date, h, c::jsonb
            from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
            ?::text[])
                as u (i, t, d, l, s, p, h, c)
            """;

        @Override
        public Class<SnapshotActivated> type() {
            return SnapshotActivated.class;
        }

        @Override
        public void write(Connection connection, List<Placed<SnapshotActivated>> rows) throws SQLException {
            try (var statement = connection.prepareStatement(INSERT)) {
                statement.setArray(1, Arrays.of(connection, "int8", rows, Placed::index));
                statement.setArray(2, Arrays.of(connection, "timestamptz", rows, row -> Timestamp.from(row.at())));
                statement.setArray(
                        3, Arrays.text(connection, rows, row -> row.part().id()));
                statement.setArray(
                        4,
                        Arrays.text(connection, rows, row -> row.part().list().name()));
                statement.setArray(
                        5, Arrays.text(connection, rows, row -> row.part().source()));
                statement.setArray(
                        6, Arrays.text(connection, rows, row -> row.part().publishedOn()));
                statement.setArray(
                        7, Arrays.text(connection, rows, row -> row.part().sha256()));
                statement.setArray(
                        8,
                        Arrays.text(
                                connection, rows, row -> Json.write(row.part().counts())));
                statement.executeUpdate();
            }
        }
    }

    /// Writes screening results. The result is kept as the text it was, so that it has the same bytes
    /// for ever.
    private static final class ResultWriter implements PartWriter<ScreeningStored> {

        private static final String INSERT = """
            insert into screening.result
                (register_index, at, subject, outcome, snapshots, result)
            select i, t, s, o, n::jsonb, r
            from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[])
                as u (i, t, s, o, n, r)
            """;

        private static final String KNOW = """
            insert into screening.known_subject (hash, key, register_index, subject)
            select *
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[])
            on conflict (hash) do nothing
            """;

        @Override
        public Class<ScreeningStored> type() {
            return ScreeningStored.class;
        }

        @Override
        public void write(Connection connection, List<Placed<ScreeningStored>> rows) throws SQLException {
            try (var statement = connection.prepareStatement(INSERT)) {
                statement.setArray(1, Arrays.of(connection, "int8", rows, Placed::index));
                statement.setArray(2, Arrays.of(connection, "timestamptz", rows, row -> Timestamp.from(row.at())));
                statement.setArray(
                        3, Arrays.text(connection, rows, row -> row.part().subject()));
                statement.setArray(
                        4,
                        Arrays.text(
                                connection, rows, row -> row.part().outcome().name()));
                statement.setArray(
                        5,
                        Arrays.text(
                                connection, rows, row -> Json.write(row.part().snapshots())));
                statement.setArray(
                        6, Arrays.text(connection, rows, row -> row.part().result()));
                statement.executeUpdate();
            }
            know(connection, rows);
        }

        /// Whoever was never asked about is known from now on.
        private static void know(Connection connection, List<Placed<ScreeningStored>> rows) throws SQLException {
            try (var statement = connection.prepareStatement(KNOW)) {
                statement.setArray(
                        1, Arrays.text(connection, rows, row -> row.part().askedHash()));
                statement.setArray(
                        2, Arrays.text(connection, rows, row -> row.part().subject()));
                statement.setArray(3, Arrays.of(connection, "int8", rows, Placed::index));
                statement.setArray(
                        4, Arrays.text(connection, rows, row -> row.part().asked()));
                statement.executeUpdate();
            }
        }
    }
}
