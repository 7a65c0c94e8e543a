package entrepot.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The append-only file of all signatures given.
///
/// A record has 1024 bytes: SHA-256 over the record before and this text, in hex; a space; the
/// entry as JSON; spaces; a newline. Records of one size make a torn write plain: it is the rest
/// that is shorter than a record, was never forced to the disk, so never answered, and is dropped.
/// Anything else that does not add up stops the signer.
final class Memory implements AutoCloseable {

    static final int RECORD_BYTES = 1024;

    private static final int HASH_CHARS = 64;
    private static final int TEXT_BYTES = RECORD_BYTES - HASH_CHARS - 2;
    private static final long RECORDS_MAX = 10_000_000;

    private final FileChannel file;
    private final Recollection recollection = new Recollection();
    private String head = "0".repeat(HASH_CHARS);
    private boolean broken;

    private Memory(FileChannel file) {
        this.file = file;
    }

    /// Reads and checks the whole file; throws [CannotStart] when it was altered or is in use.
    static Memory open(Path path) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var memory = over(file, path.toString());
        try {
            Folder.forceNames(path);
            return memory;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// The same over a file that is open; closes it when it cannot be used.
    static Memory over(FileChannel file, String path) throws IOException {
        var memory = new Memory(file);
        try {
            memory.lock(path);
            memory.load(path);
            return memory;
        } catch (CannotStart | IOException e) {
            file.close();
            throw e;
        }
    }

    Recollection recollection() {
        return recollection;
    }

    /// The hash of the last record, which stands for all of them.
    String head() {
        return head;
    }

    /// Returns only when the entry is on the disk. After a failed write the state of the file is
    /// unknown, so nothing is remembered, or signed, until the next start has read it again.
    void remember(Entry entry) {
        if (broken) throw new IllegalStateException("the memory could not be written before");
        broken = true;
        var text = padded(entry.text());
        var hash = chained(head, text);
        var record = ByteBuffer.wrap((hash + " " + text + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (record.hasRemaining()) file.write(record);
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the memory cannot be written", e);
        }
        broken = false;
        head = hash;
        recollection.add(entry);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void lock(String path) throws IOException {
        try {
            if (file.tryLock() != null) return;
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same answer
        }
        throw new CannotStart(path + " is in use: another signer runs in this folder. Stop it first.");
    }

    private void load(String path) throws IOException {
        long records = file.size() / RECORD_BYTES;
        if (records > RECORDS_MAX) throw new CannotStart(path + " has more than " + RECORDS_MAX + " records");
        var buffer = ByteBuffer.allocate(RECORD_BYTES);
        for (long i = 0; i < records; i++) {
            buffer.clear();
            while (buffer.hasRemaining()) if (file.read(buffer) < 0) throw new IOException("file was cut while read");
            if (!accept(new String(buffer.array(), StandardCharsets.ISO_8859_1))) throw corrupt(path, i);
        }
        if (file.size() > records * RECORD_BYTES) {
            file.truncate(records * RECORD_BYTES);
            file.force(true);
        }
        file.position(records * RECORD_BYTES);
    }

    private boolean accept(String record) {
        var hash = record.substring(0, HASH_CHARS);
        var text = record.substring(HASH_CHARS + 1, RECORD_BYTES - 1);
        if (!record.equals(hash + " " + text + "\n") || !hash.equals(chained(head, text))) return false;
        head = hash;
        recollection.add(Entry.parse(text.strip()));
        return true;
    }

    private static CannotStart corrupt(String path, long record) {
        return new CannotStart("record " + record + " of " + path + " is not what was written there (its checksum"
                + " does not fit). Nothing is signed with a damaged memory. Restore the file from its newest copy,"
                + " and compare every nonce with the chain before the next payment.");
    }

    private static String padded(String text) {
        if (text.length() > TEXT_BYTES) throw new IllegalStateException("an entry exceeds its record: " + text);
        return text + " ".repeat(TEXT_BYTES - text.length());
    }

    private static String chained(String before, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
