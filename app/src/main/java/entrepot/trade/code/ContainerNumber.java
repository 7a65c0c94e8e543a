package entrepot.trade.code;

import java.util.regex.Pattern;

/// A freight container by its ISO 6346 number: owner, category (`U`, `J` or `Z`), six digits and a
/// check digit.
public record ContainerNumber(String code) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}[UJZ][0-9]{7}");
    private static final int CHECKED = 10;

    public ContainerNumber {
        if (!isValid(code)) throw new IllegalArgumentException("not a container number: " + code);
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && checkDigit(text) == Character.digit(text.charAt(CHECKED), 10);
    }

    /// Each position weighs a power of two; letters count 10 to 38, leaving out the multiples of 11.
    private static int checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < CHECKED; i++) sum += value(text.charAt(i)) << i;
        return sum % 11 % 10;
    }

    private static int value(char symbol) {
        int plain = Character.digit(symbol, 36);
        return plain < 10 ? plain : plain + (plain - 1) / 10;
    }

    @Override
    public String toString() {
        return code;
    }
}
