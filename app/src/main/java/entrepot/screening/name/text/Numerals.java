package entrepot.screening.name.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as names write them: figures, Roman figures, a figure with a letter behind it.
public final class Numerals {

    private static final Pattern ROMAN = Pattern.compile("x{0,3}(ix|iv|v?i{0,3})");
    private static final Map<Character, Integer> ROMAN_VALUES = Map.of('i', 1, 'v', 5, 'x', 10);

    private Numerals() {}

    public static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /// The figures of a word that is written as a number: `12` of `012`, `8` of `viii`.
    public static Optional<String> value(String word) {
        if (isNumber(word)) return Optional.of(withoutZeros(word));
        if (ROMAN.matcher(word).matches()) return Optional.of(Integer.toString(roman(word)));
        return Optional.empty();
    }

    /// The tens of a round number that is written in letters: `4` of `forty`.
    public static Optional<String> tens(String word, String value) {
        boolean round = value.length() == 2 && value.endsWith("0") && value.charAt(0) > '1';
        return round && !isNumber(word) ? Optional.of(value.substring(0, 1)) : Optional.empty();
    }

    /// Whether a number can stand behind tens.
    public static boolean isOne(String value) {
        return value.length() == 1 && !value.equals("0");
    }

    private static String withoutZeros(String figures) {
        int start = 0;
        while (start < figures.length() - 1 && figures.charAt(start) == '0') start++;
        return figures.substring(start);
    }

    private static int roman(String word) {
        int sum = 0;
        for (int i = 0; i < word.length(); i++) {
            int value = ROMAN_VALUES.getOrDefault(word.charAt(i), 0);
            boolean before = i + 1 < word.length() && value < ROMAN_VALUES.getOrDefault(word.charAt(i + 1), 0);
            sum += before ? -value : value;
        }
        return sum;
    }
}
