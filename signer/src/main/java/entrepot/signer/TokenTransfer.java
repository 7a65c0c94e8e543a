package entrepot.signer;

import java.math.BigInteger;
import java.util.Arrays;

/// The call `transfer(address,uint256)` of ERC-20, the only call that is ever signed.
///
/// @param payee address in hex with 0x
/// @param units token amount in minor units
record TokenTransfer(String payee, BigInteger units) {

    private static final String SELECTOR = "0xa9059cbb";
    private static final int BYTES = 68;
    private static final int PADDING_FROM = 4;
    private static final int ADDRESS_FROM = 16;
    private static final int UNITS_FROM = 36;

    static boolean isCalledBy(String data) {
        return data.startsWith(SELECTOR);
    }

    /// Reads call data that has the selector; throws [Malformed] unless it is selector, padded
    /// address and amount, and nothing more.
    static TokenTransfer decode(String callData) {
        var data = Text.hex(callData);
        if (data.length != BYTES) throw new Malformed("a transfer has 68 bytes, not " + data.length);
        for (int i = PADDING_FROM; i < ADDRESS_FROM; i++)
            if (data[i] != 0) throw new Malformed("the payee's word has more than an address");
        var payee = Text.hex(Arrays.copyOfRange(data, ADDRESS_FROM, UNITS_FROM));
        return new TokenTransfer(payee, new BigInteger(1, data, UNITS_FROM, BYTES - UNITS_FROM));
    }
}
