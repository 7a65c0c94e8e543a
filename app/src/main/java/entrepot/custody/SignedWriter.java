package entrepot.custody;

import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.CustodyParts.SignedStored;
import entrepot.money.AccountId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps signed bytes: only for the nonce that the payment has, each once, in order.
final class SignedWriter implements PartWriter<SignedStored> {

    private static final String RESERVED = """
            select n.payment, n.chain, n.account, n.nonce,
                   (select coalesce(max(s.attempt), 0) from custody.signed s where s.payment = n.payment) attempts
              from custody.nonce n
             where n.payment = any (?)
            """;
    private static final String INSERT = """
            insert into custody.signed
                (payment, attempt, purpose, tx_hash, raw, chain, account, nonce,
                 tip, fee_cap, gas_limit, register_index, at)
            select *
              from unnest(?::text[], ?::int4[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[],
                          ?::numeric[], ?::numeric[], ?::int8[], ?::int8[], ?::timestamptz[])
            """;

    private final Map<NonceReserved, Integer> attempts = new HashMap<>();
    private final Set<String> hashes = new HashSet<>();

    @Override
    public Class<SignedStored> type() {
        return SignedStored.class;
    }

    @Override
    public void prepare(Connection connection, List<SignedStored> parts) throws SQLException {
        attempts.clear();
        hashes.clear();
        try (var statement = connection.prepareStatement(RESERVED)) {
            statement.setArray(
                    1,
                    Arrays.text(connection, parts, p -> p.reserved().payment().text()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var account = AccountId.parse(rows.getString("chain") + ":" + rows.getString("account"));
                    var payment = new PaymentRef(rows.getString("payment"));
                    attempts.put(new NonceReserved(payment, account, rows.getLong("nonce")), rows.getInt("attempts"));
                }
            }
        }
        var known = "select tx_hash from custody.signed where tx_hash = any (?)";
        try (var statement = connection.prepareStatement(known)) {
            statement.setArray(1, Arrays.text(connection, parts, p -> p.signed().txHash()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) hashes.add(rows.getString(1));
            }
        }
    }

    @Override
    public Optional<Refusal> admit(SignedStored part) {
        var last = attempts.get(part.reserved());
        if (last == null)
            return refuse(Refusal.Code.CONSTRAINT, part.reserved().payment() + " does not have this nonce");
        if (hashes.contains(part.signed().txHash()))
            return refuse(Refusal.Code.ALREADY_EXISTS, part.signed().txHash() + " is kept");
        if (part.attempt() != last + 1)
            return refuse(Refusal.Code.STALE_VERSION, "the next attempt is " + (last + 1) + ", not " + part.attempt());
        attempts.put(part.reserved(), part.attempt());
        hashes.add(part.signed().txHash());
        return Optional.empty();
    }

    @Override
    public void retract(SignedStored part) {
        attempts.computeIfPresent(part.reserved(), (_, last) -> last - 1);
        hashes.remove(part.signed().txHash());
    }

    @Override
    public void write(Connection connection, List<Placed<SignedStored>> rows) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setArray(
                    1,
                    Arrays.text(
                            connection, rows, r -> r.part().reserved().payment().text()));
            statement.setArray(
                    2, Arrays.of(connection, "int4", rows, r -> r.part().attempt()));
            statement.setArray(
                    3, Arrays.text(connection, rows, r -> r.part().purpose().name()));
            statement.setArray(
                    4, Arrays.text(connection, rows, r -> r.part().signed().txHash()));
            statement.setArray(
                    5, Arrays.text(connection, rows, r -> r.part().signed().raw()));
            statement.setArray(
                    6, Arrays.text(connection, rows, r -> account(r).chain().toString()));
            statement.setArray(7, Arrays.text(connection, rows, r -> account(r).address()));
            statement.setArray(
                    8,
                    Arrays.of(connection, "int8", rows, r -> r.part().reserved().nonce()));
            statement.setArray(9, Arrays.of(connection, "numeric", rows, r -> new BigDecimal(gas(r).tip())));
            statement.setArray(10, Arrays.of(connection, "numeric", rows, r -> new BigDecimal(gas(r).feeCap())));
            statement.setArray(11, Arrays.of(connection, "int8", rows, r -> gas(r).gasLimit()));
            statement.setArray(12, Arrays.of(connection, "int8", rows, Placed::index));
            statement.setArray(13, Arrays.of(connection, "timestamptz", rows, r -> Timestamp.from(r.at())));
            statement.executeUpdate();
        }
    }

    private static AccountId account(Placed<SignedStored> row) {
        return row.part().reserved().account();
    }

    private static GasOffer gas(Placed<SignedStored> row) {
        return row.part().gas();
    }

    private static Optional<Refusal> refuse(Refusal.Code code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }
}
