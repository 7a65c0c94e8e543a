package entrepot.custody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// The dossier side's key, which the signer trusts for mandates and nothing else. Ed25519.
public final class MandateKey {

    private static final String ALGORITHM = "Ed25519";

    private final KeyPair keys;

    private MandateKey(KeyPair keys) {
        this.keys = keys;
    }

    public static MandateKey generate(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(255, random);
            return new MandateKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /// Reads what [#write] wrote; throws `IOException` for anything else.
    public static MandateKey read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.size() != 2) throw new IOException("not a mandate key: " + file);
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            var secret = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
            var open = factory.generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
            return new MandateKey(new KeyPair(open, secret));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("not a mandate key: " + file, e);
        }
    }

    /// Writes both keys to a new file that only its owner may read.
    public void write(Path file) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, owner);
        Files.write(file, List.of(base64(keys.getPrivate().getEncoded()), publicText()));
    }

    /// The public key for the signer's policy: X.509, base64.
    public String publicText() {
        return base64(keys.getPublic().getEncoded());
    }

    public Mandate.Signed sign(Mandate mandate) {
        var text = mandate.text();
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new Mandate.Signed(text, base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of ours cannot sign", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
