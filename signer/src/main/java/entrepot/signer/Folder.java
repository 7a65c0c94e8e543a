package entrepot.signer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// The signer's folder and the files in it, which nobody but its owner may touch.
///
/// `keystore/NAME.json`, `policy.json`, `memory`, `signer.sock`, and, if wanted, `password`.
record Folder(Path path) {

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final long FILE_BYTES_MAX = 1 << 20;

    Path keystore() {
        return path.resolve("keystore");
    }

    Path policy() {
        return path.resolve("policy.json");
    }

    Path memory() {
        return path.resolve("memory");
    }

    Path socket() {
        return path.resolve("signer.sock");
    }

    Path password() {
        return path.resolve("password");
    }

    void create() throws IOException {
        if (!Files.exists(path)) Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
        if (!Files.exists(keystore()))
            Files.createDirectory(keystore(), PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
        requirePrivate();
    }

    /// Throws [CannotStart] when others may enter the folder.
    void requirePrivate() throws IOException {
        if (!Files.isDirectory(path))
            throw new CannotStart("no folder " + path + ". Create it: SignerMain init --dir " + path + " --keys NAMES");
        if (!OWNER_FOLDER.containsAll(Files.getPosixFilePermissions(path)))
            throw new CannotStart(path + " can be entered by others. Close it: chmod 700 " + path);
    }

    /// The text of a file that only its owner may read.
    static String readPrivate(Path file) throws IOException {
        if (!OWNER_FILE.containsAll(Files.getPosixFilePermissions(file)))
            throw new CannotStart(file + " can be read by others. Close it: chmod 600 " + file);
        return read(file);
    }

    /// The text of a file that only its owner may change.
    static String readOwned(Path file) throws IOException {
        if (!Files.exists(file)) throw new CannotStart("no file " + file);
        var open = EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
        open.retainAll(Files.getPosixFilePermissions(file));
        if (!open.isEmpty()) throw new CannotStart(file + " can be changed by others. Close it: chmod 600 " + file);
        return read(file);
    }

    /// Writes a new private file; never over an old one.
    static void write(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
        Files.writeString(file, text, StandardOpenOption.SYNC);
        forceNames(file);
    }

    /// Makes the name of a file, and of all beside it, durable.
    static void forceNames(Path file) throws IOException {
        try (var channel = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String read(Path file) throws IOException {
        if (Files.size(file) > FILE_BYTES_MAX) throw new CannotStart(file + " is too large");
        return Files.readString(file);
    }
}
