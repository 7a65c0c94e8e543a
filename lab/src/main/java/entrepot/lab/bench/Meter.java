package entrepot.lab.bench;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Bytes that the database wrote to its log, and by which some schemas grew, in the time measured.
final class Meter implements Load.Marks {

    private final JdbcClient sql;
    private final long server;
    private final List<String> schemas;
    private long log;
    private long disk;
    private long serverMicros;
    private long ownMicros;

    /// @param server process id of the database server
    Meter(DataSource database, long server, String... schemas) {
        this.server = server;
        this.sql = JdbcClient.create(database);
        this.schemas = List.of(schemas);
    }

    @Override
    public void begin() {
        log = written();
        disk = held();
        serverMicros = serverMicros();
        ownMicros = ownMicros();
    }

    @Override
    public void end() {
        serverMicros = serverMicros() - serverMicros;
        ownMicros = ownMicros() - ownMicros;
        log = written() - log;
        disk = held() - disk;
    }

    /// What each of so many transfers cost.
    Cost each(long transfers) {
        long count = Math.max(1, transfers);
        return new Cost(log / count, disk / count, (double) serverMicros / count, (double) ownMicros / count);
    }

    /// @param log       bytes of the database's log
    /// @param disk      bytes by which the tables grew
    /// @param server    microseconds of processor time of the database
    /// @param own       microseconds of processor time of this process, askers and all
    record Cost(long log, long disk, double server, double own) {}

    private long serverMicros() {
        return ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(Meter::micros)
                .sum();
    }

    private static long ownMicros() {
        return micros(ProcessHandle.current());
    }

    private static long micros(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1_000;
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
