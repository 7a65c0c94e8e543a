package entrepot.screening.cases.desk;

import entrepot.commit.Json;
import entrepot.screening.cases.Clearance;
import entrepot.screening.cases.Filing;
import entrepot.screening.cases.Officer;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.Touch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The rows that filings become, beside the versions of their cases: one statement a table and group.
final class CaseRows {

    private static final String ALERT = """
            insert into screening.alert
                (id, case_id, register_index, at, subject_hash, list, entry, entry_hash, snapshot, asked, listed, hit)
            select *
              from unnest(?::uuid[], ?::uuid[], ?::int8[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            """;

    private static final String TOUCH = """
            insert into screening.case_touch
                (case_id, version, register_index, at, actor, role, what, alerts, before, after, reason, about)
            select c, v, i, t, a, r, w, l::jsonb, b, n, y, o
              from unnest(?::uuid[], ?::int8[], ?::int8[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as u (c, v, i, t, a, r, w, l, b, n, y, o)
            """;

    private static final String LINE = """
            insert into screening.case_line
                (id, version, subject, state, urgency, opened_at, due, holder, alerts)
            select *
              from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::int4[], ?::timestamptz[],
                   ?::timestamptz[], ?::text[], ?::int4[])
            on conflict (id) do update
               set version = excluded.version, state = excluded.state, urgency = excluded.urgency,
                   opened_at = excluded.opened_at, due = excluded.due, holder = excluded.holder,
                   alerts = excluded.alerts
            """;

    private static final String GIVEN = """
            insert into screening.clearance (id, register_index, at, until, body)
            select d, i, t, e, b::jsonb
              from unnest(?::uuid[], ?::int8[], ?::timestamptz[], ?::timestamptz[], ?::text[]) as u (d, i, t, e, b)
            """;

    private static final String ENDED = """
            insert into screening.clearance_end (id, register_index, at, actor, reason)
            select *
              from unnest(?::uuid[], ?::int8[], ?::timestamptz[], ?::text[], ?::text[])
            """;

    private CaseRows() {}

    /// A filing with its commit's place and time.
    record Row(long index, Instant at, Filing filing) {}

    static void write(Connection connection, List<Row> rows) throws SQLException {
        alerts(new Columns<>(connection, spread(rows, Filing::raised)));
        touches(new Columns<>(connection, spread(rows, Filing::touches)));
        lines(new Columns<>(connection, newest(rows)));
        given(new Columns<>(connection, spread(rows, Filing::given)));
        ended(new Columns<>(connection, spread(rows, Filing::ended)));
    }

    private static void alerts(Columns<Item<Filing.Raised>> all) throws SQLException {
        all.insert(
                ALERT,
                all.uuid(one -> one.item().alert().value()),
                all.uuid(Item::file),
                all.whole(Item::index),
                all.moment(Item::at),
                all.text(one -> one.item().evidence().key().subject()),
                all.text(one -> one.item().evidence().key().list().name()),
                all.text(one -> one.item().evidence().key().entry()),
                all.text(one -> one.item().evidence().key().entryHash()),
                all.text(one -> one.item().evidence().snapshot()),
                all.text(one -> one.item().evidence().asked()),
                all.text(one -> one.item().evidence().listed()),
                all.text(one -> one.item().evidence().hit()));
    }

    private static void touches(Columns<Item<Touch>> all) throws SQLException {
        all.insert(
                TOUCH,
                all.uuid(Item::file),
                all.whole(one -> one.row().filing().version()),
                all.whole(Item::index),
                all.moment(Item::at),
                all.text(one -> one.item().by()),
                all.text(one -> one.item().role()),
                all.text(one -> one.item().what().name()),
                all.text(one -> Json.write(one.item().alerts())),
                all.text(one -> one.item().before()),
                all.text(one -> one.item().after()),
                all.text(one -> one.item().reason()),
                all.text(one -> one.item().about()));
    }

    private static void lines(Columns<Item<ScreeningCase>> all) throws SQLException {
        all.insert(
                LINE,
                all.uuid(Item::file),
                all.whole(one -> one.item().version()),
                all.text(one -> one.item().subject()),
                all.text(one -> one.item().state().name()),
                all.whole(one -> (long) one.item().priority().rank()),
                all.moment(one -> one.item().openedAt()),
                all.moment(one -> one.item().due()),
                all.text(one -> one.item().holder().map(Officer::id).orElse("")),
                all.whole(one -> (long) one.item().alerts().size()));
    }

    private static void given(Columns<Item<Clearance>> all) throws SQLException {
        all.insert(
                GIVEN,
                all.uuid(one -> one.item().id().value()),
                all.whole(Item::index),
                all.moment(Item::at),
                all.moment(one -> one.item().until()),
                all.text(one -> Json.write(one.item())));
    }

    private static void ended(Columns<Item<Clearance.Id>> all) throws SQLException {
        all.insert(
                ENDED,
                all.uuid(one -> one.item().value()),
                all.whole(Item::index),
                all.moment(Item::at),
                all.text(one -> one.row().filing().touches().getFirst().by()),
                all.text(one -> one.row().filing().touches().getFirst().reason()));
    }

    private static <T> List<Item<T>> spread(List<Row> rows, Function<Filing, List<T>> items) {
        return rows.stream()
                .flatMap(row -> items.apply(row.filing()).stream().map(item -> new Item<>(row, item)))
                .toList();
    }

    /// Of several versions in one group the last: a row is not changed twice in one statement.
    private static List<Item<ScreeningCase>> newest(List<Row> rows) {
        var newest = new LinkedHashMap<ScreeningCase.Id, Item<ScreeningCase>>();
        for (var row : rows) row.filing().next().ifPresent(next -> newest.put(next.id(), new Item<>(row, next)));
        return List.copyOf(newest.values());
    }

    private record Item<T>(Row row, T item) {
        UUID file() {
            return row.filing().file().value();
        }

        long index() {
            return row.index();
        }

        Instant at() {
            return row.at();
        }
    }
}
