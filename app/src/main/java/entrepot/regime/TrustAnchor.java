package entrepot.regime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// A publisher whose packs this installation believes. Given by configuration, never by a pack.
///
/// @param demo the key file says that it is not for production
public record TrustAnchor(String name, PublicKey key, boolean demo) {

    static final String DEMO_MARK = "NOT FOR PRODUCTION";

    /// Reads an Ed25519 public key in PEM (X.509); text before the first line of dashes is comment.
    public static TrustAnchor read(String name, Path pem) {
        try {
            var text = Files.readString(pem);
            var key =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(text, "PUBLIC KEY")));
            return new TrustAnchor(name, key, text.contains(DEMO_MARK));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(pem + " is no Ed25519 public key in PEM: " + e.getMessage(), e);
        }
    }

    static byte[] bytes(String pem, String label) {
        int start = pem.indexOf("-----BEGIN " + label + "-----");
        int end = pem.indexOf("-----END " + label + "-----");
        if (start < 0 || end < start) throw new IllegalArgumentException("there is no " + label + " in it");
        var body = pem.substring(pem.indexOf('\n', start), end);
        return Base64.getMimeDecoder().decode(body.strip());
    }
}
