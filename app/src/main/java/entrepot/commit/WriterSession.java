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
        if (held != null && held.isValid(0)) return held;
        drop();
        var fresh = database.getConnection();
        try {
            fresh.setAutoCommit(false);
            plan(fresh);
            lock(fresh);
            opened.on(fresh);
            fresh.commit();
        } catch (SQLException | RuntimeException e) {
            fresh.close();
            throw e;
        }
        current = fresh;
        return fresh;
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
        if (held == null) return;
        try (held) {
            held.rollback();
            unlock(held);
        } catch (SQLException gone) {
            // The connection is dead, and the lock with it: exactly what we want.
        }
    }

    void close() {
        drop();
    }

    /// Every statement of the writers goes by keys, whatever the values, and its arrays look so different
    /// to the planner that it would plan each anew: for a group of one, that was most of the work.
    private static void plan(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("set plan_cache_mode = force_generic_plan")) {
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
        throw new CommitUnavailable("another node writes to this database", null);
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
