package entrepot.screening.keeping;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The steps in which the store changes a disk. Each is on the disk when it returns; between any two
/// of them the process may die.
interface Disk {

    /// Makes a folder and those it lies in, as far as they are not there.
    void folder(Path folder) throws IOException;

    /// Writes a file anew. Not atomic: who may be reading it is told of it by a rename later.
    void write(Path file, byte[] bytes) throws IOException;

    /// Puts one in place of the other, at once and wholly.
    void rename(Path from, Path to) throws IOException;

    /// Deletes a file or an empty folder; nothing, when it is not there.
    void delete(Path path) throws IOException;

    /// The machine's own.
    static Disk real() {
        return new Real();
    }

    /// Forces to the disk what it wrote, and the folder that names it.
    final class Real implements Disk {

        @Override
        public void folder(Path folder) throws IOException {
            Files.createDirectories(folder);
            forceFolderOf(folder);
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            try (var channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) channel.write(buffer);
                channel.force(true);
            }
            forceFolderOf(file);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolderOf(to);
        }

        @Override
        public void delete(Path path) throws IOException {
            Files.deleteIfExists(path);
        }

        private static void forceFolderOf(Path path) throws IOException {
            var folder = Optional.ofNullable(path.toAbsolutePath().getParent());
            if (folder.isEmpty()) return;
            try (var channel = FileChannel.open(folder.get(), READ)) {
                channel.force(true);
            }
        }
    }
}
