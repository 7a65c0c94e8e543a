package entrepot.signer;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What may be signed at all, from `policy.json`; read once, at start. What it does not name is
/// refused.
///
/// @param chains      EVM chain numbers
/// @param feeMax      most wei that one transaction may cost (fee cap times gas limit)
/// @param gasLimitMax most gas that one transaction may ask for
/// @param mandateKeys Ed25519 keys of the dossier side
record Policy(
        Set<Long> chains,
        Map<Token, Limits> tokens,
        BigInteger feeMax,
        BigInteger gasLimitMax,
        List<PublicKey> mandateKeys) {

    /// A token is its chain and its contract.
    record Token(long chain, String contract) {}

    /// Most units in one transaction, and in one day of UTC over all accounts.
    record Limits(BigInteger transactionMax, BigInteger dayMax) {}

    private static final Set<String> FIELDS = Set.of("chains", "tokens", "feeMax", "gasLimitMax", "mandateKeys");
    private static final int ENTRIES_MAX = 100;

    Policy {
        chains = Set.copyOf(chains);
        tokens = Map.copyOf(tokens);
        mandateKeys = List.copyOf(mandateKeys);
        if (mandateKeys.isEmpty()) throw new Malformed("a policy needs a mandate key");
    }

    /// Reads the file's text; throws [Malformed] for anything unknown, missing or ill-typed.
    static Policy parse(String text) {
        var node = Text.object(text, FIELDS);
        var chains = new HashSet<Long>();
        for (var chain : array(node, "chains")) chains.add(Text.chain(chain.asString()));
        var tokens = new HashMap<Token, Limits>();
        for (var token : array(node, "tokens")) {
            var id = new Token(Text.chain(Text.text(token, "chain")), Text.address(Text.text(token, "contract")));
            var limits =
                    new Limits(Text.whole(Text.text(token, "transactionMax")), Text.whole(Text.text(token, "dayMax")));
            if (tokens.put(id, limits) != null) throw new Malformed("token listed twice: " + id);
        }
        return new Policy(
                chains,
                tokens,
                Text.whole(Text.text(node, "feeMax")),
                Text.whole(Text.text(node, "gasLimitMax")),
                array(node, "mandateKeys")
                        .valueStream()
                        .map(key -> key(key.asString()))
                        .toList());
    }

    Optional<Limits> limits(long chain, String contract) {
        return Optional.ofNullable(tokens.get(new Token(chain, contract)));
    }

    private static JsonNode array(JsonNode node, String field) {
        var list = node.path(field);
        if (!list.isArray() || list.size() > ENTRIES_MAX) throw new Malformed(field + " must be a list of up to 100");
        return list;
    }

    private static PublicKey key(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Malformed("not an Ed25519 public key (X.509, base64): " + base64);
        }
    }
}
