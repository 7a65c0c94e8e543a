package entrepot.screening.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.evidence.Circumstance.Finding;
import entrepot.screening.name.Likeness;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import entrepot.screening.name.NameMatcher;
import entrepot.screening.source.ListReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures the weights again, on persons whom OFAC and the UN know by one passport or national number
/// and by a like name, against persons met at random. Writes `target/screening-evidence.txt`.
@Tag("slow")
class CircumstanceFitTest {

    private static final int NUMBER_MIN = 7;
    private static final int RANDOM_PAIRS = 200_000;

    /// Fewer pairs say nothing.
    private static final int ENOUGH = 4;

    /// Shipped weights are rounded, capped and made milder where they speak against.
    private static final double TOLERANCE = 0.75;

    private static List<ListEntry> ofac = List.of();
    private static List<ListEntry> un = List.of();

    @BeforeAll
    static void read() {
        ofac = persons("ofac-sdn-2024-01");
        un = persons("un-2026-02-27.xml");
    }

    @Test
    void shipsMeasuredWeights() throws Exception {
        var same = new EnumMap<Finding, Integer>(Finding.class);
        var pairs = ofOnePerson();
        pairs.forEach(pair -> count(pair, same));
        var other = new EnumMap<Finding, Integer>(Finding.class);
        var random = new Random(20_260_227);
        var all = new ArrayList<>(ofac);
        all.addAll(un);
        for (int i = 0; i < RANDOM_PAIRS; i++)
            count(List.of(all.get(random.nextInt(all.size())), all.get(random.nextInt(all.size()))), other);

        var text = new StringBuilder("persons in both lists: " + pairs.size() + "\n");
        for (var finding : Finding.values())
            text.append(finding + " same " + same.getOrDefault(finding, 0) + " random " + other.getOrDefault(finding, 0)
                    + " shipped " + weight(finding) + "\n");
        Files.writeString(Path.of("target", "screening-evidence.txt"), text);

        assertThat(pairs).hasSizeGreaterThan(100);
        assertThat(weight(Finding.BIRTH_YEAR))
                .isCloseTo(measured("BIRTH", Finding.BIRTH_YEAR, same, other), within(TOLERANCE));
        assertThat(weight(Finding.COUNTRY_SAME))
                .isCloseTo(measured("COUNTRY", Finding.COUNTRY_SAME, same, other), within(TOLERANCE));
        for (var finding : Finding.values())
            if (same.getOrDefault(finding, 0) >= ENOUGH)
                assertThat(weight(finding) > 0).isEqualTo(favours(finding, same, other));
    }

    private static boolean favours(Finding finding, Map<Finding, Integer> same, Map<Finding, Integer> other) {
        return measured(finding.name().split("_", -1)[0], finding, same, other) > 0;
    }

    private static double measured(
            String family, Finding finding, Map<Finding, Integer> same, Map<Finding, Integer> other) {
        return Math.log(share(family, finding, same) / share(family, finding, other));
    }

    private static double share(String family, Finding finding, Map<Finding, Integer> counts) {
        double all = counts.entrySet().stream()
                .filter(one -> one.getKey().name().startsWith(family))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return (counts.getOrDefault(finding, 0) + 0.5) / (all + 1);
    }

    private static double weight(Finding finding) {
        return new Circumstance(finding, "", "").weight();
    }

    private static void count(List<ListEntry> pair, Map<Finding, Integer> counts) {
        var one = pair.getFirst();
        var countries = new HashSet<String>();
        one.countries().forEach(text -> countries.addAll(Countries.codes(text)));
        one.nationalities().forEach(text -> countries.addAll(Countries.codes(text)));
        var profile = new Profile(one.births().stream().findFirst(), countries, one.sex());
        Circumstances.of(profile, pair.getLast()).forEach(found -> counts.merge(found.finding(), 1, Integer::sum));
    }

    private static List<List<ListEntry>> ofOnePerson() {
        var owners = new HashMap<String, ListEntry>();
        for (var entry : ofac) numbers(entry).forEach(number -> owners.put(number, entry));
        var pairs = new ArrayList<List<ListEntry>>();
        for (var entry : un)
            numbers(entry).stream()
                    .filter(owners::containsKey)
                    .map(owners::get)
                    .filter(other -> alike(other, entry))
                    .findFirst()
                    .ifPresent(other -> pairs.add(List.of(other, entry)));
        return pairs;
    }

    private static List<String> numbers(ListEntry entry) {
        return entry.identifiers().stream()
                .filter(one -> one.type() == IdentifierType.PASSPORT || one.type() == IdentifierType.NATIONAL_ID)
                .map(one -> one.value())
                .filter(value -> value.length() >= NUMBER_MIN)
                .toList();
    }

    private static boolean alike(ListEntry one, ListEntry two) {
        for (var first : one.names())
            for (var second : two.names())
                if (NameMatcher.standard()
                                .compare(name(first.text()), name(second.text()))
                                .score()
                        >= Likeness.ALERT) return true;
        return false;
    }

    private static Name name(String text) {
        return Name.of(text, NameKind.PERSON);
    }

    private static List<ListEntry> persons(String list) {
        return ListReader.read(List.of(real(list)), Instant.EPOCH).stream()
                .flatMap(load -> ((Parsed) load).snapshot().entries().stream())
                .filter(entry -> entry.kind() == Kind.PERSON)
                .toList();
    }

    private static Path real(String name) {
        var wanted = Path.of("shared", "data", "sanctions", name);
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.exists(folder.resolve(wanted))) return folder.resolve(wanted);
        assumeTrue(false, "real lists are not here: " + wanted);
        return wanted;
    }
}
