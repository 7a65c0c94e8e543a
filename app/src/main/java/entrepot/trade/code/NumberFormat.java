package entrepot.trade.code;

import java.util.regex.Pattern;

/// The shape of a number that a regime assigns, such as its contract or declaration numbers. The
/// pattern is the pack's; nothing here knows any country's.
public record NumberFormat(String regex) {

    private static final int LENGTH_MAX = 64;

    public NumberFormat {
        if (regex.isBlank() || regex.length() > 200) throw new IllegalArgumentException("not a usable pattern");
        Pattern.compile(regex);
    }

    public boolean matches(String number) {
        return number.length() <= LENGTH_MAX && Pattern.matches(regex, number);
    }
}
