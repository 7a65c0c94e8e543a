package entrepot.supervision;

import entrepot.commit.CommitUnavailable;
import entrepot.commit.Fact;
import entrepot.commit.Json;
import entrepot.commit.Part;
import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import entrepot.commit.bulk.TableRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// Holds what is in force for the committer's one thread: once a freeze has its place in the register,
/// no change with a later place moves what is frozen. What desks are told is what is durable.
public final class FreezeWriter implements PartWriter.Overseer<FreezeMarked>, Freezes {

    private static final TableRows<Placed<FreezeMarked>> ROWS = TableRows.<Placed<FreezeMarked>>of("supervision.freeze")
            .text("instruction", row -> row.part().instruction())
            .text("effect", row -> row.part().effect().name())
            .json("scope", row -> Json.write(row.part().scope()))
            .text("mode", row -> row.part().isDrill() ? "DRILL" : "REAL")
            .whole("register_index", Placed::index)
            .moment("at", Placed::at);

    private static final String MARKS =
            "select instruction, effect, scope, mode from supervision.freeze order by register_index";

    private final Reach reach;
    private InForce standing = InForce.NOTHING;
    private volatile Optional<InForce> durable = Optional.empty();

    public FreezeWriter(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Class<FreezeMarked> type() {
        return FreezeMarked.class;
    }

    @Override
    public Optional<Refusal> oversee(Fact fact, List<Part> parts) {
        if (standing.isQuiet()) return Optional.empty();
        return reach.moved(fact, parts).flatMap(standing::over).map(FreezeWriter::refusal);
    }

    private static Refusal refusal(InForce.Stop stop) {
        var why = "stopped by the authority's instruction " + stop.instruction() + ", "
                + stop.scope().kind();
        return new Refusal(Refusal.Code.FROZEN, why);
    }

    @Override
    public Optional<Refusal> admit(FreezeMarked mark) {
        standing = standing.after(mark);
        return Optional.empty();
    }

    @Override
    public void retract(FreezeMarked mark) {
        standing = standing.before(mark);
    }

    @Override
    public void write(Connection connection, List<Placed<FreezeMarked>> parts) throws SQLException {
        ROWS.write(connection, parts);
    }

    @Override
    public void committed() {
        durable = Optional.of(standing);
    }

    @Override
    public void rolledBack(Connection connection) throws SQLException {
        standing = read(connection);
        durable = Optional.of(standing);
    }

    /// What desks go by until the first commit of this node: nothing is begun on a memory never read.
    public void open(DataSource database) {
        try (var connection = database.getConnection()) {
            durable = Optional.of(read(connection));
        } catch (SQLException e) {
            throw new CommitUnavailable("what is frozen cannot be read", e);
        }
    }

    /// What the table says is in force.
    static InForce read(Connection connection) throws SQLException {
        var standing = InForce.NOTHING;
        try (var statement = connection.prepareStatement(MARKS);
                var rows = statement.executeQuery()) {
            while (rows.next())
                standing = standing.after(new FreezeMarked(
                        rows.getString(1),
                        FreezeMarked.Effect.valueOf(rows.getString(2)),
                        Json.read(rows.getString(3), Scope.class),
                        rows.getString(4).equals("DRILL")));
        }
        return standing;
    }

    /// What memory holds, to be compared with the table when no group is under way.
    InForce remembered() {
        return standing;
    }

    @Override
    public Optional<InForce.Stop> over(Touched touched) {
        return read().over(touched);
    }

    @Override
    public boolean isQuiet() {
        return read().isQuiet();
    }

    private InForce read() {
        return durable.orElseThrow(() -> new IllegalStateException("what is frozen was not read yet"));
    }
}
