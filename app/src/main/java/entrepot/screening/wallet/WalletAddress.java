package entrepot.screening.wallet;

import java.util.Locale;
import java.util.regex.Pattern;

/// An address as it is compared: two addresses are the same when form and key are equal.
///
/// @param key   the text without what says nothing: the case where the form has none, the prefix
///              `bitcoincash:`
/// @param check what the form's checksum says
public record WalletAddress(AddressForm form, String key, Check check) {

    /// The longest address that is read: Monero's integrated ones have 106 letters, Cardano's 103,
    /// unified ones of Zcash about 200.
    public static final int LENGTH_MAX = 256;

    private static final String MIXED = "upper and lower case are mixed";
    private static final Pattern LETTERS = Pattern.compile("[0-9A-Za-z:._-]{1," + LENGTH_MAX + "}");

    /// Reads an address; its form follows from its text alone.
    public static WalletAddress read(String text) {
        var address = text.strip();
        if (!LETTERS.matcher(address).matches()) {
            var shown = address.isEmpty() ? "it is empty" : "it has a character that no address has, or too many";
            return new WalletAddress(AddressForm.OTHER, address, new Check.Failed(shown));
        }
        var form = AddressForm.of(address);
        var key = form.caseless() ? bare(address.toLowerCase(Locale.ROOT)) : address;
        if (mixes(form, address)) return new WalletAddress(form, address, new Check.Failed(MIXED));
        return new WalletAddress(form, key, form.check(address));
    }

    /// Whether upper and lower case are mixed where they must not be: such a text is equal to none.
    public boolean mixed() {
        return mixes(form, key);
    }

    /// The text to compare without regard to case: to find what lost it.
    String folded() {
        return key.toLowerCase(Locale.ROOT);
    }

    /// Whether the text has lost the case that its form gives meaning: letters of one case only, which
    /// chance does not give, and no checksum that fits.
    boolean caseLost() {
        boolean base58 = form == AddressForm.BASE58_CHECK || form == AddressForm.BASE58;
        return base58 && !(check instanceof Check.Passed) && oneCase(key);
    }

    /// Whether a text has capitals only, or none.
    private static boolean oneCase(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT)) || text.equals(text.toUpperCase(Locale.ROOT));
    }

    /// Two cases in a form that has one at a time: no address, and equal to none.
    private static boolean mixes(AddressForm form, String address) {
        return form.caseless() && form != AddressForm.HEXADECIMAL && !oneCase(address);
    }

    private static String bare(String lower) {
        return lower.startsWith(CashAddr.PREFIX) ? lower.substring(CashAddr.PREFIX.length()) : lower;
    }

    /// What the address itself says about being one.
    public sealed interface Check {

        /// Its checksum fits.
        record Passed() implements Check {}

        /// Its form has no checksum, or none that is worth its price.
        record Unchecked() implements Check {}

        /// No chain takes it.
        record Failed(String why) implements Check {}
    }
}
