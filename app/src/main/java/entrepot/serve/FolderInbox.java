package entrepot.serve;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import entrepot.bank.Bank.Incoming;
import entrepot.commit.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Numbers the bank's files for ever. What is new in `in/` is taken in the order of names, copied to
/// `received/NUMBER.xml`, and only then written into the file `numbers`, one line each. Nothing is
/// deleted; a file that comes again with other content is another message.
///
/// The bank writes under another name and renames to `*.xml` when a file is whole.
final class FolderInbox implements AutoCloseable {

    private static final int FILE_BYTES_MAX = 1 << 20;
    private static final int LIMIT_MAX = 1_000;
    private static final String TOO_LARGE = "<too-large/>";

    private final Path in;
    private final Path received;
    private final FileChannel numbers;
    private final InstantSource clock;
    private final List<Instant> taken = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Look> looks = new HashMap<>();

    /// How a file looked when its content was last compared.
    private record Look(long size, Instant modified) {}

    private FolderInbox(Path folder, FileChannel numbers, InstantSource clock) {
        this.in = folder.resolve("in");
        this.received = folder.resolve("received");
        this.numbers = numbers;
        this.clock = clock;
    }

    static FolderInbox open(Path folder, InstantSource clock) throws IOException {
        var channel = FileChannel.open(folder.resolve("numbers"), CREATE, READ, WRITE);
        try {
            var inbox = new FolderInbox(folder, channel, clock);
            inbox.remember();
            return inbox;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// A last line without its end was never acknowledged: it is cut off, and its file numbered anew.
    private void remember() throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(numbers.size()));
        while (bytes.hasRemaining()) if (numbers.read(bytes, bytes.position()) < 0) break;
        var text = new String(bytes.array(), StandardCharsets.UTF_8);
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        numbers.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        numbers.position(numbers.size());
        for (var line : whole.lines().toList()) {
            var words = line.split(" ", 4);
            if (words.length != 4 || !words[0].equals(Integer.toString(taken.size() + 1)))
                throw new IOException("the file of numbers is damaged at: " + line);
            taken.add(Instant.parse(words[1]));
            known.add(words[2] + " " + words[3]);
        }
    }

    List<Incoming> collect(long cursor, int limit) throws IOException {
        if (limit < 1 || limit > LIMIT_MAX) throw new IllegalArgumentException("1 to 1000 at once: " + limit);
        if (cursor > taken.size())
            throw new IOException("message " + cursor + " was read before, but only " + taken.size()
                    + " are numbered here: this is another bank's folder, or an old copy");
        number();
        var found = new ArrayList<Incoming>();
        for (long n = Math.max(cursor, 0) + 1; n <= taken.size() && found.size() < limit; n++)
            found.add(new Incoming(n, taken.get((int) n - 1), text(kept(n))));
        return found;
    }

    private void number() throws IOException {
        try (var files = Files.list(in)) {
            for (var file : files.filter(FolderInbox::isMessage).sorted().toList()) number(file);
        }
    }

    private static boolean isMessage(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(".xml") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private void number(Path file) throws IOException {
        var name = FolderBank.fileName(String.valueOf(file.getFileName()));
        var look = new Look(Files.size(file), Files.getLastModifiedTime(file).toInstant());
        if (look.equals(looks.get(name))) return;
        var bytes =
                look.size() > FILE_BYTES_MAX ? TOO_LARGE.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file);
        var key = Hash.hex(Hash.sha256(bytes)) + " " + name;
        if (!known.contains(key)) {
            var at = clock.instant();
            FolderBank.place(bytes, kept(taken.size() + 1L));
            append((taken.size() + 1) + " " + at + " " + key + "\n");
            taken.add(at);
            known.add(key);
        }
        looks.put(name, look);
    }

    private void append(String line) throws IOException {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        long start = numbers.position();
        try {
            while (bytes.hasRemaining()) numbers.write(bytes);
            numbers.force(true);
        } catch (IOException e) {
            numbers.truncate(start);
            throw e;
        }
    }

    private Path kept(long number) {
        return received.resolve(String.format(java.util.Locale.ROOT, "%09d.xml", number));
    }

    private static String text(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        numbers.close();
    }
}
