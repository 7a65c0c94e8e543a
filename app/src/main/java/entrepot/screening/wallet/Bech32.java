package entrepot.screening.wallet;

import java.util.Set;

/// The checksum of bech32 (BIP-173) and bech32m (BIP-350), on text in lower case.
final class Bech32 {

    /// Digits from 0 to 31.
    static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    /// The same as a class of letters, for patterns.
    static final String LETTERS = "02-9ac-hj-np-z";

    /// Human-readable parts, by chain; a text that begins otherwise is not read as bech32.
    static final String PREFIXES = "bc|tb|bcrt|ltc|tltc|bnb|tbnb|dgb|vtc|btg|cosmos|osmo|addr|stake|zs|u|erd|inj|thor";

    private static final Set<String> SEGWIT = Set.of("bc", "tb", "bcrt", "ltc", "tltc", "dgb", "vtc", "btg");
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int PLAIN = 1;
    private static final int MODIFIED = 0x2bc830a3;

    private Bech32() {}

    static boolean fits(String lower) {
        int split = lower.lastIndexOf('1');
        var prefix = lower.substring(0, split);
        int sum = 1;
        for (int i = 0; i < split; i++) sum = step(sum, prefix.charAt(i) >> 5);
        sum = step(sum, 0);
        for (int i = 0; i < split; i++) sum = step(sum, prefix.charAt(i) & 31);
        for (int i = split + 1; i < lower.length(); i++) sum = step(sum, ALPHABET.indexOf(lower.charAt(i)));
        if (!SEGWIT.contains(prefix)) return sum == PLAIN || sum == MODIFIED;
        // Witness version 0 is `q` and keeps the first checksum; later versions have the second.
        return sum == (lower.charAt(split + 1) == 'q' ? PLAIN : MODIFIED);
    }

    private static int step(int sum, int digit) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ digit;
        for (int i = 0; i < GENERATOR.length; i++) if ((top >> i & 1) == 1) next ^= GENERATOR[i];
        return next;
    }
}
