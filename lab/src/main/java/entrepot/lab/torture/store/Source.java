package entrepot.lab.torture.store;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// JDBC before the database. Its interfaces have hundreds of methods of which the platform calls
/// thirty, so they are answered by name; a call that nobody foresaw is an error.
final class Source implements DataSource {

    private final Database database;
    private final Database.Hazards hazards;

    Source(Database database, Database.Hazards hazards) {
        this.database = database;
        this.hazards = hazards;
    }

    @Override
    public Connection getConnection() throws SQLException {
        hazards.asked();
        return proxy(Connection.class, new Session());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /// Answers calls of one proxy.
    private interface Answers {
        @Nullable
        Object call(String method, @Nullable Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        var made = Proxy.newProxyInstance(
                Source.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, given) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" ->
                        given != null && System.identityHashCode(self) == System.identityHashCode(given[0]);
                    case "toString" -> type.getSimpleName();
                    case "isWrapperFor" -> false;
                    default -> answers.call(method.getName(), given == null ? new Object[0] : given);
                });
        return type.cast(made);
    }

    private static UnsupportedOperationException unforeseen(String method) {
        return new UnsupportedOperationException("the simulated database has no " + method);
    }

    private final class Session implements Answers {
        private final int generation = database.generation();
        private final long number = database.session();
        private boolean autoCommit = true;
        private boolean closed;

        @Override
        public @Nullable Object call(String method, @Nullable Object[] given) throws SQLException {
            return switch (method) {
                case "prepareStatement" -> statement(String.valueOf(given[0]));
                case "createArrayOf" -> array(String.valueOf(given[0]), (Object[]) Objects.requireNonNull(given[1]));
                case "setAutoCommit" -> {
                    autoCommit = Boolean.TRUE.equals(given[0]);
                    yield null;
                }
                case "getAutoCommit" -> autoCommit;
                case "isValid" -> !closed && alive();
                case "isClosed" -> closed;
                case "clearWarnings", "getWarnings", "setNetworkTimeout" -> null;
                case "getNetworkTimeout" -> 0;
                case "commit" -> commit();
                case "rollback" -> {
                    reach();
                    database.undoOpen();
                    yield null;
                }
                case "close" -> {
                    closed = true;
                    database.unlock(number);
                    yield null;
                }
                default -> throw unforeseen("Connection." + method);
            };
        }

        private void reach() throws SQLException {
            hazards.asked();
            if (generation != database.generation()) throw new SQLException("the connection was cut", "08006");
        }

        private boolean alive() {
            try {
                reach();
                return true;
            } catch (SQLException gone) {
                return false;
            }
        }

        private @Nullable Object commit() throws SQLException {
            reach();
            hazards.beforeCommit();
            database.commit();
            hazards.afterCommit();
            return null;
        }

        private PreparedStatement statement(String sql) {
            return proxy(PreparedStatement.class, new Prepared(sql, this));
        }

        Answer run(String sql, List<@Nullable Object> given) throws SQLException {
            reach();
            var answer = database.answered(sql, given, Twins.run(sql, new Asked(database, given, number)));
            if (autoCommit) database.commit();
            else if (answer.touched() > 0) hazards.writing();
            return answer;
        }
    }

    /// A statement that is asked for: of what database, with what values, by which session.
    record Asked(Database database, List<@Nullable Object> values, long session) {
        @Nullable
        Object value(int number) {
            return values.get(number);
        }

        Table table(String name) {
            return database.table(name);
        }
    }

    private static Array array(String type, Object[] members) {
        var kept = new @Nullable Object[members.length];
        for (int i = 0; i < members.length; i++) kept[i] = Values.kept(members[i], type);
        return proxy(Array.class, (method, _) -> switch (method) {
            case "getArray" -> kept;
            case "free" -> null;
            default -> throw unforeseen("Array." + method);
        });
    }

    private static final class Prepared implements Answers {
        private final String sql;
        private final Session session;
        private final List<@Nullable Object> values = new ArrayList<>();

        Prepared(String sql, Session session) {
            this.sql = sql;
            this.session = session;
        }

        @Override
        public @Nullable Object call(String method, @Nullable Object[] given) throws SQLException {
            return switch (method) {
                case "setArray" -> set(given[0], ((Array) Objects.requireNonNull(given[1])).getArray());
                case "setString", "setLong", "setInt", "setObject", "setTimestamp" ->
                    set(given[0], Values.kept(given[1], ""));
                case "executeQuery" -> proxy(ResultSet.class, new Reading(session.run(sql, values)));
                case "executeUpdate" -> session.run(sql, values).touched();
                case "execute" -> {
                    session.run(sql, values);
                    yield true;
                }
                case "getConnection" -> throw unforeseen("null as a value: " + sql);
                case "close", "setQueryTimeout", "clearParameters" -> null;
                default -> throw unforeseen("PreparedStatement." + method);
            };
        }

        private @Nullable Object set(@Nullable Object number, @Nullable Object value) {
            int at = (Integer) Objects.requireNonNull(number) - 1;
            while (values.size() <= at) values.add(null);
            values.set(at, value);
            return null;
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        throw unforeseen("log");
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw unforeseen("log");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw unforeseen("login");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        throw unforeseen("log");
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw unforeseen("unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    /// A result set: walks the rows, and says what a column holds in the type asked for.
    private static final class Reading implements Answers {
        private final Answer answer;
        private final Cells cells;
        private int at = -1;

        Reading(Answer answer) {
            this.answer = answer;
            this.cells = new Cells(answer.columns());
        }

        @Override
        public @Nullable Object call(String method, @Nullable Object[] given) {
            return switch (method) {
                case "next" -> ++at < answer.rows().size();
                case "wasNull" -> cells.wasNull();
                case "close" -> null;
                case "getMetaData" -> cells.metaData();
                default -> cells.get(method, answer.rows().get(at), given);
            };
        }
    }
}
