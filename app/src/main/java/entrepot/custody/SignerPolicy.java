package entrepot.custody;

import entrepot.commit.Json;
import entrepot.money.Amount;
import entrepot.money.Asset;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// What the signer is told to allow: the content of its `policy.json`, read when it starts.
///
/// @param feeMax      most wei that one transaction may cost
/// @param gasLimitMax most gas that one transaction may ask for
/// @param mandateKeys public keys, see [MandateKey#publicText()]
public record SignerPolicy(List<Limit> limits, BigInteger feeMax, long gasLimitMax, List<String> mandateKeys) {

    public SignerPolicy {
        limits = List.copyOf(limits);
        mandateKeys = List.copyOf(mandateKeys);
    }

    /// A token that may be paid out, and how much of it at once and in one day of UTC.
    public record Limit(Amount transactionMax, Amount dayMax) {
        public Limit {
            if (!(transactionMax.asset() instanceof Asset.Token))
                throw new IllegalArgumentException("only tokens are paid out: " + transactionMax);
            if (transactionMax.exceeds(dayMax))
                throw new IllegalArgumentException("one transaction exceeds the day: " + transactionMax);
        }

        Asset.Token token() {
            if (transactionMax.asset() instanceof Asset.Token token) return token;
            throw new IllegalStateException("not a token: " + transactionMax);
        }
    }

    /// The file's text.
    public String text() {
        return Json.write(Map.of(
                "chains",
                        limits.stream()
                                .map(l -> l.token().chain().toString())
                                .distinct()
                                .sorted()
                                .toList(),
                "tokens", limits.stream().map(SignerPolicy::token).toList(),
                "feeMax", feeMax.toString(),
                "gasLimitMax", Long.toString(gasLimitMax),
                "mandateKeys", mandateKeys));
    }

    private static Map<String, String> token(Limit limit) {
        return Map.of(
                "chain", limit.token().chain().toString(),
                "contract", limit.token().contract(),
                "transactionMax", limit.transactionMax().units().toString(),
                "dayMax", limit.dayMax().units().toString());
    }
}
