package entrepot.dossier;

import entrepot.commit.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids of effects that may be decided on once for a paper: a second commit that wants the same is
/// refused.
final class Effects {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Effects() {}

    /// The same id for the same effect on the same paper, for ever (a UUID of version 8).
    static UUID once(String effect, String paper) {
        var bytes = ByteBuffer.wrap(Hash.sha256((effect + " " + paper).getBytes(StandardCharsets.UTF_8)));
        long high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | VERSION_8;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | VARIANT;
        return new UUID(high, low);
    }
}
