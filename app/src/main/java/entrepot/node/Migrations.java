package entrepot.node;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the database to this version, module by module: each owns one schema and its history.
public final class Migrations {

    private static final List<String> MODULES = List.of(
            "commit",
            "register",
            "access",
            "party",
            "screening",
            "regime",
            "trade",
            "ledger",
            "market",
            "bank",
            "custody",
            "chain",
            "supervision",
            "settlement");

    private Migrations() {}

    public static void run(DataSource database) {
        for (var module : MODULES) {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migration")
                    .locations("classpath:db/" + module)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        }
    }
}
