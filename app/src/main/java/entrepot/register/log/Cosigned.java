package entrepot.register.log;

import entrepot.commit.Arrays;
import entrepot.commit.Part;
import entrepot.commit.PartWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/// A witness signed the checkpoint of a size, and its line stands below it from now on.
///
/// @param witness the vkey
/// @param line    of a signed note
public record Cosigned(long size, String witness, String line) implements Part {

    @Override
    public String kind() {
        return "cosignature";
    }

    /// Writes them; a second line of the same witness below the same checkpoint changes nothing.
    public static PartWriter<Cosigned> writer() {
        return new Writer();
    }

    private static final class Writer implements PartWriter<Cosigned> {

        @Override
        public Class<Cosigned> type() {
            return Cosigned.class;
        }

        @Override
        public void write(Connection connection, List<Placed<Cosigned>> parts) throws SQLException {
            var sql = """
                    insert into register.cosignature (size, witness, line, at)
                    select * from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[])
                    on conflict do nothing
                    """;
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(
                        1, Arrays.of(connection, "int8", parts, p -> p.part().size()));
                statement.setArray(
                        2, Arrays.text(connection, parts, p -> p.part().witness()));
                statement.setArray(
                        3, Arrays.text(connection, parts, p -> p.part().line()));
                statement.setArray(4, Arrays.of(connection, "timestamptz", parts, p -> Timestamp.from(p.at())));
                statement.executeUpdate();
            }
        }
    }
}
