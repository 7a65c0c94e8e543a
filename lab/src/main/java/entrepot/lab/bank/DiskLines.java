package entrepot.lab.bank;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Lines in a file. No channel: a writer that is interrupted must not close the file for the others.
final class DiskLines implements AppendFile {

    private final RandomAccessFile file;
    private final List<String> lines;

    private DiskLines(RandomAccessFile file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static DiskLines open(Path path) {
        try {
            var folder = path.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            var file = new RandomAccessFile(path.toFile(), "rw");
            var whole = whole(Files.readAllBytes(path));
            file.setLength(whole.getBytes(StandardCharsets.UTF_8).length);
            file.seek(file.length());
            return new DiskLines(file, whole.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String whole(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') end--;
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    @Override
    public List<String> lines() {
        return lines;
    }

    @Override
    public void append(String line) {
        if (line.indexOf('\n') >= 0) throw new IllegalArgumentException("one line at a time");
        try {
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
