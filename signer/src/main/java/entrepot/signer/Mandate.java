package entrepot.signer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;

/// What the dossier allows: this payment, to this address, of this amount, until then. Signed
/// when four eyes have verified the payee's address.
///
/// @param token   contract address
/// @param units   the exact amount in minor units
/// @param expires the first instant at which it is no longer good
record Mandate(String payment, long chain, String token, String payee, BigInteger units, Instant expires) {

    private static final Set<String> FIELDS = Set.of("payment", "chain", "token", "payee", "units", "expires");

    /// Reads the six fields; throws [Malformed] for any other shape.
    static Mandate parse(String text) {
        var node = Text.object(text, FIELDS);
        return new Mandate(
                Text.text(node, "payment"),
                Text.chain(Text.text(node, "chain")),
                Text.address(Text.text(node, "token")),
                Text.address(Text.text(node, "payee")),
                Text.whole(Text.text(node, "units")),
                Text.instant(Text.text(node, "expires")));
    }

    /// Whether one of the keys signed exactly this text with Ed25519.
    static boolean isSigned(String text, String signature, Collection<PublicKey> keys) {
        return keys.stream().anyMatch(key -> verifies(text.getBytes(StandardCharsets.UTF_8), signature, key));
    }

    private static boolean verifies(byte[] text, String signature, PublicKey key) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
