package entrepot.settlement.web;

import entrepot.money.AccountId;
import java.util.Locale;
import org.web3j.crypto.Keys;

/// Reads an account as a person or program wrote it. An EVM address in mixed case carries a checksum
/// in its case (EIP-55): a wrong one is a slip of the hand, and money would be gone.
final class Eip55 {

    private Eip55() {}

    /// The CAIP-10 account; throws `IllegalArgumentException` for anything else or a wrong checksum.
    static AccountId parse(String text) {
        var account = AccountId.parse(text);
        if (!account.chain().namespace().equals("eip155")) return account;
        var written = text.substring(text.lastIndexOf(':') + 1);
        var digits = written.substring(2);
        boolean oneCase =
                digits.equals(digits.toLowerCase(Locale.ROOT)) || digits.equals(digits.toUpperCase(Locale.ROOT));
        if (oneCase || Keys.toChecksumAddress(account.address()).equals(written)) return account;
        throw new IllegalArgumentException("the checksum in the case of the address is wrong (EIP-55): " + written);
    }
}
