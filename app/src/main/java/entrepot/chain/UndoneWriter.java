package entrepot.chain;

import entrepot.chain.ChainParts.Undone;
import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Marks what a reorganisation took back with the commit that did; rows stay.
final class UndoneWriter implements PartWriter<Undone> {

    @Override
    public Class<Undone> type() {
        return Undone.class;
    }

    @Override
    public void write(Connection connection, List<Placed<Undone>> parts) throws SQLException {
        var rows = parts.stream()
                .flatMap(p -> p.part().blocks().stream()
                        .map(hash -> new Row(p.part().chain().toString(), hash, p.index())))
                .toList();
        var sql = """
            update chain.sighting s
               set undone_index = u.i
              from unnest(?::text[], ?::text[], ?::bigint[]) as u (c, b, i)
             where s.chain = u.c
               and s.block_hash = u.b
               and s.undone_index is null
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.text(connection, rows, Row::chain));
            statement.setArray(2, Arrays.text(connection, rows, Row::hash));
            statement.setArray(3, Arrays.of(connection, "int8", rows, Row::index));
            statement.executeUpdate();
        }
    }

    private record Row(String chain, String hash, long index) {}
}
