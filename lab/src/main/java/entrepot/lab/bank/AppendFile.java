package entrepot.lab.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A file of lines that only grows, each line on the disk before its writer goes on. A last line
/// without its end was never acknowledged, and is cut off when the file is opened again.
public final class AppendFile implements AutoCloseable {

    private final FileChannel channel;
    private final List<String> lines;

    private AppendFile(FileChannel channel, List<String> lines) {
        this.channel = channel;
        this.lines = lines;
    }

    /// Opens the file, or makes it with its folders.
    public static AppendFile open(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var whole = whole(Files.readAllBytes(file));
            channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
            channel.position(channel.size());
            return new AppendFile(channel, whole.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String whole(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') end--;
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /// The lines that were there when it was opened.
    public List<String> lines() {
        return lines;
    }

    public void append(String line) {
        if (line.indexOf('\n') >= 0) throw new IllegalArgumentException("one line at a time");
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
