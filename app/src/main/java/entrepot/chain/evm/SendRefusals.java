package entrepot.chain.evm;

import entrepot.chain.ChainNode.Sent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the error texts of the known nodes mean: JSON-RPC never standardised them. A text that is
/// not here says nothing, and then the transaction may have been sent (R4).
///
/// Texts of go-ethereum (core/txpool/errors.go), Erigon, Nethermind, Besu, Reth and anvil.
final class SendRefusals {

    private static final Map<String, Sent.Reason> REASONS = reasons();

    private SendRefusals() {}

    /// The very same bytes are there already.
    static boolean saysKnown(String message) {
        var text = message.toLowerCase(Locale.ROOT);
        return text.contains("already known")
                || text.contains("alreadyknown")
                || text.contains("already imported")
                || text.contains("known transaction");
    }

    static Optional<Sent.Reason> reason(String message) {
        var text = message.toLowerCase(Locale.ROOT);
        return REASONS.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, Sent.Reason> reasons() {
        var reasons = new LinkedHashMap<String, Sent.Reason>();
        reasons.put("replacement transaction underpriced", Sent.Reason.REPLACEMENT_UNDERPRICED);
        reasons.put("replacementnotallowed", Sent.Reason.REPLACEMENT_UNDERPRICED);
        reasons.put("transaction underpriced", Sent.Reason.FEE_TOO_LOW);
        reasons.put("nonce too low", Sent.Reason.NONCE_TOO_LOW);
        reasons.put("oldnonce", Sent.Reason.NONCE_TOO_LOW);
        reasons.put("insufficient funds", Sent.Reason.INSUFFICIENT_FUNDS);
        reasons.put("insufficientfunds", Sent.Reason.INSUFFICIENT_FUNDS);
        reasons.put("upfront cost exceeds account balance", Sent.Reason.INSUFFICIENT_FUNDS);
        reasons.put("max fee per gas less than block base fee", Sent.Reason.FEE_TOO_LOW);
        reasons.put("feetoolow", Sent.Reason.FEE_TOO_LOW);
        reasons.put("exceeds block gas limit", Sent.Reason.GAS_LIMIT);
        reasons.put("intrinsic gas too", Sent.Reason.GAS_LIMIT);
        reasons.put("invalid sender", Sent.Reason.INVALID);
        reasons.put("invalid chain id", Sent.Reason.INVALID);
        reasons.put("failed to decode", Sent.Reason.INVALID);
        reasons.put("rlp: ", Sent.Reason.INVALID);
        return Collections.unmodifiableMap(reasons);
    }
}
