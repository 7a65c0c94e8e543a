package entrepot.http;

import entrepot.commit.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Positions in lists, sealed: a caller cannot read more into one than where it continues, nor make
/// one up, nor use it for another list. The position is the last item's own key, so that what is
/// added meanwhile neither repeats nor hides an item.
final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;
    private static final int CURSOR_MAX = 512;

    private final SecretKeySpec key;

    /// @param secret at least 32 bytes
    Cursors(byte[] secret) {
        if (secret.length < 32) throw new IllegalArgumentException("the cursor key has at least 32 bytes");
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    String encode(String list, String position) {
        var bytes = position.getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(seal(list, bytes), SEAL_BYTES + bytes.length);
        System.arraycopy(bytes, 0, sealed, SEAL_BYTES, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// The position; empty when the cursor was not made here for this list.
    Optional<String> decode(String list, String cursor) {
        if (cursor.length() > CURSOR_MAX) return Optional.empty();
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length <= SEAL_BYTES) return Optional.empty();
            var bytes = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
            boolean ours = MessageDigest.isEqual(seal(list, bytes), Arrays.copyOf(sealed, SEAL_BYTES));
            return ours ? Optional.of(new String(bytes, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] seal(String list, byte[] position) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(Hash.sha256(list.getBytes(StandardCharsets.UTF_8)));
            return Arrays.copyOf(mac.doFinal(position), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
