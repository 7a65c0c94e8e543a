package entrepot.lab.bench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Bytes that the database wrote to its log, and by which some schemas grew, in the time measured.
final class Meter implements Load.Marks {

    private final JdbcClient sql;
    private final List<String> schemas;
    private long log;
    private long disk;

    Meter(DataSource database, String... schemas) {
        this.sql = JdbcClient.create(database);
        this.schemas = List.of(schemas);
    }

    @Override
    public void begin() {
        log = written();
        disk = held();
    }

    @Override
    public void end() {
        log = written() - log;
        disk = held() - disk;
    }

    long log() {
        return log;
    }

    long disk() {
        return disk;
    }

    private long written() {
        return sql.sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")
                .query(Long.class)
                .single();
    }

    private long held() {
        return sql.sql("""
            select coalesce(sum(pg_total_relation_size(c.oid)), 0)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r'
               and n.nspname = any (?)
            """)
                .param(schemas.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
