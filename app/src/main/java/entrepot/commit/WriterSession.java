package entrepot.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The one connection that may write facts. It holds an advisory lock of the database, so a second
/// node on the same database cannot get one.
final class WriterSession {

    private static final long WRITER_LOCK = 0x656e_7472_6570_6f74L;
    private static final long LOCK_PAUSE_MILLIS = 100;
    private static final int ALIVE_SECONDS = 2;
    private static final int READ_MILLIS = 60_000;

    /// Writes to the database's log and nowhere else, which gives the next commit something to wait for.
    /// Without it a session that only reads would believe what a server shows that crashed, or whose
    /// standby is gone: commits that nobody was told of, and that may be lost.
    private static final String MARK = "select pg_logical_emit_message(true, 'entrepot', 'here')";

    /// Every statement of the writers goes by keys, whatever the values, and its arrays look so different
    /// to the planner that it would plan each anew: for a group of one, that was most of the work. And an
    /// acknowledged commit is on the disk, and on the standby's, whatever a role or a server was set to.
    private static final String SETTINGS = """
            select set_config('plan_cache_mode', 'force_generic_plan', false) as plan,
                   set_config('synchronous_commit',
                              case when current_setting('synchronous_commit') = 'remote_apply'
                                   then 'remote_apply' else 'on' end,
                              false) as durable
            """;

    private final DataSource database;
    private final Opened opened;
    private final Duration lockWait;
    private @Nullable Connection current;

    WriterSession(DataSource database, Opened opened, Duration lockWait) {
        this.database = database;
        this.opened = opened;
        this.lockWait = lockWait;
    }

    Connection connection() throws SQLException {
        var held = current;
        if (held != null && held.isValid(ALIVE_SECONDS)) return held;
        drop();
        var fresh = database.getConnection();
        try {
            fresh.setAutoCommit(false);
            run(fresh, SETTINGS);
            lock(fresh);
            read(fresh);
        } catch (SQLException | RuntimeException e) {
            release(fresh);
            throw e;
        }
        current = fresh;
        return fresh;
    }

    /// All that is kept in memory may take longer than a server is usually waited for.
    private void read(Connection fresh) throws SQLException {
        int usual = fresh.getNetworkTimeout();
        fresh.setNetworkTimeout(Runnable::run, READ_MILLIS);
        run(fresh, MARK);
        opened.on(fresh);
        commit(fresh);
        fresh.setNetworkTimeout(Runnable::run, usual);
    }

    /// Returns when a commit is where the database keeps what it acknowledges, and all before it with it.
    void confirm() throws SQLException {
        var connection = connection();
        run(connection, MARK);
        commit(connection);
    }

    /// Commits, and takes nothing but a plain yes for one: a wait for the standby that somebody cancels
    /// ends with a warning, and the commit is on one machine only.
    static void commit(Connection connection) throws SQLException {
        connection.clearWarnings();
        connection.commit();
        var warning = connection.getWarnings();
        if (warning != null) throw new SQLException("the commit is not confirmed: " + warning.getMessage(), warning);
    }

    void rollback() throws SQLException {
        var held = current;
        if (held == null) return;
        held.rollback();
        opened.on(held);
        held.rollback();
    }

    void drop() {
        var held = current;
        current = null;
        if (held != null) release(held);
    }

    /// A pool would keep the lock together with the connection.
    private static void release(Connection connection) {
        try (connection) {
            connection.rollback();
            unlock(connection);
        } catch (SQLException gone) {
            // The connection is dead, and the lock with it: exactly what we want.
        }
    }

    void close() {
        drop();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, WRITER_LOCK);
            for (long waited = 0; waited <= lockWait.toMillis(); waited += LOCK_PAUSE_MILLIS) {
                if (waited > 0) Thread.sleep(LOCK_PAUSE_MILLIS);
                try (var row = statement.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CommitUnavailable(
                "another node writes to this database, or a commit of this one still waits for its standby", null);
    }

    private static void unlock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, WRITER_LOCK);
            statement.execute();
            connection.commit();
        }
    }

    /// What to read into memory whenever the writer's place in the world is new.
    interface Opened {
        void on(Connection connection) throws SQLException;
    }
}
