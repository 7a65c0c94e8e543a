package entrepot.screening;

import static entrepot.screening.Editions.real;
import static entrepot.screening.Editions.record;
import static entrepot.screening.Editions.sdn;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.Screening.ListTerms;
import entrepot.screening.ScreeningResult.Hit;
import entrepot.screening.Subject.Named;
import entrepot.screening.Subject.Role;
import entrepot.screening.source.ListReader;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whom a change does not touch, a full screening says nothing new of.
class ListTouchTest {

    private static final int SUBJECTS = 400;

    private final Lists lists = new Lists();

    private List<Hit> hits(Subject subject) {
        var screening = Screening.over(
                lists, InstantSource.fixed(Instant.EPOCH), () -> new ListTerms(Set.of(), Duration.ofDays(1)));
        return screening.screen(subject).hits();
    }

    @Test
    void touchesWhoIsMeantByNumberOrName() {
        var before = sdn(record(1, "HALLORAN, Oskar Vintberg", "individual", ""));
        var after = sdn(
                record(1, "HALLORAN, Oskar Vintberg", "individual", ""),
                record(2, "QUILLBROOK MARINE SUPPLIES LTD", "", "SWIFT/BIC QUBRXA2X."));
        lists.activate(before);
        lists.activate(after);
        var known = Map.<String, Subject>of(
                "name",
                Named.of(Role.PARTY, Kind.ORGANISATION, "Quillbrook Marine Supply"),
                "number",
                new Named(Role.BANK, Kind.ORGANISATION, "Quiet House", "", "", "QUBRXA2X", Optional.empty()),
                "ship",
                new Subject.Vessel("", "Quillbrook"),
                "other",
                Named.of(Role.OWNER, Kind.PERSON, "Oskar Halloran"));
        assertThat(ListTouch.of(lists, before, after, known)).containsExactlyInAnyOrder("name", "number");
    }

    @Test
    @Tag("slow")
    void leavesOutNobodyOverTheDatedSeries() throws IOException {
        var editions = editions();
        var known = known(editions);
        lists.activate(editions.getFirst());
        int touchedInAll = 0;
        for (var edition : editions.subList(1, editions.size())) {
            var before = lists.snapshots().getFirst();
            var were = new HashMap<String, List<Hit>>();
            known.forEach((name, subject) -> were.put(name, hits(subject)));
            lists.activate(edition);
            var touched = ListTouch.of(lists, before, edition, known);
            touchedInAll += touched.size();
            known.forEach((name, subject) -> {
                if (!touched.contains(name)) assertThat(hits(subject)).isEqualTo(were.get(name));
            });
        }
        assertThat(touchedInAll).isPositive();
    }

    private static List<ListSnapshot> editions() throws IOException {
        try (var files = Files.list(real("ofac-sdn-series"))) {
            return files.sorted()
                    .map(file -> ((Parsed) ListReader.read(List.of(file), Instant.EPOCH)
                                    .getFirst())
                            .snapshot())
                    .toList();
        }
    }

    /// Called like entries of any edition, give or take a letter, some with a birth date and a country.
    private static Map<String, Subject> known(List<ListSnapshot> editions) {
        var random = new Random(8);
        var entries = editions.stream()
                .flatMap(edition -> edition.entries().stream())
                .filter(entry -> entry.kind() == Kind.PERSON || entry.kind() == Kind.ORGANISATION)
                .sorted(Comparator.comparing(ListEntry::id))
                .toList();
        var known = new HashMap<String, Subject>();
        for (int i = 0; i < SUBJECTS; i++) {
            var entry = entries.get(random.nextInt(entries.size()));
            var name = entry.names().get(random.nextInt(entry.names().size())).text();
            int at = random.nextInt(name.length());
            var changed = i % 3 == 0 ? name : name.substring(0, at) + "a" + name.substring(at);
            Optional<Birth> born = i % 2 == 0 ? entry.births().stream().findFirst() : Optional.empty();
            known.put("S" + i, new Named(Role.PARTY, entry.kind(), changed, "", "", "", born));
        }
        return known;
    }
}
