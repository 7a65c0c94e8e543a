package entrepot.lab.torture.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A database that outlives the nodes on it. What was committed is there, what was not is undone;
/// whether a commit that was never answered happened is decided by the hazards.
public final class Database {

    private final Map<String, Table> tables;
    private final InstantSource clock;
    private final List<Committed> past = new ArrayList<>();
    private List<Table.Undo> open = new ArrayList<>();
    private long lockHolder;
    private long sessions;
    private int generation;
    private Ear ear = said -> {};

    private record Committed(Instant at, List<Table.Undo> undo) {}

    public Database(InstantSource clock) {
        this(clock, Schema.tables());
    }

    private Database(InstantSource clock, Map<String, Table> tables) {
        this.clock = clock;
        this.tables = tables;
    }

    /// Another database with the same rows and no past.
    public Database copy(InstantSource of) {
        var copies = new HashMap<String, Table>();
        tables.forEach((name, table) -> copies.put(name, table.copy()));
        var copy = new Database(of, copies);
        copy.ear = ear;
        return copy;
    }

    /// What was asked and answered, for whoever wants to ask another database the same.
    ///
    /// @param sql the statement; `commit` and `rollback` end a transaction
    public record Said(
            String sql, List<@Nullable Object> values, List<String> columns, List<List<@Nullable Object>> rows) {
        static Said end(String how) {
            return new Said(how, List.of(), List.of(), List.of());
        }
    }

    /// Hears everything.
    public interface Ear {
        void hears(Said said);
    }

    /// From now on this database and its copies tell the ear what they are asked.
    public void tell(Ear listener) {
        ear = listener;
    }

    Answer answered(String sql, List<@Nullable Object> values, Answer answer) {
        ear.hears(new Said(sql, new ArrayList<>(values), answer.columns(), answer.rows()));
        return answer;
    }

    /// The database for one node: what it asks passes its hazards first.
    public DataSource connect(Hazards hazards) {
        return new Source(this, hazards);
    }

    /// All connections of all nodes are gone, and with them what was not committed, and the lock.
    public void cut() {
        undoOpen();
        lockHolder = 0;
        generation++;
    }

    /// Everything is as it was at that moment; answers how many commits are lost.
    public int restore(Instant moment) {
        cut();
        int lost = 0;
        while (!past.isEmpty() && past.getLast().at.isAfter(moment)) {
            undo(past.removeLast().undo);
            lost++;
        }
        return lost;
    }

    /// The last commits never were, though somebody was told that they are durable: a database that
    /// does not wait for its disk.
    public void lose(int commits) {
        for (int i = 0; i < commits && !past.isEmpty(); i++) undo(past.removeLast().undo);
    }

    /// Counts how often all connections were cut.
    int generation() {
        return generation;
    }

    /// Rows of a table as they are now, for judges.
    public List<Map<String, @Nullable Object>> rows(String table) {
        return table(table).rows().map(Row::values).toList();
    }

    public int size(String table) {
        return table(table).size();
    }

    Table table(String name) {
        var table = tables.get(name);
        if (table == null) throw new IllegalStateException("no table " + name);
        return table;
    }

    void insert(String table, Row row) throws SQLException {
        open.add(table(table).insert(row));
    }

    void change(String table, Row row, Map<String, @Nullable Object> to) {
        open.add(table(table).change(row, to));
    }

    void delete(String table, Row row) {
        open.add(table(table).delete(row));
    }

    void commit() {
        ear.hears(Said.end("commit"));
        if (!open.isEmpty()) past.add(new Committed(clock.instant(), open));
        open = new ArrayList<>();
    }

    void undoOpen() {
        ear.hears(Said.end("rollback"));
        undo(open);
        open = new ArrayList<>();
    }

    /// Numbers the sessions from 1.
    long session() {
        return ++sessions;
    }

    boolean lock(long session) {
        if (lockHolder == 0) lockHolder = session;
        return lockHolder == session;
    }

    void unlock(long session) {
        if (lockHolder == session) lockHolder = 0;
    }

    private static void undo(List<Table.Undo> undo) {
        undo.reversed().forEach(Table.Undo::run);
    }

    /// What may go wrong between a node and its database. Each may throw: an `SQLException` is a
    /// connection that is lost, an `Error` a node that dies.
    public interface Hazards {

        /// Before any statement, and before a connection is given.
        void asked() throws SQLException;

        /// Between the statements of a transaction, each of which writes.
        void writing() throws SQLException;

        /// Before the transaction is durable.
        void beforeCommit() throws SQLException;

        /// After it is durable, before the node hears of it.
        void afterCommit() throws SQLException;
    }
}
