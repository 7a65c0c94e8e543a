package entrepot.screening.evidence;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Countries as lists spell them, `Korea, North`, `Russian`, `a) Algeria b) Palestinian`, as ISO 3166
/// codes. By the names of CLDR, by a table of what lists write instead, and by the stem of a name for
/// those who live there: `Syrian` begins like Syria.
public final class Countries {

    private static final String OTHERS = "/entrepot/screening/evidence/countries.txt";
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern PARTS =
            Pattern.compile("[;/&]|\\band\\b|\\b[a-h]\\)|\\bor\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_VOWELS = Pattern.compile("[aeiou]+$");
    private static final Pattern DWELLERS = Pattern.compile("(n|i|ese|ish|ic|is)$");
    private static final int STEM_MIN = 3;
    private static final int ENDING_MAX = 5;

    private static final Map<String, String> NAMES = names();
    private static final Map<String, String> STEMS = stems();

    private Countries() {}

    /// The codes of the countries that a text names; empty when it names none that is known.
    public static Set<String> codes(String text) {
        var whole = code(text);
        if (whole.isPresent()) return Set.of(whole.get());
        var codes = new TreeSet<String>();
        for (var part : PARTS.split(text)) code(part).ifPresent(codes::add);
        return codes;
    }

    private static Optional<String> code(String text) {
        var plain = plain(text);
        if (plain.isEmpty()) return Optional.empty();
        var named = NAMES.get(plain);
        return named == null ? dweller(plain) : Optional.of(named);
    }

    /// The longest stem decides: a Nigerian is not from Niger.
    private static Optional<String> dweller(String plain) {
        if (!DWELLERS.matcher(plain).find()) return Optional.empty();
        int shortest = Math.max(STEM_MIN, plain.length() - ENDING_MAX);
        for (int length = plain.length(); length >= shortest; length--) {
            var code = STEMS.get(plain.substring(0, length));
            if (code != null) return Optional.of(code);
        }
        return Optional.empty();
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOCountries())
            names.put(plain(new ULocale("", code).getDisplayCountry(ULocale.ENGLISH)), code);
        for (var line : others()) {
            var fields = line.split(" ", 2);
            for (var name : fields[1].split("\\|", -1)) names.put(plain(name), fields[0]);
        }
        return Map.copyOf(names);
    }

    private static Map<String, String> stems() {
        var stems = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var name = plain(new ULocale("", code).getDisplayCountry(ULocale.ENGLISH));
            var stem = LAST_VOWELS.matcher(name).replaceFirst("");
            if (stem.length() >= STEM_MIN) stems.put(stem, code);
        }
        return Map.copyOf(stems);
    }

    private static String plain(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NOT_A_LETTER.matcher(bare).replaceAll("");
    }

    private static Iterable<String> others() {
        try (var in = Countries.class.getResourceAsStream(OTHERS)) {
            if (in == null) throw new IllegalStateException("not in the jar: " + OTHERS);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
