package entrepot.console;

import entrepot.money.Amount;
import java.time.Instant;
import java.time.LocalDate;

/// One value on a page, of a kind that decides how it is drawn.
public sealed interface Cell {

    record Text(String text) implements Cell {}

    record Link(String text, String href) implements Cell {}

    /// Drawn with digits grouped and its unit; see [Print#amount].
    record Money(Amount amount) implements Cell {}

    record Moment(Instant at) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /// An id, hash or address: set in fixed width, shortened where it is long, whole when copied.
    record Code(String text) implements Cell {}

    record Status(Badge badge) implements Cell {}

    static Cell text(String text) {
        return new Text(text);
    }

    static Cell link(String text, String href) {
        return new Link(text, href);
    }

    static Cell money(Amount amount) {
        return new Money(amount);
    }

    static Cell moment(Instant at) {
        return new Moment(at);
    }

    static Cell day(LocalDate day) {
        return new Day(day);
    }

    static Cell code(String text) {
        return new Code(text);
    }

    static Cell status(String word, Tone tone) {
        return new Status(new Badge(word, tone));
    }
}
