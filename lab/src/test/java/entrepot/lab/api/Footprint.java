package entrepot.lab.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How many rows each table has in which a request could leave something.
final class Footprint implements AutoCloseable {

    private final Connection connection;
    private final JdbcClient sql;
    private final String counting;

    /// @param database looked at through one connection, since this is done thousands of times
    Footprint(DataSource database) {
        this.connection = connected(database);
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.counting = sql.sql("""
                        select table_schema || '.' || table_name
                        from information_schema.tables
                        where table_type = 'BASE TABLE'
                          and table_name <> 'migration'
                          and (table_schema in ('trade', 'party', 'settlement', 'market', 'ledger', 'regime',
                                                'access', 'custody', 'screening')
                               or table_schema = 'commit' and table_name in ('idempotency', 'outbox'))
                        order by 1
                        """).query(String.class).list().stream()
                .map("select '%1$s' as name, count(*) as rows from %1$s"::formatted)
                .collect(Collectors.joining("\nunion all\n"));
    }

    Map<String, Long> take() {
        var rows = new TreeMap<String, Long>();
        sql.sql(counting).query(found -> {
            rows.put(found.getString("name"), found.getLong("rows"));
        });
        return rows;
    }

    private static Connection connected(DataSource database) {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("no database", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
