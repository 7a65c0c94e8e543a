package entrepot.lab.kill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A small ext4 in a file, mounted over a folder of the world: one that can be full, or for reading
/// only, without harm to anybody else. Needs root and loop devices.
final class Disk implements AutoCloseable {

    private static final int CHUNK = 1 << 20;

    private final Path folder;
    private final Path image;

    private Disk(Path folder, Path image) {
        this.folder = folder;
        this.image = image;
    }

    /// Empty where mounting is not allowed.
    static Optional<Disk> under(Path folder, long bytes) throws IOException {
        var disk = new Disk(folder, folder.resolveSibling(folder.getFileName() + ".disk"));
        Files.createDirectories(folder);
        try (var file = FileChannel.open(disk.image, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(1), bytes - 1);
        }
        boolean mounted = run("mkfs.ext4", "-q", "-m", "0", "-E", "root_owner=0:0", disk.image.toString())
                && run("mount", "-o", "loop", disk.image.toString(), folder.toString());
        if (!mounted) {
            Files.deleteIfExists(disk.image);
            return Optional.empty();
        }
        Files.deleteIfExists(folder.resolve("lost+found"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return Optional.of(disk);
    }

    /// Writes until nothing more fits.
    void fill() throws IOException {
        var zeros = ByteBuffer.allocate(CHUNK);
        try (var file = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int size = CHUNK; size > 0; size /= 2) fill(file, zeros, size);
        }
    }

    private static void fill(FileChannel file, ByteBuffer zeros, int size) {
        try {
            int written = size;
            while (written > 0) written = file.write(zeros.clear().limit(size));
        } catch (IOException full) {
            // which is what was wanted
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    void readOnly(boolean only) throws IOException {
        if (!run("mount", "-o", only ? "remount,ro" : "remount,rw", folder.toString()))
            throw new IOException(folder + " cannot be mounted anew");
    }

    @Override
    public void close() {
        if (!run("umount", folder.toString())) run("umount", "-l", folder.toString());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    static boolean run(String... words) {
        try {
            var process = new ProcessBuilder(List.of(words))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
