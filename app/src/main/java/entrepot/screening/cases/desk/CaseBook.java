package entrepot.screening.cases.desk;

import entrepot.commit.Json;
import entrepot.commit.State;
import entrepot.commit.StateTable;
import entrepot.screening.ListId;
import entrepot.screening.cases.Alert;
import entrepot.screening.cases.AlertEvidence;
import entrepot.screening.cases.Clearance;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.Touch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads cases, their evidence and what was ever done to them.
public final class CaseBook {

    static final String TABLE = "screening.case_file";

    private final StateTable<ScreeningCase> cases;
    private final JdbcClient sql;

    public CaseBook(JdbcClient sql) {
        this.sql = sql;
        this.cases = new StateTable<>(TABLE, ScreeningCase.class, sql);
    }

    /// A touch with its place and time.
    ///
    /// @param version of the case, after it
    /// @param index   its leaf in the register
    public record Touched(long version, long index, Instant at, Touch touch) {}

    public Optional<ScreeningCase> find(ScreeningCase.Id id) {
        return cases.find(id.value()).map(State::body);
    }

    /// All versions, oldest first.
    public List<State<ScreeningCase>> versions(ScreeningCase.Id id) {
        return cases.history(id.value());
    }

    /// Every case that a subject ever had, oldest first.
    public List<ScreeningCase> ofSubject(String subject) {
        return cases.where("subject", subject).stream()
                .map(State::body)
                .sorted(Comparator.comparingInt(ScreeningCase::number))
                .toList();
    }

    /// All touches, oldest first.
    public List<Touched> touches(ScreeningCase.Id id) {
        return sql.sql("""
                        select version, register_index, at, actor, role, what, alerts, before, after, reason, about
                          from screening.case_touch
                         where case_id = ?
                         order by touch
                        """).param(id.value()).query(CaseBook::touched).list();
    }

    /// Both sides of each of its alerts.
    public Map<Alert.Id, AlertEvidence> evidence(ScreeningCase.Id id) {
        var found = new LinkedHashMap<Alert.Id, AlertEvidence>();
        sql.sql("""
                        select id, subject_hash, list, entry, entry_hash, snapshot, asked, listed, hit
                          from screening.alert
                         where case_id = ?
                         order by register_index, id
                        """).param(id.value()).query(row -> {
            found.put(new Alert.Id(row.getObject("id", UUID.class)), evidence(row));
        });
        return found;
    }

    /// Every clearance that it ever gave.
    public List<Clearance> clearances(ScreeningCase.Id id) {
        return sql.sql("select body from screening.clearance where body ->> 'file' = ? order by register_index, id")
                .param(id.toString())
                .query((row, number) -> Json.read(row.getString(1), Clearance.class))
                .list();
    }

    private static AlertEvidence evidence(ResultSet row) throws SQLException {
        var key = new Alert.Key(
                row.getString("subject_hash"),
                ListId.of(row.getString("list")),
                row.getString("entry"),
                row.getString("entry_hash"));
        return new AlertEvidence(
                key, row.getString("snapshot"), row.getString("asked"), row.getString("listed"), row.getString("hit"));
    }

    private static Touched touched(ResultSet row, int number) throws SQLException {
        var alerts = List.of(Json.read(row.getString("alerts"), Alert.Id[].class));
        var touch = new Touch(
                Touch.What.valueOf(row.getString("what")),
                row.getString("actor"),
                row.getString("role"),
                alerts,
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                row.getString("about"));
        return new Touched(
                row.getLong("version"),
                row.getLong("register_index"),
                row.getTimestamp("at").toInstant(),
                touch);
    }
}
