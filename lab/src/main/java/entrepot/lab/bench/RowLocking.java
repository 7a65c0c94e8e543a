package entrepot.lab.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import entrepot.commit.Ids;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/// What a careful house without a group commit would build: one call of one function a transfer,
/// rows locked in the order of their numbers, balances that a constraint bounds, keys ordered by
/// time, room on the pages of the balances. It keeps no register.
final class RowLocking implements Transfers, AutoCloseable {

    /// More in flight than this made it slower.
    static final int IN_FLIGHT = 32;

    private static final String SCHEMA = """
        create schema row_locking;
        create table row_locking.account (
            id bigint primary key,
            balance numeric(38, 0) not null check (balance >= 0)
        ) with (fillfactor = 50);
        create table row_locking.transfer (id uuid primary key, at timestamptz not null);
        create table row_locking.entry (
            transfer uuid not null,
            line smallint not null,
            account bigint not null,
            units numeric(38, 0) not null,
            primary key (transfer, line)
        );
        create function row_locking.move(named uuid, payer bigint, payee bigint, amount numeric)
        returns void language plpgsql as $$
        declare
            lower bigint := least(payer, payee);
            upper bigint := greatest(payer, payee);
        begin
            update row_locking.account
               set balance = balance + case when id = payer then -amount else amount end where id = lower;
            update row_locking.account
               set balance = balance + case when id = payer then -amount else amount end where id = upper;
            insert into row_locking.transfer values (named, now());
            insert into row_locking.entry values (named, 1, payer, -amount), (named, 2, payee, amount);
        end
        $$;
        """;
    private static final long FUNDS = 100_000_000;
    private static final String OVERDRAFT = "23514";

    private final HikariDataSource pool;
    private final Ids ids;

    RowLocking(DataSource database, InstantSource clock, RandomGenerator random) {
        var config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(IN_FLIGHT);
        pool = new HikariDataSource(config);
        ids = new Ids(clock, random);
    }

    void open(int accounts) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            statement.execute("insert into row_locking.account select n, " + FUNDS + " from generate_series(0, "
                    + (accounts - 1) + ") n");
            statement.execute("vacuum analyze row_locking.account");
        }
    }

    @Override
    public boolean move(int from, int to, long units) {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("select row_locking.move(?, ?, ?, ?)")) {
            statement.setObject(1, ids.next());
            statement.setLong(2, from);
            statement.setLong(3, to);
            statement.setBigDecimal(4, java.math.BigDecimal.valueOf(units));
            statement.execute();
            return true;
        } catch (SQLException e) {
            if (OVERDRAFT.equals(e.getSQLState())) return false;
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
