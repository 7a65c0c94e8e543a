package entrepot.bank;

import entrepot.commit.Arrays;
import entrepot.commit.Part;
import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Writes rows that exist once for ever under their key; a second one is refused.
public final class BankRows<P extends Part> implements PartWriter<P> {

    private static final String MESSAGE_KEYS = """
            select m.direction || ' ' || m.message_id
              from bank.message m
              join unnest(?::text[]) as asked (key)
                on m.direction = split_part(asked.key, ' ', 1)
               and m.message_id = substr(asked.key, strpos(asked.key, ' ') + 1)
            """;
    private static final String MESSAGE_INSERT = """
            insert into bank.message (register_index, at, direction, number, type, message_id, reference, xml)
            select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                                 ?::text[], ?::text[])
            """;
    private static final String EXPECTED_KEYS =
            "select reference from bank.expected_credit where reference = any (?::text[])";
    private static final String EXPECTED_INSERT = """
            insert into bank.expected_credit (register_index, at, reference, account, asset, units, subject, due)
            select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::numeric[],
                                 ?::text[], ?::timestamptz[])
            """;
    private static final String CREDIT_KEYS = "select transaction from bank.credit where transaction = any (?::text[])";
    private static final String CREDIT_INSERT = """
            insert into bank.credit (register_index, at, transaction, message_id, reference, outcome, asset, units)
            select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::numeric[])
            """;

    private final Class<P> type;
    private final Function<P, String> key;
    private final String keysSql;
    private final String insertSql;
    private final List<Column<P>> columns;
    private final Set<String> taken = new HashSet<>();

    private BankRows(
            Class<P> type, Function<P, String> key, String keysSql, String insertSql, List<Column<P>> columns) {
        this.type = type;
        this.key = key;
        this.keysSql = keysSql;
        this.insertSql = insertSql;
        this.columns = columns;
    }

    /// The writers of all parts of this module.
    public static List<PartWriter<?>> writers() {
        return List.of(messages(), expectedCredits(), credits());
    }

    private static BankRows<BankMessageStored> messages() {
        return new BankRows<>(
                BankMessageStored.class,
                m -> m.direction() + " " + m.messageId(),
                MESSAGE_KEYS,
                MESSAGE_INSERT,
                List.of(
                        new Column<>("text", m -> m.direction().name()),
                        new Column<>("int8", BankMessageStored::number),
                        new Column<>("text", BankMessageStored::type),
                        new Column<>("text", BankMessageStored::messageId),
                        new Column<>("text", BankMessageStored::reference),
                        new Column<>("text", BankMessageStored::xml)));
    }

    private static BankRows<ExpectedCredit> expectedCredits() {
        return new BankRows<>(
                ExpectedCredit.class,
                e -> e.reference().value(),
                EXPECTED_KEYS,
                EXPECTED_INSERT,
                List.of(
                        new Column<>("text", e -> e.reference().value()),
                        new Column<>("text", ExpectedCredit::account),
                        new Column<>("text", e -> e.amount().asset().id()),
                        new Column<>("numeric", e -> new BigDecimal(e.amount().units())),
                        new Column<>("text", ExpectedCredit::subject),
                        new Column<>("timestamptz", e -> Timestamp.from(e.due()))));
    }

    private static BankRows<CreditBooked> credits() {
        return new BankRows<>(
                CreditBooked.class,
                c -> c.transaction().value(),
                CREDIT_KEYS,
                CREDIT_INSERT,
                List.of(
                        new Column<>("text", c -> c.transaction().value()),
                        new Column<>("text", c -> c.message().value()),
                        new Column<>("text", CreditBooked::reference),
                        new Column<>("text", CreditBooked::outcome),
                        new Column<>("text", c -> c.amount().asset().id()),
                        new Column<>("numeric", c -> new BigDecimal(c.amount().units()))));
    }

    @Override
    public Class<P> type() {
        return type;
    }

    @Override
    public void prepare(Connection connection, List<P> parts) throws SQLException {
        taken.clear();
        try (var statement = connection.prepareStatement(keysSql)) {
            statement.setArray(1, Arrays.text(connection, parts, key));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) taken.add(rows.getString(1));
            }
        }
    }

    @Override
    public Optional<Refusal> admit(P part) {
        if (taken.add(key.apply(part))) return Optional.empty();
        return Optional.of(new Refusal(Refusal.Code.ALREADY_EXISTS, part.kind() + " is on record: " + key.apply(part)));
    }

    @Override
    public void retract(P part) {
        taken.remove(key.apply(part));
    }

    @Override
    public void write(Connection connection, List<Placed<P>> parts) throws SQLException {
        try (var statement = connection.prepareStatement(insertSql)) {
            statement.setArray(1, Arrays.of(connection, "int8", parts, Placed::index));
            statement.setArray(2, Arrays.of(connection, "timestamptz", parts, p -> Timestamp.from(p.at())));
            for (int i = 0; i < columns.size(); i++) fill(connection, statement, i, parts);
            statement.executeUpdate();
        }
    }

    private void fill(Connection connection, PreparedStatement statement, int column, List<Placed<P>> parts)
            throws SQLException {
        var spec = columns.get(column);
        statement.setArray(
                column + 3,
                Arrays.of(connection, spec.type(), parts, p -> spec.value().apply(p.part())));
    }

    private record Column<P>(String type, Function<P, ?> value) {}
}
