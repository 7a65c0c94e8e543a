package entrepot.register.note;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The key of a log, whose name is its origin, or of a witness, with what it signs.
public final class NoteKey {

    private static final int SIGNATURE_BYTES = 64;
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final VerifierKey open;
    private final PrivateKey secret;

    private NoteKey(VerifierKey open, PrivateKey secret) {
        this.open = open;
        this.secret = secret;
    }

    public static NoteKey generate(String name, VerifierKey.Type type, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance(VerifierKey.ALGORITHM);
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            return new NoteKey(VerifierKey.of(name, type, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /// The log's key in a file, made on the first call. Throws `IOException` for a file that others may
    /// open, that holds something else, or the key of another origin.
    public static NoteKey open(Path file, String origin, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            var parent = file.toAbsolutePath().getParent();
            if (parent != null) Files.createDirectories(parent);
            generate(origin, VerifierKey.Type.LOG, random).write(file);
        }
        var key = read(file, VerifierKey.Type.LOG);
        if (!key.open.name().equals(origin))
            throw new IOException(file + " is the key of " + key.open.name() + ", not of " + origin);
        return key;
    }

    /// Two lines: the public key as a vkey, the private one in PKCS #8. Throws `IOException` for what is
    /// not such a file, of this type, that only its owner may open.
    public static NoteKey read(Path file, VerifierKey.Type type) throws IOException {
        var allowed = Files.getPosixFilePermissions(file);
        if (!OWNERS.containsAll(allowed))
            throw new IOException(file + " is open to others: " + PosixFilePermissions.toString(allowed));
        var lines = Files.readAllLines(file);
        if (lines.size() != 2) throw new IOException(file + " is not a key");
        try {
            var secret = KeyFactory.getInstance(VerifierKey.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
            var key = new NoteKey(VerifierKey.parse(lines.get(0)), secret);
            var probe = file.toString().getBytes(StandardCharsets.UTF_8);
            if (key.open.type() == type && key.open.verifies(probe, key.sign(probe))) return key;
            throw new IOException(file + " is not the key of a " + type.name().toLowerCase(Locale.ROOT));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is not a key", e);
        }
    }

    /// Writes both keys to a new file that only its owner may read.
    public void write(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS));
        Files.write(file, List.of(open.toString(), Base64.getEncoder().encodeToString(secret.getEncoded())));
    }

    /// The public key, for everybody.
    public VerifierKey verifier() {
        return open;
    }

    public String origin() {
        return open.name();
    }

    /// The checkpoint as a signed note.
    public String sign(Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(origin()))
            throw new IllegalArgumentException("a log speaks for itself only, not for " + checkpoint.origin());
        var text = checkpoint.text();
        return text + "\n" + SignedNote.line(open, sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// A witness's line below a checkpoint: that at this time it was the newest, and consistent.
    public String cosign(SignedNote note, Instant at) {
        if (open.type() != VerifierKey.Type.WITNESS) throw new IllegalArgumentException("not a witness's key: " + open);
        var message = SignedNote.cosigned(at.getEpochSecond(), note.text());
        var stamped = ByteBuffer.allocate(Long.BYTES + SIGNATURE_BYTES)
                .putLong(at.getEpochSecond())
                .put(sign(message.getBytes(StandardCharsets.UTF_8)))
                .array();
        return SignedNote.line(open, stamped);
    }

    private byte[] sign(byte[] message) {
        try {
            var signer = Signature.getInstance(VerifierKey.ALGORITHM);
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of ours cannot sign", e);
        }
    }
}
