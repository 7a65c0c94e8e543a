package entrepot.screening.wallet;

import entrepot.screening.wallet.WalletAddress.Check;
import entrepot.screening.wallet.WalletAddress.Check.Failed;
import entrepot.screening.wallet.WalletAddress.Check.Passed;
import entrepot.screening.wallet.WalletAddress.Check.Unchecked;
import java.util.Locale;
import java.util.regex.Pattern;

/// How an address is written, which says how two are compared.
public enum AddressForm {
    /// 20 bytes, or 32 on some chains, in hexadecimal: Ethereum and its kin, Aptos, Sui, Monero keys.
    HEXADECIMAL("(0[xX])?[0-9a-fA-F]{64}|0[xX][0-9a-fA-F]{40}"),

    /// BIP-173 and BIP-350: Bitcoin, Litecoin, BNB, Cosmos, Cardano, Zcash.
    BECH32("(?i)(" + Bech32.PREFIXES + ")1[" + Bech32.LETTERS + "]{6,240}"),

    /// Bitcoin Cash.
    CASH_ADDR("(?i)(" + CashAddr.PREFIX + ")?[qp][" + Bech32.LETTERS + "]{41}"),

    /// Base58 with four bytes of checksum: Bitcoin, TRON, Litecoin, XRP, Dash, Dogecoin, Zcash.
    BASE58_CHECK("[1-9A-Za-z]{25,36}"),

    /// Base58 with no checksum, or one that is not looked at: Solana, Polkadot, Monero.
    BASE58("[1-9A-Za-z]{37,48}|[1-9A-Za-z]{95}|[1-9A-Za-z]{106}"),

    /// Any other text: compared letter by letter, and never clear.
    OTHER(".*");

    private final Pattern shape;

    AddressForm(String shape) {
        this.shape = Pattern.compile(shape);
    }

    static AddressForm of(String address) {
        for (var form : values()) if (form.shape.matcher(address).matches()) return form;
        return OTHER;
    }

    /// Whether upper and lower case of a letter are the same digit.
    boolean caseless() {
        return switch (this) {
            case HEXADECIMAL, BECH32, CASH_ADDR -> true;
            case BASE58_CHECK, BASE58, OTHER -> false;
        };
    }

    /// What the checksum says of an address that does not mix cases.
    Check check(String address) {
        return switch (this) {
            case HEXADECIMAL, BASE58 -> new Unchecked();
            case OTHER -> new Failed("it has the form of no chain that is known here");
            case BECH32 -> checksum(Bech32.fits(address.toLowerCase(Locale.ROOT)));
            case CASH_ADDR -> checksum(CashAddr.fits(address.toLowerCase(Locale.ROOT)));
            case BASE58_CHECK -> checksum(Base58.fits(address));
        };
    }

    /// Letters that all addresses of the form share and that tell nothing apart.
    int prefix(String key) {
        return switch (this) {
            case HEXADECIMAL -> key.startsWith("0x") ? 2 : 0;
            case BECH32 -> key.indexOf('1') + 2;
            case CASH_ADDR -> 1;
            case BASE58_CHECK -> key.startsWith("t1") || key.startsWith("t3") ? 2 : 1;
            case BASE58, OTHER -> 0;
        };
    }

    private static Check checksum(boolean fits) {
        return fits ? new Passed() : new Failed("the checksum does not fit: a letter is wrong, or its case is");
    }
}
