package entrepot.screening.wallet;

/// The checksum of Bitcoin Cash's CashAddr, on text in lower case.
final class CashAddr {

    static final String PREFIX = "bitcoincash:";

    private static final long[] GENERATOR = {0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L};

    private CashAddr() {}

    static boolean fits(String lower) {
        var digits = lower.startsWith(PREFIX) ? lower.substring(PREFIX.length()) : lower;
        long sum = 1;
        for (int i = 0; i < PREFIX.length() - 1; i++) sum = step(sum, PREFIX.charAt(i) & 31);
        sum = step(sum, 0);
        for (int i = 0; i < digits.length(); i++) sum = step(sum, Bech32.ALPHABET.indexOf(digits.charAt(i)));
        return sum == 1;
    }

    private static long step(long sum, int digit) {
        long top = sum >>> 35;
        long next = (sum & 0x07ffffffffL) << 5 ^ digit;
        for (int i = 0; i < GENERATOR.length; i++) if ((top >> i & 1) == 1) next ^= GENERATOR[i];
        return next;
    }
}
