package entrepot.ledger;

import entrepot.money.AssetCatalogue;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Rows of the ledger's tables as its records.
final class Rows {

    private Rows() {}

    static AccountKey key(ResultSet row, AssetCatalogue assets) throws SQLException {
        return new AccountKey(
                Account.ofCode(row.getString("code")),
                row.getString("sub"),
                row.getString("purpose"),
                assets.get(row.getString("asset")));
    }

    static Balance balance(ResultSet row, AccountKey key) throws SQLException {
        return new Balance(key, units(row, "debits"), units(row, "credits"));
    }

    static BigInteger units(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
