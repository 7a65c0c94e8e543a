package entrepot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.node.Migrations;
import entrepot.node.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Books that were kept before entries went by their posting's number are the same books afterwards.
@Tag("integration")
class LedgerMigrationTest {

    private static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);

    @Test
    void keepsBooksOfFormerVersion() {
        DataSource database = TestDatabase.fresh();
        var sql = JdbcClient.create(database);
        sql.sql("drop schema ledger cascade").update();
        Flyway.configure()
                .dataSource(database)
                .schemas("ledger")
                .defaultSchema("ledger")
                .table("migration")
                .locations("classpath:db/ledger")
                .target("1")
                .load()
                .migrate();
        for (var insert : List.of(
                "ledger.account values (1, '1010', 'client-money bank', '', 'iso4217:XTS'),"
                        + " (2, '2010', 'Nordfeld', '', 'iso4217:XTS')",
                "ledger.posting (operation, subject, step, register_index, at) values ('op-1', 'pay_1', 'in', 1,"
                        + " now()), ('op-2', 'pay_1', 'in', 2, now())",
                "ledger.entry values ('op-1', 1, 1, 500, 0), ('op-1', 2, 2, 0, 500),"
                        + " ('op-2', 1, 1, 7, 0), ('op-2', 2, 2, 0, 7)",
                "ledger.balance values (1, 'DEBIT_SIDE', 507, 0), (2, 'CREDIT_SIDE', 0, 507)"))
            sql.sql("insert into " + insert).update();

        Migrations.run(database);

        var ledger = new Ledger(sql, new AssetCatalogue(List.of(XTS)));
        assertThat(ledger.verify()).isEmpty();
        assertThat(ledger.entries("pay_1"))
                .extracting(
                        Entry::operation, Entry::number, entry -> entry.line().amount())
                .containsExactly(
                        tuple("op-1", 1, Amount.of(500, XTS)),
                        tuple("op-1", 2, Amount.of(500, XTS)),
                        tuple("op-2", 1, Amount.of(7, XTS)),
                        tuple("op-2", 2, Amount.of(7, XTS)));
        assertThat(ledger.balancesAsOf(1)).hasSize(2);
    }
}
