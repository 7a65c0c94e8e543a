package entrepot.commit.rest;

import entrepot.commit.Json;
import entrepot.commit.StatePart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Every version of every aggregate, table by table: all tables that have the shape that
/// [entrepot.commit.StateTable] tells.
public final class StatesAtRest {

    /// Asked of the catalogue itself: information_schema hides what a reader may not read.
    private static final String TABLES = """
            select n.nspname || '.' || c.relname
              from pg_catalog.pg_class c
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              join pg_catalog.pg_index i on i.indrelid = c.oid and i.indisprimary
              join pg_catalog.pg_attribute a on a.attrelid = c.oid
             where c.relkind = 'r'
               and a.attname in ('id', 'version', 'state', 'actor', 'register_index', 'at', 'body')
             group by n.nspname, c.relname
            having count(*) = 7
             order by 1
            """;

    private StatesAtRest() {}

    /// One stream a table, each in the order of the register.
    ///
    /// @param others tables whose versions are part of something else, and bound with it
    public static List<RowStream<BoundRow>> open(Connection connection, Set<String> others) {
        var streams = new ArrayList<RowStream<BoundRow>>();
        var tables = tables(connection);
        tables.removeAll(others);
        for (var table : tables)
            streams.add(RowStream.of(
                    connection,
                    "select register_index, id, version, state, actor, body from " + table + " order by register_index",
                    row -> bound(table, row)));
        return streams;
    }

    private static List<String> tables(Connection connection) {
        var tables = new ArrayList<String>();
        try (var rows = RowStream.of(connection, TABLES, row -> row.getString(1))) {
            rows.forEachRemaining(tables::add);
        }
        return tables;
    }

    private static BoundRow bound(String table, ResultSet row) throws SQLException {
        var part = new StatePart(
                table,
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("state"),
                row.getString("actor"),
                Json.tree(row.getString("body")));
        return BoundRow.of(row.getLong("register_index"), part, table + " " + part.id() + " v" + part.version());
    }
}
