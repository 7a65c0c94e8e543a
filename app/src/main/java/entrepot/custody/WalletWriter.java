package entrepot.custody;

import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import entrepot.custody.CustodyParts.WalletOpened;
import entrepot.money.AccountId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes wallets: one for an account, one of a name on a chain.
final class WalletWriter implements PartWriter<WalletOpened> {

    private static final String INSERT = """
            insert into custody.wallet
                (chain, address, name, role, first_nonce, in_flight_max, register_index, at)
            select *
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::int4[], ?::int8[], ?::timestamptz[])
            """;

    private final Set<String> taken = new HashSet<>();

    @Override
    public Class<WalletOpened> type() {
        return WalletOpened.class;
    }

    @Override
    public void prepare(Connection connection, List<WalletOpened> parts) throws SQLException {
        taken.clear();
        try (var statement = connection.prepareStatement("select chain, address, name from custody.wallet");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                taken.add(rows.getString("chain") + ":" + rows.getString("address"));
                taken.add(rows.getString("chain") + " " + rows.getString("name"));
            }
        }
    }

    @Override
    public Optional<Refusal> admit(WalletOpened part) {
        var used = keys(part).stream().filter(taken::contains).findFirst();
        if (used.isEmpty()) taken.addAll(keys(part));
        return used.map(key -> new Refusal(Refusal.Code.ALREADY_EXISTS, "there is a wallet " + key));
    }

    @Override
    public void retract(WalletOpened part) {
        keys(part).forEach(taken::remove);
    }

    @Override
    public void write(Connection connection, List<Placed<WalletOpened>> rows) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setArray(
                    1, Arrays.text(connection, rows, r -> account(r).chain().toString()));
            statement.setArray(2, Arrays.text(connection, rows, r -> account(r).address()));
            statement.setArray(
                    3, Arrays.text(connection, rows, r -> r.part().wallet().name()));
            statement.setArray(
                    4,
                    Arrays.text(connection, rows, r -> r.part().wallet().role().name()));
            statement.setArray(
                    5, Arrays.of(connection, "int8", rows, r -> r.part().firstNonce()));
            statement.setArray(
                    6, Arrays.of(connection, "int4", rows, r -> r.part().inFlightMax()));
            statement.setArray(7, Arrays.of(connection, "int8", rows, Placed::index));
            statement.setArray(8, Arrays.of(connection, "timestamptz", rows, r -> Timestamp.from(r.at())));
            statement.executeUpdate();
        }
    }

    private static AccountId account(Placed<WalletOpened> row) {
        return row.part().wallet().account();
    }

    private static List<String> keys(WalletOpened part) {
        var account = part.wallet().account();
        return List.of(account.toString(), account.chain() + " " + part.wallet().name());
    }
}
