package entrepot.custody;

import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import entrepot.custody.CustodyParts.NonceRevived;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Takes settlements back that a reorganisation below finality undid.
final class RevivedWriter implements PartWriter<NonceRevived> {

    private static final String DELETE = """
            delete from custody.spent s
             using unnest(?::text[], ?::text[], ?::int8[], ?::text[]) as u (c, a, n, h)
             where s.chain = u.c
               and s.account = u.a
               and s.nonce = u.n
               and s.tx_hash = u.h
            """;

    @Override
    public Class<NonceRevived> type() {
        return NonceRevived.class;
    }

    @Override
    public void write(Connection connection, List<Placed<NonceRevived>> rows) throws SQLException {
        try (var statement = connection.prepareStatement(DELETE)) {
            NonceWriter.bindSlot(
                    connection,
                    statement,
                    rows,
                    r -> r.part().account(),
                    r -> r.part().nonce());
            statement.setArray(4, Arrays.text(connection, rows, r -> r.part().txHash()));
            statement.executeUpdate();
        }
    }
}
