package entrepot.money;

import java.util.regex.Pattern;

/// The one spelling of a number on the wire: digits, at most one point, no exponent, no plus sign.
final class Decimals {

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,37})(\\.[0-9]{1,18})?");

    private Decimals() {}

    static String plain(String text) {
        if (!PLAIN.matcher(text).matches())
            throw new NumberFormatException("not a plain decimal number of up to 38 digits: " + text);
        return text;
    }
}
