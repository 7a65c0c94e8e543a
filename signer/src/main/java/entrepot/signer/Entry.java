package entrepot.signer;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// One signature that was given, as the memory keeps it. A cancel has no token, payee or amount.
///
/// @param digest the hash that was signed, hex
record Entry(
        Instant at,
        Slot slot,
        String payment,
        Purpose purpose,
        String digest,
        String token,
        String payee,
        BigInteger units,
        BigInteger tip,
        BigInteger feeCap,
        BigInteger gasLimit) {

    /// The place that only one payment may ever have.
    record Slot(long chain, String account, long nonce) {
        @Override
        public String toString() {
            return "nonce " + nonce + " of " + account + " on chain " + chain;
        }
    }

    private static final Set<String> FIELDS = Set.of(
            "at",
            "chain",
            "account",
            "nonce",
            "payment",
            "purpose",
            "digest",
            "token",
            "payee",
            "units",
            "tip",
            "feeCap",
            "gasLimit");

    /// Whether it pays the same amount of the same token to the same payee with the same gas.
    boolean paysAs(Entry other) {
        return token.equals(other.token)
                && payee.equals(other.payee)
                && units.equals(other.units)
                && gasLimit.equals(other.gasLimit);
    }

    /// Nodes replace a waiting transaction only when both fees are higher.
    boolean isDearerThan(Entry other) {
        return tip.compareTo(other.tip) > 0 && feeCap.compareTo(other.feeCap) > 0;
    }

    String text() {
        return Text.write(Map.ofEntries(
                Map.entry("at", at.toString()),
                Map.entry("chain", "eip155:" + slot.chain()),
                Map.entry("account", slot.account()),
                Map.entry("nonce", Long.toString(slot.nonce())),
                Map.entry("payment", payment),
                Map.entry("purpose", purpose.name()),
                Map.entry("digest", digest),
                Map.entry("token", token),
                Map.entry("payee", payee),
                Map.entry("units", units.toString()),
                Map.entry("tip", tip.toString()),
                Map.entry("feeCap", feeCap.toString()),
                Map.entry("gasLimit", gasLimit.toString())));
    }

    static Entry parse(String text) {
        var node = Text.object(text, FIELDS);
        var slot = new Slot(
                Text.chain(Text.text(node, "chain")),
                Text.address(Text.text(node, "account")),
                Text.whole(Text.text(node, "nonce")).longValueExact());
        return new Entry(
                Text.instant(Text.text(node, "at")),
                slot,
                Text.text(node, "payment"),
                Purpose.valueOf(Text.text(node, "purpose")),
                Text.text(node, "digest"),
                Text.text(node, "token"),
                Text.text(node, "payee"),
                Text.whole(Text.text(node, "units")),
                Text.whole(Text.text(node, "tip")),
                Text.whole(Text.text(node, "feeCap")),
                Text.whole(Text.text(node, "gasLimit")));
    }
}
