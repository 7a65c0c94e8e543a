package entrepot.trade.code;

import java.util.regex.Pattern;

/// A sea-going ship by its IMO number: six digits weighed 7 to 2, and the last digit of that sum.
/// A vessel keeps it through every change of name, flag and owner.
public record ImoNumber(String digits) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{7}");
    private static final int CHECKED = 6;

    public ImoNumber {
        if (!isValid(digits)) throw new IllegalArgumentException("not an IMO number: " + digits);
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && checkDigit(text) == Character.digit(text.charAt(CHECKED), 10);
    }

    private static int checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < CHECKED; i++) sum += Character.digit(text.charAt(i), 10) * (7 - i);
        return sum % 10;
    }

    @Override
    public String toString() {
        return "IMO " + digits;
    }
}
