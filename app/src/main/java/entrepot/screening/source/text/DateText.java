package entrepot.screening.source.text;

import entrepot.screening.ListEntry.Birth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Dates as lists write them, in words (`10 Dec 1948`, `Sep 1938`, `circa 1951`, `1969 to 1971`) and in
/// figures (`1948-12-10`, `10/12/1948`, `00/00/1946`). What nobody can read is no date.
public final class DateText {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern YEAR_FIRST = Pattern.compile("([12]\\d{3})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:T.*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(?:(?:(\\d{1,2})/)?(\\d{1,2})/)?([12]\\d{3})");
    private static final Pattern OR = Pattern.compile("(?i)\\s*(?:;|\\||,|\\bor\\b|\\band\\b)\\s*");

    /// "About" a year is read as a year more or less.
    private static final int ABOUT_YEARS = 1;

    private DateText() {}

    /// The time of birth in words, or nothing when the text cannot be read.
    public static Optional<Birth> parse(String text) {
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

    /// Times of birth in words or figures, parted by `;`, `|`, a comma or "or".
    public static List<Birth> births(String text) {
        return OR.splitAsStream(text.strip())
                .map(DateText::birth)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Birth> birth(String text) {
        return figures(text).or(() -> parse(text));
    }

    /// A day: `2008-07-03`, also with a time behind it, `03/07/2008`, the day first, or `3-Jul-2008`.
    public static Optional<LocalDate> day(String text) {
        return figures(text.strip())
                .or(() -> parse(text.strip().replace('-', ' ')))
                .filter(DateText::isDay)
                .map(Birth::earliest);
    }

    /// A day as the United States write it: `07/03/2008`.
    public static Optional<LocalDate> monthFirst(String text) {
        var parts = text.strip().split("/", -1);
        return parts.length == 3 ? day(parts[1] + "/" + parts[0] + "/" + parts[2]) : Optional.empty();
    }

    public static Birth about(Birth birth) {
        return new Birth(
                birth.earliest().minusYears(ABOUT_YEARS), birth.latest().plusYears(ABOUT_YEARS));
    }

    public static Birth years(int first, int last) {
        return new Birth(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static Optional<Birth> figures(String text) {
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) return figures(first.toMatchResult(), 1, 2, 3);
        var last = YEAR_LAST.matcher(text);
        return last.matches() ? figures(last.toMatchResult(), 3, 2, 1) : Optional.empty();
    }

    private static Optional<Birth> figures(MatchResult found, int year, int month, int day) {
        try {
            int inYear = Integer.parseInt(found.group(year));
            int inMonth = number(Optional.ofNullable(found.group(month)));
            int onDay = number(Optional.ofNullable(found.group(day)));
            if (inMonth == 0) return Optional.of(years(inYear, inYear));
            var whole = YearMonth.of(inYear, inMonth);
            if (onDay == 0) return Optional.of(new Birth(whole.atDay(1), whole.atEndOfMonth()));
            return Optional.of(new Birth(whole.atDay(onDay), whole.atDay(onDay)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Optional<String> digits) {
        return digits.map(Integer::parseInt).orElse(0);
    }

    private static boolean isDay(Birth birth) {
        return birth.earliest().equals(birth.latest());
    }

    private static Birth span(String text) {
        if (text.isEmpty()) throw new DateTimeException("no date");
        if (YEAR.matcher(text).matches()) return years(Integer.parseInt(text), Integer.parseInt(text));
        if (Character.isDigit(text.charAt(0))) {
            var day = LocalDate.parse(text, DAY);
            return new Birth(day, day);
        }
        var month = YearMonth.parse(text, MONTH);
        return new Birth(month.atDay(1), month.atEndOfMonth());
    }
}
