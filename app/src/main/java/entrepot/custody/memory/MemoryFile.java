package entrepot.custody.memory;

import entrepot.commit.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjLongConsumer;

/// The signer's append-only file: records of 1,024 bytes, each bound to all before it by SHA-256.
/// Reads only, and may be read while the signer writes.
public final class MemoryFile {

    /// Bytes of a record.
    public static final int RECORD = 1024;

    private static final int HASH = 64;

    private MemoryFile() {}

    /// What was found.
    ///
    /// @param records  that are whole and bound to those before them
    /// @param tail     bytes after the last whole record: a write that was never answered
    /// @param damaged  place of the first record that is not what was written there, from 0; -1 for none
    public record Read(long records, long tail, long damaged) {
        public boolean isWhole() {
            return damaged < 0;
        }
    }

    /// Hands over record by record with its place, as far as the file can be believed.
    public static Read read(Path file, ObjLongConsumer<Remembered> each) throws IOException {
        var before = "0".repeat(HASH);
        long records = 0;
        try (var in = Files.newInputStream(file)) {
            for (var bytes = record(in); true; bytes = record(in)) {
                if (bytes.length < RECORD) return new Read(records, bytes.length, -1);
                var text = new String(bytes, StandardCharsets.ISO_8859_1);
                if (!fits(before, text) || !accept(text, records, each)) return new Read(records, 0, records);
                before = text.substring(0, HASH);
                records++;
            }
        }
    }

    private static byte[] record(InputStream in) throws IOException {
        return in.readNBytes(RECORD);
    }

    private static boolean fits(String before, String record) {
        var text = record.substring(HASH + 1, RECORD - 1);
        var bound = (before + text).getBytes(StandardCharsets.ISO_8859_1);
        return record.charAt(HASH) == ' '
                && record.charAt(RECORD - 1) == '\n'
                && record.substring(0, HASH).equals(Hash.hex(Hash.sha256(bound)));
    }

    private static boolean accept(String record, long place, ObjLongConsumer<Remembered> each) {
        try {
            each.accept(Remembered.parse(record.substring(HASH + 1).strip()), place);
            return true;
        } catch (IllegalArgumentException notAnEntry) {
            return false;
        }
    }
}
