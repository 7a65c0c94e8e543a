package entrepot.serve;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import entrepot.bank.Bank;
import entrepot.bank.BankUnavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

/// A bank that exchanges ISO 20022 files through folders, as banks do by SFTP. Ours go to `out/`,
/// whole or not at all, and the bank may take them away; a copy stays in `sent/` and is what tells
/// the same message from another one under its id. The bank's come to `in/` ([FolderInbox]).
///
/// A crash between `out/` and `sent/` delivers the same file twice: the bank knows it by its id.
final class FolderBank implements Bank, AutoCloseable {

    /// When a message was made is not what it says: resent, it may differ.
    private static final Pattern CREATED = Pattern.compile("<CreDtTm>[^<]*</CreDtTm>");

    private final Path out;
    private final Path sent;
    private final FolderInbox inbox;
    private final InstantSource clock;

    private FolderBank(Path folder, FolderInbox inbox, InstantSource clock) {
        this.out = folder.resolve("out");
        this.sent = folder.resolve("sent");
        this.inbox = inbox;
        this.clock = clock;
    }

    /// Opens the folder; what is missing in it is made.
    static FolderBank open(Path folder, InstantSource clock) throws IOException {
        for (var name : List.of("out", "sent", "in", "received")) Files.createDirectories(folder.resolve(name));
        return new FolderBank(folder, FolderInbox.open(folder, clock), clock);
    }

    @Override
    public synchronized Receipt send(Outgoing message) {
        var name = fileName(message.id().value()) + ".xml";
        try {
            var kept = sent.resolve(name);
            if (Files.exists(kept)) {
                var same = essence(Files.readString(kept)).equals(essence(message.xml()));
                if (same)
                    return new Receipt.Taken(Files.getLastModifiedTime(kept).toInstant(), true);
                return new Receipt.Refused(Reason.ID_USED_FOR_ANOTHER, "id was used before: " + message.id());
            }
            var bytes = message.xml().getBytes(StandardCharsets.UTF_8);
            place(bytes, out.resolve(name));
            place(bytes, kept);
            return new Receipt.Taken(clock.instant(), false);
        } catch (IOException e) {
            throw new BankUnavailable("cannot write the bank's folder " + out + ": " + e, e);
        }
    }

    @Override
    public synchronized List<Incoming> collect(long cursor, int limit) {
        try {
            return inbox.collect(cursor, limit);
        } catch (IOException e) {
            throw new BankUnavailable("cannot read the bank's folder: " + e, e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        inbox.close();
    }

    private static String essence(String xml) {
        return CREATED.matcher(xml).replaceAll("");
    }

    /// Letters, digits and hyphens as they are, anything else in hex: no id can name another folder.
    static String fileName(String id) {
        var name = new StringBuilder();
        for (var letter : id.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (letter > 0 && Character.isLetterOrDigit((char) letter)) || letter == '-';
            if (plain) name.append((char) letter);
            else name.append('%').append(String.format(java.util.Locale.ROOT, "%02X", letter & 0xFF));
        }
        return name.toString();
    }

    /// Writes a file that is there whole or not at all, also after the power failed. Who looks for
    /// `*.xml` never sees it half written.
    static void place(byte[] bytes, Path file) throws IOException {
        var draft = file.resolveSibling("." + file.getFileName() + ".part");
        try (var channel = FileChannel.open(draft, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) return;
        try (var entry = FileChannel.open(folder, READ)) {
            entry.force(true);
        }
    }
}
