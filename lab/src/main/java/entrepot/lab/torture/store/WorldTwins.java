package entrepot.lab.torture.store;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Statements of chain, bank and screening that are more than a simple select or insert.
final class WorldTwins {

    static final Map<String, Twin> ALL = Map.ofEntries(
            Map.entry(
                    "select c.genesis, c.version, c.final_height, b.height, b.hash, b.parent, b.at from chain.cursor c"
                            + " join chain.block b on b.chain = c.chain where c.chain = ? order by b.height",
                    WorldTwins::cursor),
            Map.entry(
                    "select coalesce(min(height), ?) from chain.sighting where chain = ? and undone_index is null"
                            + " and final_index is null",
                    WorldTwins::lowest),
            Map.entry(
                    "delete from chain.block where chain = ? and (hash = any (?) or height <= ?)", WorldTwins::forget),
            Map.entry(
                    "update chain.sighting s set undone_index = u.i from unnest(?::text[], ?::text[], ?::bigint[])"
                            + " as u (c, b, i) where s.chain = u.c and s.block_hash = u.b and s.undone_index is null",
                    WorldTwins::undo),
            Map.entry(
                    "update chain.sighting s set final_index = u.i from unnest(?::text[], ?::bigint[], ?::bigint[])"
                            + " as u (c, h, i) where s.chain = u.c and s.height <= u.h and s.undone_index is null and"
                            + " s.final_index is null",
                    WorldTwins::makeFinal),
            Map.entry(
                    "select coalesce(max(number), 0) from bank.message where direction = 'IN'", WorldTwins::collected),
            Map.entry(
                    "select exists (select from bank.credit where transaction = ?)",
                    asked -> Answer.one(
                            "exists",
                            asked.table("bank.credit")
                                    .where("transaction", asked.value(0))
                                    .findAny()
                                    .isPresent())),
            Map.entry(
                    "select e.reference, e.account, e.asset, e.units, e.subject, e.due, coalesce((select sum(c.units)"
                            + " from bank.credit c where c.reference = e.reference), 0) as received from"
                            + " bank.expected_credit e where e.reference = ?",
                    WorldTwins::expectation),
            Map.entry(
                    "select m.direction || ' ' || m.message_id from bank.message m join"
                            + " unnest(?::text[]) as asked (key)"
                            + " on m.direction = split_part(asked.key, ' ', 1) and m.message_id = substr(asked.key,"
                            + " strpos(asked.key, ' ') + 1)",
                    WorldTwins::messages),
            Map.entry(
                    "select c.body, e.at from screening.clearance c left join screening.clearance_end e on e.id = c.id"
                            + " order by c.register_index, c.id",
                    WorldTwins::clearances));

    private WorldTwins() {}

    private static Answer cursor(Source.Asked asked) {
        var cursor = asked.table("chain.cursor").where("chain", asked.value(0)).findFirst();
        if (cursor.isEmpty()) return Answer.touched(0);
        var of = cursor.get();
        return Answer.of(
                asked.table("chain.block")
                        .where("chain", asked.value(0))
                        .sorted(Comparator.comparingLong(row -> row.whole("height"))),
                List.of("genesis", "version", "final_height", "height", "hash", "parent", "at"),
                block -> Arrays.asList(
                        of.get("genesis"),
                        of.get("version"),
                        of.get("final_height"),
                        block.get("height"),
                        block.get("hash"),
                        block.get("parent"),
                        block.get("at")));
    }

    private static Answer lowest(Source.Asked asked) {
        var lowest = asked.table("chain.sighting")
                .where("chain", asked.value(1))
                .filter(row -> !row.has("undone_index") && !row.has("final_index"))
                .mapToLong(row -> row.whole("height"))
                .min()
                .orElse(((Number) Objects.requireNonNull(asked.value(0))).longValue());
        return Answer.one("lowest", lowest);
    }

    private static Answer forget(Source.Asked asked) {
        var removed = Values.members(asked.value(1));
        var gone = asked.table("chain.block")
                .where("chain", asked.value(0))
                .filter(row ->
                        removed.contains(row.text("hash")) || Values.compare(row.get("height"), asked.value(2)) <= 0)
                .toList();
        gone.forEach(row -> asked.database().delete("chain.block", row));
        return Answer.touched(gone.size());
    }

    private static Answer undo(Source.Asked asked) {
        return mark(asked, "undone_index", (row, bound) -> row.is("block_hash", bound) && !row.has("undone_index"));
    }

    private static Answer makeFinal(Source.Asked asked) {
        return mark(
                asked,
                "final_index",
                (row, bound) -> Values.compare(row.get("height"), bound) <= 0
                        && !row.has("undone_index")
                        && !row.has("final_index"));
    }

    /// Whether a sighting falls under a bound of the statement.
    private interface Under {
        boolean is(Row row, @Nullable Object bound);
    }

    private static Answer mark(Source.Asked asked, String column, Under under) {
        int marked = 0;
        for (int i = 0; i < Values.members(asked.value(0)).size(); i++) {
            var bound = Values.members(asked.value(1)).get(i);
            var index = Values.members(asked.value(2)).get(i);
            var rows = asked.table("chain.sighting")
                    .where("chain", Values.members(asked.value(0)).get(i))
                    .filter(row -> under.is(row, bound))
                    .toList();
            for (var row : rows) asked.database().change("chain.sighting", row, Map.of(column, index));
            marked += rows.size();
        }
        return Answer.touched(marked);
    }

    private static Answer collected(Source.Asked asked) {
        var last = asked.table("bank.message")
                .where("direction", "IN")
                .mapToLong(row -> row.whole("number"))
                .max()
                .orElse(0);
        return Answer.one("last", last);
    }

    private static Answer expectation(Source.Asked asked) {
        return Answer.of(
                asked.table("bank.expected_credit").where("reference", asked.value(0)),
                List.of("reference", "account", "asset", "units", "subject", "due", "received"),
                row -> Arrays.asList(
                        row.get("reference"),
                        row.get("account"),
                        row.get("asset"),
                        row.get("units"),
                        row.get("subject"),
                        row.get("due"),
                        asked.table("bank.credit")
                                .where("reference", row.get("reference"))
                                .map(credit -> credit.units("units"))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static Answer messages(Source.Asked asked) {
        var wanted = Values.members(asked.value(0));
        var known = asked.table("bank.message")
                .rows()
                .map(row -> row.text("direction") + " " + row.text("message_id"))
                .filter(wanted::contains);
        return Answer.of(known, List.of("key"), key -> List.of(key));
    }

    private static Answer clearances(Source.Asked asked) {
        var given = asked.table("screening.clearance")
                .rows()
                .sorted(Comparator.comparingLong(row -> row.whole("register_index")));
        return Answer.of(
                given,
                List.of("body", "at"),
                row -> Arrays.asList(
                        row.get("body"),
                        asked.table("screening.clearance_end")
                                .where("id", row.get("id"))
                                .findFirst()
                                .map(end -> end.get("at"))
                                .orElse(null)));
    }
}
