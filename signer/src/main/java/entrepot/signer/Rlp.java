package entrepot.signer;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;

/// A strict reader of RLP (Ethereum Yellow Paper, appendix B): whatever has two spellings is
/// refused in all but the shortest, so that the bytes judged are the only bytes meant.
final class Rlp {

    private static final int SINGLE_MAX = 0x7f;
    private static final int SHORT_STRING = 0x80;
    private static final int SHORT_LIST = 0xc0;
    private static final int SHORT_MAX = 55;
    private static final int WORD = 32;

    private final byte[] bytes;
    private int at;

    Rlp(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    int position() {
        return at;
    }

    /// Enters a list and gives the position of its end.
    int list() {
        int tag = next();
        if (tag < SHORT_LIST) throw new Malformed("a list was expected at byte " + (at - 1));
        int size = length(tag - SHORT_LIST);
        return at + size;
    }

    void skipTo(int end) {
        at = end;
    }

    byte[] string() {
        int tag = next();
        if (tag <= SINGLE_MAX) return new byte[] {(byte) tag};
        if (tag >= SHORT_LIST) throw new Malformed("a string was expected at byte " + (at - 1));
        int size = length(tag - SHORT_STRING);
        if (size == 1 && (bytes[at] & 0xff) <= SINGLE_MAX) throw new Malformed("a byte is not in its shortest form");
        var value = Arrays.copyOfRange(bytes, at, at + size);
        at += size;
        return value;
    }

    /// An unsigned whole number of at most 256 bits.
    BigInteger number() {
        var value = string();
        if (value.length > WORD) throw new Malformed("a number has more than 256 bits");
        if (value.length > 0 && value[0] == 0) throw new Malformed("a number begins with a zero byte");
        return new BigInteger(1, value);
    }

    private int next() {
        if (at >= bytes.length) throw new Malformed("the bytes end too early");
        return bytes[at++] & 0xff;
    }

    private int length(int code) {
        int size = code <= SHORT_MAX ? code : longLength(code - SHORT_MAX);
        if (size > bytes.length - at) throw new Malformed("an item is longer than the bytes");
        return size;
    }

    private int longLength(int digits) {
        if (digits > 3) throw new Malformed("an item is longer than the bytes");
        int size = 0;
        for (int i = 0; i < digits; i++) {
            size = (size << 8) | next();
            if (size == 0) throw new Malformed("a length begins with a zero byte");
        }
        if (size <= SHORT_MAX) throw new Malformed("a length is not in its shortest form");
        return size;
    }

    /// The encoding of an unsigned number.
    static byte[] encode(BigInteger value) {
        if (value.signum() == 0) return new byte[] {(byte) SHORT_STRING};
        var digits = value.toByteArray();
        if (digits[0] == 0) digits = Arrays.copyOfRange(digits, 1, digits.length);
        if (digits.length == 1 && digits[0] > 0) return digits;
        return join(new byte[] {(byte) (SHORT_STRING + digits.length)}, digits);
    }

    /// The encoding of a list whose items are encoded already.
    static byte[] encodeList(byte[]... items) {
        var content = join(items);
        if (content.length <= SHORT_MAX) return join(new byte[] {(byte) (SHORT_LIST + content.length)}, content);
        var size = BigInteger.valueOf(content.length).toByteArray();
        if (size[0] == 0) size = Arrays.copyOfRange(size, 1, size.length);
        return join(new byte[] {(byte) (SHORT_LIST + SHORT_MAX + size.length)}, size, content);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
