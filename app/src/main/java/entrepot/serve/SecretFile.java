package entrepot.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// A secret that lies in a file of its own, which nobody but its owner may open. Read when it is
/// needed, never printed.
record SecretFile(Path path) {

    private static final long BYTES_MAX = 16 * 1024;
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /// What is wrong with the file at the path; empty when nothing is.
    Optional<String> fault() {
        try {
            if (!Files.isRegularFile(path)) return Optional.of("there is no file " + path);
            var allowed = Files.getPosixFilePermissions(path);
            if (!OWNERS.containsAll(allowed))
                return Optional.of(path + " is open to others: " + PosixFilePermissions.toString(allowed));
            if (Files.size(path) > BYTES_MAX) return Optional.of(path + " is too large for a secret");
            return read().isEmpty() ? Optional.of(path + " is empty") : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.of(path + " cannot be read: " + e);
        }
    }

    /// The text without white space around it.
    String read() throws IOException {
        return Files.readString(path, StandardCharsets.UTF_8).strip();
    }
}
