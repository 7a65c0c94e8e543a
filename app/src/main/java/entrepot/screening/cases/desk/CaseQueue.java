package entrepot.screening.cases.desk;

import entrepot.commit.Json;
import entrepot.screening.cases.Clearance;
import entrepot.screening.cases.Priority;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.ScreeningCase.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits for a decision: the most urgent first, and of these the oldest.
public final class CaseQueue {

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient sql;

    public CaseQueue(JdbcClient sql) {
        this.sql = sql;
    }

    /// What a list is to hold; an empty filter holds all.
    ///
    /// @param overdue to be decided before now, and not decided
    /// @param holder  id of a user
    public record Filter(
            Optional<State> state,
            Optional<Priority> priority,
            Optional<Boolean> overdue,
            Optional<String> holder,
            Optional<String> subject) {}

    /// A case in the queue.
    public record Line(
            ScreeningCase.Id id,
            String subject,
            State state,
            Priority priority,
            Instant openedAt,
            Instant due,
            Optional<String> holder,
            int alerts) {

        public boolean isOverdue(Instant now) {
            return state.isOpen() && now.isAfter(due);
        }

        /// Its place in the order.
        public Position position() {
            return new Position(priority, openedAt, id);
        }
    }

    /// A place in the queue.
    public record Position(Priority priority, Instant openedAt, ScreeningCase.Id id) {

        /// Before every case.
        public static final Position FIRST =
                new Position(Priority.URGENT, Instant.EPOCH, new ScreeningCase.Id(new UUID(0, 0)));

        /// Reads what [#toString] wrote.
        public static Position parse(String text) {
            var words = text.split(" ", -1);
            if (words.length != 3) throw new IllegalArgumentException("not a place in the queue: " + text);
            return new Position(Priority.valueOf(words[0]), Instant.parse(words[1]), ScreeningCase.Id.parse(words[2]));
        }

        @Override
        public String toString() {
            return priority + " " + openedAt + " " + id;
        }
    }

    /// The cases that fit, from behind a place on.
    public List<Line> after(Position place, Filter filter, Instant now, int limit) {
        return sql.sql("""
                        select id, subject, state, urgency, opened_at, due, holder, alerts
                          from screening.case_line
                         where (urgency, opened_at, id) > (:urgency, :opened, :id)
                           and (:state::text is null or state = :state)
                           and (:priority::int is null or urgency = :priority)
                           and (:holder::text is null or holder = :holder)
                           and (:subject::text is null or subject = :subject)
                           and (:overdue::boolean is null
                                or :overdue = (state in ('OPEN', 'L1', 'L2') and due < :now))
                         order by urgency, opened_at, id
                         limit :limit
                        """)
                .param("urgency", place.priority().rank())
                .param("opened", Timestamp.from(place.openedAt()))
                .param("id", place.id().value())
                .param("state", filter.state().map(State::name).orElse(null))
                .param("priority", filter.priority().map(Priority::rank).orElse(null))
                .param("holder", filter.holder().orElse(null))
                .param("subject", filter.subject().orElse(null))
                .param("overdue", filter.overdue().orElse(null))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(CaseQueue::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new ScreeningCase.Id(row.getObject("id", UUID.class)),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                Priority.ofRank(row.getInt("urgency")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due").toInstant(),
                Optional.of(row.getString("holder")).filter(by -> !by.isEmpty()),
                row.getInt("alerts"));
    }

    /// A clearance as it stands.
    ///
    /// @param endedAt when somebody ended it before its time
    public record Kept(Clearance clearance, Optional<Instant> endedAt) {

        /// Whether it counts at a time.
        public boolean isActive(Instant now) {
            return clearance.covers(now) && endedAt.isEmpty();
        }

        /// Its place among all clearances.
        public Expiry expiry() {
            return new Expiry(clearance.until(), clearance.id());
        }
    }

    /// A place among clearances, which are in the order of their ends.
    public record Expiry(Instant until, Clearance.Id id) {

        /// Before every clearance that has not run out.
        public static Expiry after(Instant now) {
            return new Expiry(now, new Clearance.Id(LAST));
        }

        /// Reads what [#toString] wrote.
        public static Expiry parse(String text) {
            var words = text.split(" ", -1);
            if (words.length != 2) throw new IllegalArgumentException("not a place among clearances: " + text);
            return new Expiry(Instant.parse(words[0]), Clearance.Id.parse(words[1]));
        }

        @Override
        public String toString() {
            return until + " " + id;
        }
    }

    /// Clearances from behind a place on, the next to end first.
    public List<Kept> clearances(Expiry place, int limit) {
        return sql.sql("""
                        select c.body, e.at
                          from screening.clearance c
                          left join screening.clearance_end e on e.id = c.id
                         where (c.until, c.id) > (:until, :id)
                         order by c.until, c.id
                         limit :limit
                        """)
                .param("until", Timestamp.from(place.until()))
                .param("id", place.id().value())
                .param("limit", limit)
                .query((row, number) -> new Kept(
                        Json.read(row.getString(1), Clearance.class),
                        Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant)))
                .list();
    }
}
