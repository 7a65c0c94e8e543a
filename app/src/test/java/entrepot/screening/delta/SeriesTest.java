package entrepot.screening.delta;

import static entrepot.screening.Editions.real;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListDiff;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListSnapshot;
import entrepot.screening.search.ListSearch;
import entrepot.screening.source.ListReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Over real editions in their order: after each, what was kept up by changes equals what a full
/// screening finds, customer by customer.
@Tag("slow")
class SeriesTest {

    private static final int STRANGERS = 2_000;
    private static final int LISTED = 600;

    @Test
    void followsOfacForThreeYears() throws IOException {
        try (var files = Files.list(real("ofac-sdn-series"))) {
            follow(files.sorted().map(SeriesTest::edition).toList());
        }
    }

    @Test
    void followsUnOverOneChange() {
        follow(List.of(edition(real("un-2025-04-19.xml")), edition(real("un-2026-02-27.xml"))));
    }

    private static void follow(List<ListSnapshot> editions) {
        var people = customers(editions);
        var customers = CustomerIndex.of(people);
        var search = ListSearch.over(List.of(editions.getFirst()));
        var book = HitBook.screened(people, search);
        int changes = 0;
        for (int i = 1; i < editions.size(); i++) {
            var diff = ListDiff.between(editions.get(i - 1), editions.get(i));
            var touched = Rescreen.of(diff, customers, search.frequencies());
            book.apply(touched);
            search = search.with(List.of(editions.get(i)));
            assertThat(book.hits())
                    .as(editions.get(i).id())
                    .isEqualTo(HitBook.screened(people, search).hits());
            changes += touched.size();
        }
        assertThat(changes).isPositive();
    }

    private static ListSnapshot edition(Path path) {
        return ((Parsed) ListReader.read(List.of(path), Instant.EPOCH).getFirst()).snapshot();
    }

    /// Invented people, and people called like entries of any edition, give or take a letter; some with
    /// a number of theirs.
    private static List<Customer> customers(List<ListSnapshot> editions) {
        var customers = new ArrayList<>(new People(21).customers(STRANGERS));
        var random = new Random(21);
        var entries = editions.stream()
                .flatMap(edition -> edition.entries().stream())
                .sorted(Comparator.comparing(entry -> entry.id()))
                .toList();
        for (int i = 0; i < LISTED; i++) {
            var entry = entries.get(random.nextInt(entries.size()));
            var name = entry.names().get(random.nextInt(entry.names().size())).text();
            var numbers = random.nextInt(4) == 0 ? entry.identifiers() : List.<Identifier>of();
            customers.add(new Customer("L" + i, entry.kind(), List.of(changed(name, random)), numbers));
        }
        return customers;
    }

    private static String changed(String name, Random random) {
        int at = random.nextInt(name.length());
        var changed = switch (random.nextInt(3)) {
            case 0 -> name;
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            default -> name.substring(0, at) + "a" + name.substring(at);
        };
        return changed.isBlank() ? name : changed;
    }
}
