package entrepot.screening.name;

import entrepot.screening.name.text.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Names of honest firms, made up from a seed as importers and exporters of many countries are called.
/// The same seed makes the same firms.
final class Firms {

    /// What the firms of a culture are called by.
    private record Culture(Map<String, List<String>> lists) {
        List<String> of(String list) {
            return Objects.requireNonNull(lists.get(list), list);
        }
    }

    private static final List<Culture> CULTURES = cultures();
    private static final List<String> UNTOLD = List.of("T F", "T F", "P T F", "T");
    private static final int SYLLABLES_MIN = 2;

    /// Of ten telling words so many are put together of syllables.
    private static final int COINED_OF_TEN = 7;

    private final Random random;

    private Firms(long seed) {
        random = new Random(seed);
    }

    static List<Name> of(long seed, int count) {
        return new Firms(seed).names(count, false);
    }

    /// Names without a telling word: of a trade, often a place, and a legal form.
    static List<Name> untold(long seed, int count) {
        return new Firms(seed).names(count, true);
    }

    private List<Name> names(int count, boolean untold) {
        var names = new ArrayList<Name>();
        for (int i = 0; i < count; i++) {
            var culture = CULTURES.get(i % CULTURES.size());
            var pattern = untold ? one(UNTOLD) : one(culture.of("patterns"));
            names.add(Name.of(name(culture, pattern), NameKind.ORGANISATION));
        }
        return List.copyOf(names);
    }

    private String name(Culture culture, String pattern) {
        var name = new ArrayList<String>();
        for (var sign : pattern.split(" ", -1)) {
            name.add(
                    switch (sign) {
                        case "W" -> random.nextInt(10) < COINED_OF_TEN ? coined(culture) : one(culture.of("words"));
                        case "C" -> coined(culture);
                        case "P" -> one(culture.of("places"));
                        case "T" -> one(culture.of("trades"));
                        case "F" -> one(culture.of("forms"));
                        default -> sign;
                    });
        }
        return String.join(" ", name);
    }

    private String coined(Culture culture) {
        var word = new StringBuilder();
        for (int count = SYLLABLES_MIN + random.nextInt(2); count > 0; count--)
            word.append(one(culture.of("syllables")));
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Culture> cultures() {
        var cultures = new ArrayList<Culture>();
        for (var line : Phrases.lines("firms.txt")) {
            int colon = line.indexOf(':');
            var list = line.substring(0, colon);
            if (list.equals("culture")) cultures.add(new Culture(new HashMap<>()));
            else cultures.getLast().lists().put(list, List.of(items(list, line.substring(colon + 1))));
        }
        return List.copyOf(cultures);
    }

    private static String[] items(String list, String text) {
        return text.strip().split(list.equals("syllables") ? " " : ", ", -1);
    }
}
