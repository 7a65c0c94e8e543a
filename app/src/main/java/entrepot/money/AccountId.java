package entrepot.money;

import java.util.Locale;
import java.util.regex.Pattern;

/// An account on a chain by its CAIP-10 name, for example `eip155:1:0xab16…`.
///
/// EVM addresses are 20 bytes, so they are kept in lower case; every other chain keeps its case.
public record AccountId(ChainId chain, String address) {

    private static final Pattern ADDRESS = Pattern.compile("[-.%a-zA-Z0-9]{1,128}");
    private static final Pattern EVM = Pattern.compile("0x[0-9a-f]{40}");

    public AccountId {
        if (!ADDRESS.matcher(address).matches())
            throw new IllegalArgumentException("not a CAIP-10 account address: " + address);
        if (chain.namespace().equals("eip155")) {
            address = address.toLowerCase(Locale.ROOT);
            if (!EVM.matcher(address).matches())
                throw new IllegalArgumentException("not an EVM address of 20 bytes: " + address);
        }
    }

    /// Reads `namespace:reference:address`; throws `IllegalArgumentException` on anything else.
    public static AccountId parse(String text) {
        int cut = text.lastIndexOf(':');
        if (cut < 0) throw new IllegalArgumentException("not a CAIP-10 account id: " + text);
        return new AccountId(ChainId.parse(text.substring(0, cut)), text.substring(cut + 1));
    }

    @Override
    public String toString() {
        return chain + ":" + address;
    }
}
