package entrepot.lab.torture.store;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Statements of commit, outbox, ledger and register that are more than a simple select or insert.
final class CommitTwins {

    static final Map<String, Twin> ALL = Map.of(
            "select set_config('plan_cache_mode', 'force_generic_plan', false) as plan,"
                    + " set_config('synchronous_commit', case when current_setting('synchronous_commit') ="
                    + " 'remote_apply' then 'remote_apply' else 'on' end, false) as durable",
            asked -> new Answer(List.of("plan", "durable"), List.of(List.of("force_generic_plan", "on")), 0),
            "select pg_logical_emit_message(true, 'entrepot', 'here')",
            asked -> Answer.touched(0),
            "select pg_try_advisory_lock(?)",
            asked -> Answer.one("lock", asked.database().lock(asked.session())),
            "select pg_advisory_unlock(?)",
            CommitTwins::unlock,
            "select client, key, request_hash, status, answer from commit.idempotency join"
                    + " unnest(?::text[], ?::text[]) as asked (client, key) using (client, key)",
            CommitTwins::answered,
            "select id, name, subject, body, due from (select distinct on (subject) id, name, subject, body, due,"
                    + " retry_at, created_index from commit.outbox where done_index is null and due <= ?"
                    + " order by subject, created_index, id) first where retry_at is null or retry_at <= ?"
                    + " order by created_index limit ?",
            CommitTwins::due,
            "with unhurried as (select set_config('synchronous_commit', 'off', true)) update commit.outbox "
                    + "set attempts = attempts + 1, last_error = ?, retry_at = ? from unhurried where id = ?",
            CommitTwins::later,
            "update commit.outbox set done_index = u.x from unnest(?::uuid[], ?::bigint[]) as u (i, x) where id = u.i",
            CommitTwins::done,
            "select a.number, a.code, a.sub, a.purpose, a.asset, b.debits, b.credits from ledger.account a"
                    + " join ledger.balance b on b.account = a.number",
            CommitTwins::balances,
            "update ledger.balance b set debits = u.debits, credits = u.credits from unnest(?::bigint[],"
                    + " ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[]) as u (account, debits, credits,"
                    + " old_debits, old_credits) where b.account = u.account and b.debits = u.old_debits and"
                    + " b.credits = u.old_credits",
            CommitTwins::replaced);

    private CommitTwins() {}

    private static Answer unlock(Source.Asked asked) {
        asked.database().unlock(asked.session());
        return Answer.one("unlocked", true);
    }

    private static Answer answered(Source.Asked asked) {
        var clients = Values.members(asked.value(0));
        var keys = Values.members(asked.value(1));
        var found = asked.table("commit.idempotency").rows().filter(row -> {
            for (int i = 0; i < keys.size(); i++)
                if (row.is("client", clients.get(i)) && row.is("key", keys.get(i))) return true;
            return false;
        });
        return Answer.of(found, "client", "key", "request_hash", "status", "answer");
    }

    private static Answer due(Source.Asked asked) {
        Comparator<Row> order = Comparator.<Row>comparingLong(row -> row.whole("created_index"))
                .thenComparing((a, b) -> Values.compare(a.get("id"), b.get("id")));
        var first = new HashMap<String, Row>();
        asked.table("commit.outbox")
                .rows()
                .filter(row -> !row.has("done_index") && Values.compare(row.get("due"), asked.value(0)) <= 0)
                .forEach(row -> first.merge(row.text("subject"), row, (a, b) -> order.compare(a, b) <= 0 ? a : b));
        var due = first.values().stream()
                .filter(row -> !row.has("retry_at") || Values.compare(row.get("retry_at"), asked.value(1)) <= 0)
                .sorted(order)
                .limit(((Number) Objects.requireNonNull(asked.value(2))).longValue());
        return Answer.of(due, "id", "name", "subject", "body", "due");
    }

    private static Answer later(Source.Asked asked) {
        for (var row : asked.table("commit.outbox").ofId(asked.value(2))) {
            var to = new HashMap<String, @org.jspecify.annotations.Nullable Object>();
            to.put("attempts", (row.has("attempts") ? row.whole("attempts") : 0) + 1);
            to.put("last_error", asked.value(0));
            to.put("retry_at", asked.value(1));
            asked.database().change("commit.outbox", row, to);
        }
        return Answer.touched(1);
    }

    private static Answer done(Source.Asked asked) {
        var ids = Values.members(asked.value(0));
        var indexes = Values.members(asked.value(1));
        for (int i = 0; i < ids.size(); i++)
            for (var row : List.copyOf(asked.table("commit.outbox").ofId(ids.get(i))))
                asked.database().change("commit.outbox", row, Map.of("done_index", indexes.get(i)));
        return Answer.touched(ids.size());
    }

    private static Answer replaced(Source.Asked asked) {
        int touched = 0;
        for (int i = 0; i < Values.members(asked.value(0)).size(); i++) {
            var old = List.of(units(asked, 3, i), units(asked, 4, i));
            var row = asked.table("ledger.balance")
                    .where("account", Values.members(asked.value(0)).get(i))
                    .filter(b -> b.is("debits", old.getFirst()) && b.is("credits", old.getLast()))
                    .findFirst();
            if (row.isEmpty()) continue;
            var to = Map.<String, @org.jspecify.annotations.Nullable Object>of(
                    "debits", units(asked, 1, i), "credits", units(asked, 2, i));
            asked.database().change("ledger.balance", row.get(), to);
            touched++;
        }
        return Answer.touched(touched);
    }

    /// Minor units come as whole numbers where they fit.
    private static BigDecimal units(Source.Asked asked, int array, int row) {
        return new BigDecimal(String.valueOf(Values.members(asked.value(array)).get(row)));
    }

    private static Answer balances(Source.Asked asked) {
        var accounts = new HashMap<Long, Row>();
        asked.table("ledger.account").rows().forEach(row -> accounts.put(row.whole("number"), row));
        return Answer.of(
                asked.table("ledger.balance").rows(),
                List.of("number", "code", "sub", "purpose", "asset", "debits", "credits"),
                balance -> {
                    var account = Objects.requireNonNull(accounts.get(balance.whole("account")));
                    return java.util.Arrays.asList(
                            account.get("number"),
                            account.get("code"),
                            account.get("sub"),
                            account.get("purpose"),
                            account.get("asset"),
                            balance.get("debits"),
                            balance.get("credits"));
                });
    }
}
