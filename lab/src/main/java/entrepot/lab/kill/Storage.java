package entrepot.lab.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The disks and files of a world, and what goes wrong with them.
final class Storage implements AutoCloseable {

    private static final int RECORD = 1024;
    private static final int PAGE = 8192;
    private static final long SIGNER_DISK = 16L << 20;
    private static final long DATABASE_DISK = 512L << 20;

    private final Path folder;
    private final List<Disk> disks = new ArrayList<>();
    private final Map<Fault, Disk> under = new EnumMap<>(Fault.class);
    private Path balances;

    private Storage(Path folder) {
        this.folder = folder;
        this.balances = folder;
    }

    /// @param disks whether signer and database get disks of their own, where that can be
    static Storage of(Path folder, boolean disks) throws IOException {
        var storage = new Storage(folder);
        Files.createDirectories(folder);
        if (disks) {
            storage.disk("signer", SIGNER_DISK, Fault.SIGNER_DISK_FULL, Fault.SIGNER_DISK_READ_ONLY);
            storage.disk("postgres", DATABASE_DISK, Fault.DATABASE_DISK_FULL, Fault.DATABASE_DISK_READ_ONLY);
        }
        return storage;
    }

    private void disk(String name, long bytes, Fault... faults) throws IOException {
        var disk = Disk.under(folder.resolve(name), bytes);
        disk.ifPresent(disks::add);
        for (var fault : faults) disk.ifPresent(d -> under.put(fault, d));
    }

    /// Why a fault cannot be staged here; empty when it can.
    Optional<String> cannot(Fault fault) {
        return fault.needsDisks() && !under.containsKey(fault)
                ? Optional.of("skipped: a disk of its own needs root, mkfs.ext4 and loop devices")
                : Optional.empty();
    }

    /// Does it; answers how it is undone.
    Undo stage(Fault fault, int databasePort) throws IOException, SQLException {
        return switch (fault) {
            case SIGNER_DISK_FULL, DATABASE_DISK_FULL -> {
                under(fault).fill();
                yield () -> under(fault).free();
            }
            case SIGNER_DISK_READ_ONLY, DATABASE_DISK_READ_ONLY -> {
                under(fault).readOnly(true);
                yield () -> under(fault).readOnly(false);
            }
            case CONNECTIONS_CUT -> {
                cut(databasePort);
                yield () -> {};
            }
            case MEMORY_TORN, MEMORY_CUT, MEMORY_FLIPPED -> changed(memory(), bytes -> spoilt(fault, bytes));
            case PAGE_FLIPPED -> changed(balances, Storage::flippedPage);
            case NODE_FROZEN, DATABASE_FROZEN, CHAIN_FROZEN, SIGNER_FROZEN ->
                throw new IllegalArgumentException(fault + " is nothing that a disk does");
        };
    }

    /// Puts things back.
    interface Undo {
        void run() throws IOException;
    }

    private interface Spoil {
        byte[] of(byte[] whole);
    }

    /// To be asked while the database runs: which file has the balances.
    void locate(int databasePort) throws SQLException {
        try (var connection = DriverManager.getConnection(url(databasePort), "postgres", "");
                var rows = connection.createStatement().executeQuery("select pg_relation_filepath('ledger.balance')")) {
            if (rows.next()) balances = folder.resolve("postgres/data").resolve(rows.getString(1));
        }
    }

    private static void cut(int port) throws SQLException {
        var sql = "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pid <> pg_backend_pid() and backend_type = 'client backend'";
        try (var connection = DriverManager.getConnection(url(port), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    Path memory() {
        return folder.resolve("signer/memory");
    }

    private static byte[] spoilt(Fault fault, byte[] whole) {
        if (fault == Fault.MEMORY_TORN) return Arrays.copyOf(whole, whole.length + 300);
        if (fault == Fault.MEMORY_CUT) return Arrays.copyOf(whole, Math.max(0, whole.length - RECORD));
        var flipped = whole.clone();
        flipped[RECORD / 2] ^= 1;
        return flipped;
    }

    /// A bit in the middle of a row, not in a page's head.
    private static byte[] flippedPage(byte[] whole) {
        var flipped = whole.clone();
        flipped[PAGE - 24] ^= 1;
        return flipped;
    }

    private Undo changed(Path file, Spoil spoil) throws IOException {
        var kept = folder.resolve("kept");
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        Files.write(file, spoil.of(Files.readAllBytes(file)), StandardOpenOption.TRUNCATE_EXISTING);
        return () -> {
            Files.write(file, Files.readAllBytes(kept), StandardOpenOption.TRUNCATE_EXISTING);
            Files.delete(kept);
        };
    }

    private Disk under(Fault fault) {
        var disk = under.get(fault);
        if (disk == null) throw new IllegalStateException("no disk for " + fault);
        return disk;
    }

    @Override
    public void close() {
        disks.reversed().forEach(Disk::close);
    }
}
