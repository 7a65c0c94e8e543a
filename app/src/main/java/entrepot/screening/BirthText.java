package entrepot.screening;

import entrepot.screening.ListEntry.Birth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Birth dates as lists write them: `10 Dec 1948`, `Sep 1938`, `1946`, `circa 1951`, `1969 to 1971`.
final class BirthText {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    /// "About" a year is read as a year more or less.
    private static final int ABOUT_YEARS = 1;

    private BirthText() {}

    /// The time of birth, or nothing when the text cannot be read.
    static Optional<Birth> parse(String text) {
        try {
            if (text.startsWith("circa ")) return Optional.of(about(span(text.substring(6))));
            int to = text.indexOf(" to ");
            if (to < 0) return Optional.of(span(text));
            var first = span(text.substring(0, to));
            var last = span(text.substring(to + 4));
            return Optional.of(new Birth(first.earliest(), last.latest()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Birth about(Birth birth) {
        return new Birth(
                birth.earliest().minusYears(ABOUT_YEARS), birth.latest().plusYears(ABOUT_YEARS));
    }

    static Birth years(int first, int last) {
        return new Birth(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static Birth span(String text) {
        if (YEAR.matcher(text).matches()) return years(Integer.parseInt(text), Integer.parseInt(text));
        if (Character.isDigit(text.charAt(0))) {
            var day = LocalDate.parse(text, DAY);
            return new Birth(day, day);
        }
        var month = YearMonth.parse(text, MONTH);
        return new Birth(month.atDay(1), month.atEndOfMonth());
    }
}
