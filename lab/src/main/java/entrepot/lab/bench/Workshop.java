package entrepot.lab.bench;

import entrepot.lab.demo.store.DemoPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;

/// A folder and a database of its own for one measurement, and nothing left afterwards.
final class Workshop {

    private Workshop() {}

    /// Measures; answers whether everything held.
    interface Work {
        boolean in(Path folder, DemoPostgres server) throws IOException, InterruptedException, SQLException;
    }

    static boolean open(Path home, Work work) {
        var var = home.resolve("var").toAbsolutePath();
        var folder = var.resolve("bench-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(folder);
            try (var server = DemoPostgres.start(folder.resolve("database"), var.resolve("postgres"))) {
                return work.in(folder, server);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot write to " + folder + ", make its parent writable: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
