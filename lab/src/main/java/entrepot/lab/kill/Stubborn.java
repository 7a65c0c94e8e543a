package entrepot.lab.kill;

import entrepot.check.Place;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A client who knows no other server than the one that is the primary now, and writes there one
/// number after the other, with all the patience there is: frozen with it, and still there when it
/// comes back. What he was told is durable must be found on whichever server is the primary later.
final class Stubborn implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Place.Database server;
    private final long first;
    private final List<Long> told = new ArrayList<>();
    private final Thread thread;
    private volatile boolean over;

    /// @param first number, higher than all that others wrote
    Stubborn(Place.Database server, long first) {
        this.server = server;
        this.first = first;
        this.thread = Thread.ofVirtual().start(this::write);
    }

    /// Once, before the first of them.
    static void prepare(Place.Database database) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("create schema stubborn");
            statement.execute("create table stubborn.told (number bigint primary key)");
        }
    }

    /// Numbers that were acknowledged by any of them and are not there.
    static List<Long> lost(Place.Database database, List<Long> told) throws SQLException {
        var there = new java.util.HashSet<Long>();
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from stubborn.told")) {
            while (rows.next()) there.add(rows.getLong(1));
        }
        return told.stream().filter(number -> !there.contains(number)).toList();
    }

    private static Connection connect(Place.Database place) throws SQLException {
        return DriverManager.getConnection(place.url(), place.user(), place.password());
    }

    private void write() {
        try (var connection = connect(server);
                var insert = connection.prepareStatement("insert into stubborn.told values (?)")) {
            for (long number = first; !over; number++) {
                insert.setLong(1, number);
                insert.execute();
                synchronized (told) {
                    told.add(number);
                }
                Thread.sleep(2);
            }
        } catch (SQLException gone) {
            // which is what he waits for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What he was told, when his server has had the time to tell more.
    List<Long> told() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        close();
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
