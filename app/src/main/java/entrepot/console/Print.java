package entrepot.console;

import entrepot.money.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How values are spelled for people: exact, in one way, the same for everybody.
public final class Print {

    private static final int FRACTION_MIN = 2;
    private static final int CODE_LENGTH = 22;
    private static final int CODE_HEAD = 12;
    private static final int CODE_TAIL = 6;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Print() {}

    /// The exact number, thousands apart, without zeros that say nothing: `72,000.00`.
    public static String amount(Amount amount) {
        var exact = amount.decimal();
        int needed = exact.stripTrailingZeros().scale();
        int scale = Math.max(needed, Math.min(FRACTION_MIN, amount.asset().scale()));
        return grouped(exact.setScale(scale));
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ENGLISH, "%,." + number.scale() + "f", number);
    }

    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    public static String clock(Instant at) {
        return CLOCK.format(at);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /// Head and tail of a long id or hash; the whole of a short one.
    public static String code(String text) {
        if (text.length() <= CODE_LENGTH) return text;
        return text.substring(0, CODE_HEAD) + "…" + text.substring(text.length() - CODE_TAIL);
    }
}
