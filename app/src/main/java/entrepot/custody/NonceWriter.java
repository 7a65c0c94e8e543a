package entrepot.custody;

import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.money.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Gives nonces: the next one only, one to a payment, and not more than may be in flight.
final class NonceWriter implements PartWriter<NonceReserved> {

    private static final String WALLETS = """
            select w.chain, w.address, w.first_nonce, w.in_flight_max,
                   (select max(n.nonce) from custody.nonce n where n.chain = w.chain and n.account = w.address) last,
                   (select count(*) from custody.nonce n where n.chain = w.chain and n.account = w.address) given,
                   (select count(*) from custody.spent s where s.chain = w.chain and s.account = w.address) spent
              from custody.wallet w
             where w.chain || ':' || w.address = any (?)
            """;
    private static final String INSERT = """
            insert into custody.nonce
                (chain, account, nonce, payment, register_index, at)
            select *
              from unnest(?::text[], ?::text[], ?::int8[], ?::text[], ?::int8[], ?::timestamptz[])
            """;

    private final Map<AccountId, Place> places = new HashMap<>();
    private final Set<PaymentRef> taken = new HashSet<>();

    /// Where an account is: the next nonce, and how many may be given before one is spent.
    private record Place(long next, long free) {
        Place moved(int steps) {
            return new Place(next + steps, free - steps);
        }
    }

    @Override
    public Class<NonceReserved> type() {
        return NonceReserved.class;
    }

    @Override
    public void prepare(Connection connection, List<NonceReserved> parts) throws SQLException {
        places.clear();
        taken.clear();
        try (var statement = connection.prepareStatement(WALLETS)) {
            statement.setArray(
                    1, Arrays.text(connection, parts, p -> p.account().toString()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    long last = rows.getLong("last");
                    long next = rows.wasNull() ? rows.getLong("first_nonce") : last + 1;
                    long flying = rows.getLong("given") - rows.getLong("spent");
                    var account = AccountId.parse(rows.getString("chain") + ":" + rows.getString("address"));
                    places.put(account, new Place(next, rows.getLong("in_flight_max") - flying));
                }
            }
        }
        try (var statement = connection.prepareStatement("select payment from custody.nonce where payment = any (?)")) {
            statement.setArray(
                    1, Arrays.text(connection, parts, p -> p.payment().text()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) taken.add(new PaymentRef(rows.getString(1)));
            }
        }
    }

    @Override
    public Optional<Refusal> admit(NonceReserved part) {
        var place = places.get(part.account());
        if (place == null) return refuse(Refusal.Code.CONSTRAINT, "no wallet for " + part.account());
        if (taken.contains(part.payment()))
            return refuse(Refusal.Code.ALREADY_EXISTS, part.payment() + " has a nonce for ever");
        if (part.nonce() != place.next())
            return refuse(Refusal.Code.STALE_VERSION, "the next nonce is " + place.next() + ", not " + part.nonce());
        if (place.free() <= 0)
            return refuse(Refusal.Code.CONSTRAINT, "too many payments of " + part.account() + " wait for finality");
        places.put(part.account(), place.moved(1));
        taken.add(part.payment());
        return Optional.empty();
    }

    @Override
    public void retract(NonceReserved part) {
        places.computeIfPresent(part.account(), (_, place) -> place.moved(-1));
        taken.remove(part.payment());
    }

    @Override
    public void write(Connection connection, List<Placed<NonceReserved>> rows) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            bindSlot(
                    connection,
                    statement,
                    rows,
                    r -> r.part().account(),
                    r -> r.part().nonce());
            statement.setArray(
                    4, Arrays.text(connection, rows, r -> r.part().payment().text()));
            statement.setArray(5, Arrays.of(connection, "int8", rows, Placed::index));
            statement.setArray(6, Arrays.of(connection, "timestamptz", rows, r -> Timestamp.from(r.at())));
            statement.executeUpdate();
        }
    }

    private static Optional<Refusal> refuse(Refusal.Code code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }

    /// Binds the columns by which a nonce is known, the first three of every statement about one.
    static <T> void bindSlot(
            Connection connection,
            PreparedStatement statement,
            List<T> rows,
            Function<T, AccountId> account,
            Function<T, Long> nonce)
            throws SQLException {
        statement.setArray(
                1,
                Arrays.text(connection, rows, row -> account.apply(row).chain().toString()));
        statement.setArray(
                2, Arrays.text(connection, rows, row -> account.apply(row).address()));
        statement.setArray(3, Arrays.of(connection, "int8", rows, nonce));
    }
}
