package entrepot.launch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that one running instance keeps everything in, held exclusively until [#close].
///
/// Two files are ours: `lock`, locked by the operating system so that it is free again whatever
/// becomes of the process, with the process id inside; and `version`, the folder's layout.
public final class DataFolder implements AutoCloseable {

    /// The layout that this build writes. A folder of a higher number is refused.
    static final int VERSION = 1;

    private static final int LOCK_BYTES_MAX = 32;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Where data lies when nobody says otherwise: `var` beside the launcher, which names its own
    /// folder in the property `entrepot.home`.
    public static Path standard() {
        return Path.of(System.getProperty("entrepot.home", "")).resolve("var").toAbsolutePath();
    }

    /// Takes the folder, making it if need be; throws [CannotLaunch] when another instance holds
    /// it, when it is of a newer version, or when it cannot be written.
    public static DataFolder open(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve("lock"), CREATE, READ, WRITE);
            try {
                take(path, channel);
                checkVersion(path);
                return new DataFolder(path, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotLaunch(
                    "cannot use the data folder " + path,
                    e.toString(),
                    "give a folder that you may write to with --data DIR");
        }
    }

    public Path path() {
        return path;
    }

    /// Lets go of the folder. What is in it stays.
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static void take(Path path, FileChannel channel) throws IOException {
        if (!locked(channel)) {
            throw new CannotLaunch(
                    "another instance uses the data folder " + path,
                    "process " + holder(channel) + " holds " + path.resolve("lock"),
                    "stop that process, or give this one its own folder with --data DIR");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process holds it
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(LOCK_BYTES_MAX);
        channel.read(bytes, 0);
        var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        return text.isEmpty() ? "unknown" : text;
    }

    private static void checkVersion(Path path) throws IOException {
        var file = path.resolve("version");
        if (Files.exists(file)) {
            var text = Files.readString(file).strip();
            if (!text.matches("[0-9]{1,6}"))
                throw new CannotLaunch(
                        "the data folder " + path + " is damaged",
                        file + " says \"" + text + "\", not a version",
                        "restore the folder from a backup, or start afresh with --data DIR");
            if (Integer.parseInt(text) > VERSION)
                throw new CannotLaunch(
                        "the data folder " + path + " was written by a newer Entrepot",
                        "its version is " + text + "; this build knows versions up to " + VERSION,
                        "update this build (git pull), or give another folder with --data DIR");
        }
        Files.writeString(file, VERSION + System.lineSeparator());
    }
}
