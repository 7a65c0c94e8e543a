package entrepot.chain;

import entrepot.chain.ChainParts.MadeFinal;
import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Marks what became final with the commit that said so.
final class FinalWriter implements PartWriter<MadeFinal> {

    @Override
    public Class<MadeFinal> type() {
        return MadeFinal.class;
    }

    @Override
    public void write(Connection connection, List<Placed<MadeFinal>> parts) throws SQLException {
        var sql = """
            update chain.sighting s
               set final_index = u.i
              from unnest(?::text[], ?::bigint[], ?::bigint[]) as u (c, h, i)
             where s.chain = u.c
               and s.height <= u.h
               and s.undone_index is null
               and s.final_index is null
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, Arrays.text(connection, parts, p -> p.part().chain().toString()));
            statement.setArray(
                    2, Arrays.of(connection, "int8", parts, p -> p.part().height()));
            statement.setArray(3, Arrays.of(connection, "int8", parts, Placed::index));
            statement.executeUpdate();
        }
    }
}
