package entrepot.register.note;

import entrepot.commit.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public key of a log or a witness under its name, written as a `vkey`:
/// `name+id+base64(type, key)`.
///
/// @param type what its signatures are over
/// @param key  32 bytes
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record VerifierKey(String name, Type type, byte[] key) {

    static final String ALGORITHM = "Ed25519";
    static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    /// How the JDK wraps a public key of Ed25519 (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /// What a key signs.
    public enum Type {
        /// The note's text.
        LOG(1),
        /// A time, then the note's text (`cosignature/v1`).
        WITNESS(4);

        private final byte code;

        Type(int code) {
            this.code = (byte) code;
        }
    }

    public VerifierKey {
        if (name.isEmpty() || name.contains("+") || !name.equals(name.replaceAll("\\s|\\p{Cntrl}", "")))
            throw new IllegalArgumentException("a key's name has no blanks and no plus: " + name);
        if (key.length != KEY_BYTES) throw new IllegalArgumentException("a key has 32 bytes: " + key.length);
    }

    static VerifierKey of(String name, Type type, PublicKey key) {
        var encoded = key.getEncoded();
        return new VerifierKey(name, type, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /// Reads a vkey; throws `IllegalArgumentException` for what is none.
    public static VerifierKey parse(String text) {
        var words = text.strip().split("\\+", 3);
        if (words.length != 3) throw new IllegalArgumentException("not NAME+ID+KEY: " + text);
        var bytes = Base64.getDecoder().decode(words[2]);
        for (var type : Type.values()) {
            if (bytes.length != KEY_BYTES + 1 || bytes[0] != type.code) continue;
            var key = new VerifierKey(words[0], type, Arrays.copyOfRange(bytes, 1, bytes.length));
            if (key.idText().equals(words[1])) return key;
        }
        throw new IllegalArgumentException("not a key of Ed25519 with its own id: " + text);
    }

    /// The first four bytes of the hash over name, type and key.
    byte[] id() {
        var head = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.sha256(head, new byte[] {type.code}, key), ID_BYTES);
    }

    /// The id in hex.
    public String idText() {
        return Hash.hex(id());
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            var encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES);
            System.arraycopy(key, 0, encoded, X509.length, KEY_BYTES);
            var verifier = java.security.Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// The vkey.
    @Override
    public String toString() {
        var bytes = new byte[KEY_BYTES + 1];
        bytes[0] = type.code;
        System.arraycopy(key, 0, bytes, 1, KEY_BYTES);
        return name + "+" + idText() + "+" + Base64.getEncoder().encodeToString(bytes);
    }
}
