package entrepot.lab.torture.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Statements of custody that are more than a simple select or insert.
final class CustodyTwins {

    private static final List<String> SIGNED = List.of(
            "payment",
            "attempt",
            "purpose",
            "tx_hash",
            "raw",
            "chain",
            "account",
            "nonce",
            "tip",
            "fee_cap",
            "gas_limit");

    static final Map<String, Twin> ALL = Map.of(
            "select coalesce( (select max(n.nonce) + 1 from custody.nonce n where n.chain = w.chain and n.account ="
                    + " w.address), w.first_nonce) from custody.wallet w where w.chain = ? and w.address = ?",
            CustodyTwins::next,
            "select w.chain, w.address, w.first_nonce, w.in_flight_max, (select max(n.nonce) from custody.nonce n where"
                    + " n.chain = w.chain and n.account = w.address) last, (select count(*) from custody.nonce n where"
                    + " n.chain = w.chain and n.account = w.address) given, (select count(*) from custody.spent s where"
                    + " s.chain = w.chain and s.account = w.address) spent from custody.wallet w where"
                    + " w.chain || ':' || w.address = any (?)",
            CustodyTwins::wallets,
            "select n.payment, n.chain, n.account, n.nonce, (select coalesce(max(s.attempt), 0) from custody.signed s"
                    + " where s.payment = n.payment) attempts from custody.nonce n where n.payment = any (?)",
            CustodyTwins::reserved,
            "select g.chain, g.account, g.nonce, g.tx_hash, s.nonce is not null spent from custody.signed g left join"
                    + " custody.spent s on s.chain = g.chain and s.account = g.account and s.nonce = g.nonce where"
                    + " g.tx_hash = any (?)",
            CustodyTwins::kept,
            "select n.payment, n.chain, n.account, n.nonce from custody.nonce n where n.chain = ? and n.account = ?"
                    + " and not exists ( select 1 from custody.spent s where s.chain = n.chain and s.account ="
                    + " n.account and s.nonce = n.nonce) order by n.nonce",
            CustodyTwins::inFlight,
            "select payment, attempt, purpose, tx_hash, raw, chain, account, nonce, tip, fee_cap, gas_limit from"
                    + " custody.signed where not exists ( select 1 from custody.spent s where s.chain = signed.chain"
                    + " and s.account = signed.account and s.nonce = signed.nonce) order by chain, account, nonce,"
                    + " attempt",
            CustodyTwins::unsettled);

    private CustodyTwins() {}

    private static Answer next(Source.Asked asked) {
        var wallets = asked.table("custody.wallet")
                .where("chain", asked.value(0))
                .filter(row -> row.is("address", asked.value(1)));
        return Answer.of(wallets, List.of("next"), wallet -> {
            var last = last(asked, wallet);
            return List.of(last.isPresent() ? last.getAsLong() + 1 : wallet.whole("first_nonce"));
        });
    }

    private static Answer wallets(Source.Asked asked) {
        var wanted = Values.members(asked.value(0));
        var wallets = asked.table("custody.wallet")
                .rows()
                .filter(row -> wanted.contains(row.text("chain") + ":" + row.text("address")));
        return Answer.of(
                wallets,
                List.of("chain", "address", "first_nonce", "in_flight_max", "last", "given", "spent"),
                wallet -> {
                    var last = last(asked, wallet);
                    return Arrays.<@Nullable Object>asList(
                            wallet.get("chain"),
                            wallet.get("address"),
                            wallet.get("first_nonce"),
                            wallet.get("in_flight_max"),
                            last.isPresent() ? last.getAsLong() : null,
                            of(asked, "custody.nonce", wallet).count(),
                            of(asked, "custody.spent", wallet).count());
                });
    }

    private static OptionalLong last(Source.Asked asked, Row wallet) {
        return of(asked, "custody.nonce", wallet)
                .mapToLong(row -> row.whole("nonce"))
                .max();
    }

    private static Stream<Row> of(Source.Asked asked, String table, Row wallet) {
        return asked.table(table)
                .where("chain", wallet.get("chain"))
                .filter(row -> row.is("account", wallet.get("address")));
    }

    private static Answer reserved(Source.Asked asked) {
        var wanted = Values.members(asked.value(0));
        return Answer.of(
                asked.table("custody.nonce").rows().filter(row -> wanted.contains(row.text("payment"))),
                List.of("payment", "chain", "account", "nonce", "attempts"),
                row -> Arrays.<@Nullable Object>asList(
                        row.get("payment"),
                        row.get("chain"),
                        row.get("account"),
                        row.get("nonce"),
                        asked.table("custody.signed")
                                .where("payment", row.get("payment"))
                                .mapToLong(signed -> signed.whole("attempt"))
                                .max()
                                .orElse(0)));
    }

    private static Answer kept(Source.Asked asked) {
        var wanted = Values.members(asked.value(0));
        return Answer.of(
                asked.table("custody.signed").rows().filter(row -> wanted.contains(row.text("tx_hash"))),
                List.of("chain", "account", "nonce", "tx_hash", "spent"),
                row -> Arrays.<@Nullable Object>asList(
                        row.get("chain"),
                        row.get("account"),
                        row.get("nonce"),
                        row.get("tx_hash"),
                        isSpent(asked, row)));
    }

    private static Answer inFlight(Source.Asked asked) {
        var open = asked.table("custody.nonce")
                .where("chain", asked.value(0))
                .filter(row -> row.is("account", asked.value(1)) && !isSpent(asked, row))
                .sorted(Comparator.comparingLong(row -> row.whole("nonce")));
        return Answer.of(open, "payment", "chain", "account", "nonce");
    }

    private static Answer unsettled(Source.Asked asked) {
        var open = asked.table("custody.signed")
                .rows()
                .filter(row -> !isSpent(asked, row))
                .sorted(Comparator.<Row, String>comparing(row -> row.text("chain"))
                        .thenComparing(row -> row.text("account"))
                        .thenComparingLong(row -> row.whole("nonce"))
                        .thenComparingLong(row -> row.whole("attempt")));
        return Answer.of(open, SIGNED, row -> Answer.values(row, SIGNED));
    }

    private static boolean isSpent(Source.Asked asked, Row slot) {
        return asked.table("custody.spent")
                .where("chain", slot.get("chain"))
                .anyMatch(row -> row.is("account", slot.get("account")) && row.is("nonce", slot.get("nonce")));
    }
}
