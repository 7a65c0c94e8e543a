package entrepot.screening.source.text;

import entrepot.screening.ListEntry.Strength;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names and numbers that stand in a line of text.
public final class Words {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern COMMA = Pattern.compile(",| /|/ ");

    /// `Russian: …`, `Belarusian: …`: in which language the name is.
    private static final Pattern LANGUAGE = Pattern.compile("^\\p{Lu}\\p{Ll}+: ");

    private static final Pattern ALSO = Pattern.compile(
            "(?i)([^(]+)\\((?:also known as|formerly known as|formerly|a\\.?k\\.?a\\.?|f\\.?k\\.?a\\.?):? ([^()]+)\\)");

    /// A number as documents have them: letters, digits, and signs between them.
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{Nd}]+(?:[-./][\\p{L}\\p{Nd}]+)*");

    private static final int DIGITS_MIN = 4;

    private Words() {}

    /// The text with white space made single, and none at its ends.
    public static String single(String text) {
        return isSingle(text) ? text : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// Most texts need nothing: printable ASCII, no space at the ends, no two in a row.
    private static boolean isSingle(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /// A name, and the other that brackets behind it give: `Sand Bank (also known as Dune Bank)`.
    public static List<String> alsoKnownAs(String text) {
        var found = ALSO.matcher(text);
        return found.matches() ? List.of(found.group(1).strip(), found.group(2).strip()) : List.of(text);
    }

    /// Names out of a list of names in prose. Semicolons part them for certain. A comma may also be
    /// part of a name, as in `Doe, John` or `Sand Company, Ltd`: what is only one word beside a comma
    /// is half a name and weak, and is joined to the word or name before it, too.
    public static Map<String, Strength> aliases(String text) {
        var found = new LinkedHashMap<String, Strength>();
        for (var certain : SEMICOLON.split(text)) {
            var parts = COMMA.splitAsStream(certain)
                    .map(part -> LANGUAGE.matcher(single(part)).replaceFirst(""))
                    .filter(part -> !part.isEmpty())
                    .toList();
            for (int i = 0; i < parts.size(); i++) {
                boolean whole = parts.size() == 1 || parts.get(i).indexOf(' ') > 0;
                found.merge(parts.get(i), whole ? Strength.STRONG : Strength.WEAK, Words::stronger);
                if (!whole && i > 0) found.put(parts.get(i - 1) + ", " + parts.get(i), Strength.STRONG);
            }
        }
        return found;
    }

    private static Strength stronger(Strength one, Strength other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// Numbers of documents and registers out of a line that may say more: `4502009507 (Russia), KPP
    /// 450101001`. A word counts as a number with four digits or more; a line of one word always.
    public static Set<String> numbers(String text) {
        var line = single(text);
        if (line.indexOf(' ') < 0) return line.isEmpty() ? Set.of() : Set.of(line);
        var found = new LinkedHashSet<String>();
        NUMBER.matcher(line)
                .results()
                .map(match -> match.group())
                .filter(word -> word.chars().filter(Character::isDigit).count() >= DIGITS_MIN)
                .forEach(found::add);
        if (found.isEmpty()) found.add(line);
        return found;
    }
}
