package entrepot.chain.evm;

import entrepot.money.AccountId;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.web3j.crypto.Hash;

/// Numbers, words and addresses as JSON-RPC and the contract ABI spell them.
final class Hex {

    private static final Pattern QUANTITY = Pattern.compile("0x[0-9a-fA-F]{1,64}");
    private static final int WORD = 64;

    private Hex() {}

    /// A hexadecimal number of at most 256 bits; leading zeros are taken.
    static BigInteger quantity(String text) {
        if (!QUANTITY.matcher(text).matches()) throw new IllegalArgumentException("not a hexadecimal number: " + text);
        return new BigInteger(text.substring(2), 16);
    }

    static String of(BigInteger number) {
        return "0x" + number.toString(16);
    }

    static String of(long number) {
        return "0x" + Long.toHexString(number);
    }

    /// The number as one word of 32 bytes, without `0x`.
    static String word(BigInteger number) {
        var digits = number.toString(16);
        return "0".repeat(WORD - digits.length()) + digits;
    }

    /// The address as one word of 32 bytes, without `0x`.
    static String word(AccountId account) {
        return "0".repeat(24) + account.address().substring(2);
    }

    static boolean isWord(String text) {
        return text.length() == 2 + WORD && QUANTITY.matcher(text).matches();
    }

    /// The address in a word whose first 12 bytes are zero.
    static AccountId account(ChainId chain, String word) {
        if (!isWord(word) || !word.startsWith("0x" + "0".repeat(24)))
            throw new IllegalArgumentException("not an address in a word: " + word);
        return new AccountId(chain, "0x" + word.substring(26));
    }

    /// The first four bytes of a call.
    static String selector(String signature) {
        return Hash.sha3String(signature).substring(0, 10);
    }
}
