package entrepot.screening.wallet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The checksum of a Base58 address: the first four bytes of the double SHA-256 of the rest.
final class Base58 {

    private static final byte[] BITCOIN = digits("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    private static final byte[] RIPPLE = digits("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz");
    private static final int BASE = 58;
    private static final int CHECKSUM = 4;
    private static final int BYTES_MAX = 32;

    private Base58() {}

    /// Whether the checksum fits in the alphabet of Bitcoin or, for what begins like one, of XRP.
    static boolean fits(String address) {
        return fits(address, BITCOIN) || (address.startsWith("r") && fits(address, RIPPLE));
    }

    private static boolean fits(String address, byte[] alphabet) {
        var number = new byte[BYTES_MAX];
        int used = 0;
        for (int i = 0; i < address.length(); i++) {
            int digit = alphabet[address.charAt(i)];
            if (digit < 0) return false;
            used = timesBase(number, used, digit);
        }
        int zeros = 0;
        while (zeros < address.length() && alphabet[address.charAt(zeros)] == 0) zeros++;
        int length = zeros + used;
        return length > CHECKSUM && length <= BYTES_MAX && checksumFits(bigEndian(number, length));
    }

    /// Multiplies the little-endian number and adds the digit; returns how many bytes it has now.
    private static int timesBase(byte[] number, int used, int digit) {
        int carry = digit;
        int at = 0;
        for (; at < used || carry > 0; at++) {
            carry += BASE * (number[at] & 0xff);
            number[at] = (byte) carry;
            carry >>= 8;
        }
        return at;
    }

    private static byte[] bigEndian(byte[] number, int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = number[length - 1 - i];
        return bytes;
    }

    private static boolean checksumFits(byte[] bytes) {
        int end = bytes.length - CHECKSUM;
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(bytes, 0, end);
            var sum = sha256.digest(sha256.digest());
            return Arrays.equals(sum, 0, CHECKSUM, bytes, end, bytes.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digits(String alphabet) {
        var digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) digits[alphabet.charAt(i)] = (byte) i;
        return digits;
    }
}
