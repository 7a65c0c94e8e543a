package entrepot.screening.evidence;

import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.Sex;
import entrepot.screening.evidence.Circumstance.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares what is known of a subject with what a list says of an entry. What one side does not know
/// says nothing.
public final class Circumstances {

    private static final int NEAR_YEARS = 2;

    private Circumstances() {}

    /// What can be said, at most one finding for each of birth, country and sex.
    public static List<Circumstance> of(Profile asked, ListEntry entry) {
        var found = new ArrayList<Circumstance>();
        asked.born().flatMap(born -> birth(born, entry.births())).ifPresent(found::add);
        country(asked.countries(), entry).ifPresent(found::add);
        sex(asked.sex(), entry.sex()).ifPresent(found::add);
        return List.copyOf(found);
    }

    /// The name's probability with all that was found.
    ///
    /// @param likeness of the names, above 0 and below 1
    /// @return a probability, 0 to 1
    public static double weigh(double likeness, List<Circumstance> found) {
        double logOdds = Math.log(likeness / (1 - likeness));
        for (var one : found) logOdds += one.weight();
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// A list may give several birth dates: the one that fits best counts.
    private static Optional<Circumstance> birth(Birth born, List<Birth> listed) {
        return listed.stream()
                .map(one -> new Circumstance(compare(born, one), words(born), words(one)))
                .min(Comparator.comparing(Circumstance::finding).thenComparing(Circumstance::listed));
    }

    private static Finding compare(Birth one, Birth two) {
        if (isDay(one) && one.equals(two)) return Finding.BIRTH_DAY;
        boolean overlap =
                !one.latest().isBefore(two.earliest()) && !two.latest().isBefore(one.earliest());
        int apart = Math.min(
                Math.abs(one.earliest().getYear() - two.latest().getYear()),
                Math.abs(one.latest().getYear() - two.earliest().getYear()));
        if (overlap || apart == 0) return Finding.BIRTH_YEAR;
        return apart <= NEAR_YEARS ? Finding.BIRTH_NEAR : Finding.BIRTH_FAR;
    }

    private static boolean isDay(Birth birth) {
        return birth.earliest().equals(birth.latest());
    }

    private static String words(Birth birth) {
        if (isDay(birth)) return birth.earliest().toString();
        int from = birth.earliest().getYear();
        int to = birth.latest().getYear();
        return from == to ? "" + from : from + " to " + to;
    }

    private static Optional<Circumstance> country(Set<String> asked, ListEntry entry) {
        var listed = new TreeSet<String>();
        entry.countries().forEach(text -> listed.addAll(Countries.codes(text)));
        entry.nationalities().forEach(text -> listed.addAll(Countries.codes(text)));
        if (asked.isEmpty() || listed.isEmpty()) return Optional.empty();
        var shared = new HashSet<>(asked);
        shared.retainAll(listed);
        var finding = shared.isEmpty() ? Finding.COUNTRY_OTHER : Finding.COUNTRY_SAME;
        return Optional.of(new Circumstance(finding, words(asked), words(listed)));
    }

    private static String words(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(", "));
    }

    private static Optional<Circumstance> sex(Sex asked, Sex listed) {
        if (asked == Sex.UNKNOWN || listed == Sex.UNKNOWN) return Optional.empty();
        var finding = asked == listed ? Finding.SEX_SAME : Finding.SEX_OTHER;
        return Optional.of(new Circumstance(finding, words(asked), words(listed)));
    }

    private static String words(Sex sex) {
        return sex.name().toLowerCase(Locale.ROOT);
    }
}
