package entrepot.trade.code;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How a regime composes a number: a run of one capital letter is a field of that width, all else
/// stands as written. `YYMMNNNN/RRRR/FFFF/C/V` makes `26020001/0042/0000/2/1`.
///
/// `Y` is the year, `M` the month and `N` the sequence; what the other letters mean is the caller's
/// matter. Fields are filled up with zeros at the left.
public record NumberTemplate(String text) {

    private static final Pattern FIELD = Pattern.compile("([A-Z])\\1*");
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9/.-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[A-Z0-9]{1,64}");

    public NumberTemplate {
        if (!SHAPE.matcher(text).matches()) throw new IllegalArgumentException("not a number template: " + text);
    }

    /// The number, or nothing when a field is not given, ill-formed, or too long for its place
    /// (a sequence that ran out for the month, for example).
    public Optional<String> fill(YearMonth month, long sequence, Map<Character, String> fields) {
        var number = new StringBuilder();
        int end = 0;
        for (var field : FIELD.matcher(text).results().toList()) {
            var value = value(field, month, sequence, fields);
            int width = field.end() - field.start();
            if (!VALUE.matcher(value).matches() || value.length() > width) return Optional.empty();
            number.append(text, end, field.start())
                    .repeat('0', width - value.length())
                    .append(value);
            end = field.end();
        }
        return Optional.of(number.append(text.substring(end)).toString());
    }

    private static String value(MatchResult field, YearMonth month, long sequence, Map<Character, String> fields) {
        int width = field.end() - field.start();
        char letter = field.group().charAt(0);
        return switch (letter) {
            case 'Y' -> last(String.valueOf(month.getYear()), width);
            case 'M' -> String.valueOf(month.getMonthValue());
            case 'N' -> String.valueOf(sequence);
            default -> fields.getOrDefault(letter, "");
        };
    }

    private static String last(String digits, int width) {
        return digits.substring(Math.max(0, digits.length() - width));
    }
}
