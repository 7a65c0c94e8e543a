package entrepot.register.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// A text with signatures below it (C2SP signed-note).
///
/// @param text       what is signed; ends in a line's end
/// @param signatures lines, without their ends
public record SignedNote(String text, List<String> signatures) {

    private static final int SIGNATURES_MAX = 64;
    private static final int LINE_MAX = 400;
    private static final int NOTE_MAX = 64 * 1024;
    private static final int ID_BYTES = 4;
    private static final int TIME_BYTES = 8;
    private static final Pattern LINE = Pattern.compile("— (\\S+) ([A-Za-z0-9+/]+={0,2})");

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// Reads a note; throws `IllegalArgumentException` for what is none.
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (note.length() > NOTE_MAX || end < 0 || !note.endsWith("\n"))
            throw new IllegalArgumentException("not a signed note");
        var lines = new ArrayList<String>();
        note.substring(end + 2).lines().forEach(lines::add);
        if (lines.isEmpty() || lines.size() > SIGNATURES_MAX)
            throw new IllegalArgumentException("a note has 1 to " + SIGNATURES_MAX + " signatures");
        for (var line : lines)
            if (!LINE.matcher(line).matches()) throw new IllegalArgumentException("not a signature: " + line);
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    /// A signature's line as it stands; throws `IllegalArgumentException` for what is none.
    public static String line(String text) {
        if (text.length() <= LINE_MAX && LINE.matcher(text).matches()) return text;
        throw new IllegalArgumentException("a signature is written: — NAME BASE64");
    }

    static String line(VerifierKey key, byte[] signature) {
        var bytes = ByteBuffer.allocate(ID_BYTES + signature.length)
                .put(key.id())
                .put(signature)
                .array();
        return "— " + key.name() + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    /// Whether this key signed the text.
    public boolean isSignedBy(VerifierKey key) {
        return signatures.stream().anyMatch(line -> verifies(line, key));
    }

    /// Whether a line is a good signature of this key.
    public boolean verifies(String line, VerifierKey key) {
        var found = LINE.matcher(line);
        if (!found.matches() || !found.group(1).equals(key.name())) return false;
        var bytes = Base64.getDecoder().decode(found.group(2));
        if (bytes.length <= ID_BYTES || !Arrays.equals(Arrays.copyOf(bytes, ID_BYTES), key.id())) return false;
        var rest = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        return switch (key.type()) {
            case LOG -> key.verifies(text.getBytes(StandardCharsets.UTF_8), rest);
            case WITNESS -> rest.length > TIME_BYTES && isCosigned(key, rest);
        };
    }

    private boolean isCosigned(VerifierKey key, byte[] stamped) {
        long time = ByteBuffer.wrap(stamped).getLong();
        var signature = Arrays.copyOfRange(stamped, TIME_BYTES, stamped.length);
        return time >= 0 && key.verifies(cosigned(time, text).getBytes(StandardCharsets.UTF_8), signature);
    }

    /// What a witness signs.
    static String cosigned(long time, String text) {
        return "cosignature/v1\ntime " + time + "\n" + text;
    }

    /// The same with another signature.
    public SignedNote with(String line) {
        var all = new ArrayList<>(signatures);
        if (!all.contains(line)) all.add(line);
        return new SignedNote(text, all);
    }

    /// The note as it is exchanged.
    @Override
    public String toString() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}
