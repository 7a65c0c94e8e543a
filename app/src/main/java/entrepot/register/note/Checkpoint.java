package entrepot.register.note;

import java.util.Base64;

/// What a log says of itself: its name, how many leaves it has, and the hash that binds them all
/// (C2SP tlog-checkpoint).
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int LINES = 3;

    /// The text that is signed.
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /// Reads the text of a note; lines after the third are extensions. Throws
    /// `IllegalArgumentException` for what is no checkpoint.
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length <= LINES || !lines[1].matches("0|[1-9][0-9]{0,17}"))
            throw new IllegalArgumentException(
                    "not a checkpoint: " + text.lines().findFirst().orElse(""));
        return new Checkpoint(
                lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }
}
