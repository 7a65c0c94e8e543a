package entrepot.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;

/// The node's connections to its database, which may be several servers of which one is the primary.
public final class DatabasePool {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(15);

    /// A server that says nothing for so long is not there.
    private static final Duration ALIVE_MAX = Duration.ofSeconds(2);

    /// A server that came back from a crash shows commits that no standby has yet. This one comes back
    /// only when a standby has all of them, so nobody reads through a new connection, and tells a client,
    /// what could still be lost. A server that may not write is none of ours, and refuses it.
    private static final String FIRST = """
            select set_config('synchronous_commit',
                              case when current_setting('synchronous_commit') = 'remote_apply'
                                   then 'remote_apply' else 'on' end,
                              false),
                   pg_logical_emit_message(true, 'entrepot', 'connected')
            """;

    private DatabasePool() {}

    /// @param url  JDBC; several hosts with `targetServerType=primary` where there are standbys
    /// @param most connections at a time
    public static HikariDataSource open(String url, String user, String password, int most) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(most);
        pool.setConnectionTimeout(CONNECT_MAX.toMillis());
        pool.setValidationTimeout(ALIVE_MAX.toMillis());
        pool.setConnectionInitSql(FIRST);
        return new HikariDataSource(pool);
    }

    /// Forgets connections that nobody uses, and each other one when it is given back: they may lead to a
    /// server that is not the primary any more.
    static void forget(DataSource database) {
        if (!(database instanceof HikariDataSource pool)) return;
        var held = pool.getHikariPoolMXBean();
        if (held != null) held.softEvictConnections();
    }
}
