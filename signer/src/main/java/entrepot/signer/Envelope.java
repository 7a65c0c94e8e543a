package entrepot.signer;

import java.math.BigInteger;
import java.util.Arrays;
import org.web3j.crypto.Hash;

/// An unsigned EIP-1559 transaction, read from the bytes that will be signed.
///
/// @param to         20 bytes in hex with 0x, or empty for a contract creation
/// @param value      native coin to move, in wei
/// @param data       call data, hex with 0x
/// @param listed     whether an access list is present; none is ever needed here
/// @param unsigned   the bytes themselves, hex with 0x: 0x02 and the RLP list
/// @param fieldsFrom where the list's content begins in those bytes
record Envelope(
        long chain,
        long nonce,
        BigInteger tip,
        BigInteger feeCap,
        BigInteger gasLimit,
        String to,
        BigInteger value,
        String data,
        boolean listed,
        String unsigned,
        int fieldsFrom) {

    private static final int TYPE = 2;
    private static final int BYTES_MAX = 4096;

    /// Reads the bytes; throws [Malformed] unless they are exactly one such transaction.
    static Envelope decode(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > BYTES_MAX || bytes[0] != TYPE)
            throw new Malformed("not a transaction of type 2");
        var in = new Rlp(bytes, 1);
        if (in.list() != bytes.length) throw new Malformed("bytes follow the transaction");
        int fieldsFrom = in.position();
        long chain = small(in.number(), "chain id");
        long nonce = small(in.number(), "nonce");
        var tip = in.number();
        var feeCap = in.number();
        var gasLimit = in.number();
        var to = address(in.string());
        var value = in.number();
        var data = Text.hex(in.string());
        int listEnd = in.list();
        boolean listed = listEnd > in.position();
        in.skipTo(listEnd);
        if (in.position() != bytes.length) throw new Malformed("not the nine fields of an unsigned transaction");
        return new Envelope(chain, nonce, tip, feeCap, gasLimit, to, value, data, listed, Text.hex(bytes), fieldsFrom);
    }

    /// The most that this transaction can cost in native coin, without its value.
    BigInteger feeMax() {
        return feeCap.multiply(gasLimit);
    }

    byte[] bytes() {
        return Text.hex(unsigned);
    }

    /// What a signature of this transaction signs.
    byte[] digest() {
        return Hash.sha3(bytes());
    }

    /// The whole signed transaction: the same fields, byte for byte, and the signature.
    byte[] signed(int parity, BigInteger r, BigInteger s) {
        var bytes = bytes();
        var fields = Arrays.copyOfRange(bytes, fieldsFrom, bytes.length);
        var list = Rlp.encodeList(fields, Rlp.encode(BigInteger.valueOf(parity)), Rlp.encode(r), Rlp.encode(s));
        return Rlp.join(new byte[] {TYPE}, list);
    }

    private static long small(BigInteger number, String name) {
        if (number.bitLength() > 63) throw new Malformed(name + " is too large");
        return number.longValueExact();
    }

    private static String address(byte[] bytes) {
        if (bytes.length != 0 && bytes.length != 20) throw new Malformed("the receiver is not an address");
        return bytes.length == 0 ? "" : Text.hex(bytes);
    }
}
