package entrepot.screening.delta;

import static entrepot.screening.Editions.record;
import static entrepot.screening.Editions.sdn;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListDiff;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListSnapshot;
import entrepot.screening.search.ListSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// What changes say equals what a full screening says, whatever entries and customers come and go.
class RescreenPropertyTest {

    /// Few and near names, so that most entries hit some customers.
    private static final List<String> GIVEN = List.of("Oskar", "Oskari", "Mila", "Milla", "Jean Claude", "JeanClaude");

    private static final List<String> FAMILIES =
            List.of("Halloran", "Haloran", "Vint Berg", "Vintberg", "Lindqvist", "Lindkvist");

    /// Number of an entry, or of a customer, and what it is called; removed without a name.
    record Step(int number, String name, boolean isEntry) {}

    @Provide
    Arbitrary<Step> steps() {
        var names =
                Arbitraries.of(GIVEN).flatMap(given -> Arbitraries.of(FAMILIES).map(family -> given + " " + family));
        return Arbitraries.integers()
                .between(1, 8)
                .flatMap(number -> Arbitraries.oneOf(names, Arbitraries.just(""))
                        .flatMap(name -> Arbitraries.of(true, false).map(entry -> new Step(number, name, entry))));
    }

    @Property(tries = 60)
    void equalsFullScreening(@ForAll @Size(min = 1, max = 25) List<@net.jqwik.api.From("steps") Step> steps) {
        var entries = new TreeMap<Integer, String>(Map.of(99, "Oskar Halloran"));
        var list = list(entries);
        var frequencies = ListSearch.over(List.of(list)).frequencies();
        var customers = new TreeMap<String, Customer>();
        var book = new HitBook();
        for (var step : steps) {
            if (step.isEntry()) {
                var next = list(changed(entries, step));
                book.apply(
                        Rescreen.of(ListDiff.between(list, next), CustomerIndex.of(customers.values()), frequencies));
                list = next;
            } else change(customers, step, ListSearch.overEntries(list.entries(), frequencies), book);
        }
        var full = HitBook.screened(customers.values(), ListSearch.overEntries(list.entries(), frequencies));
        assertThat(book.hits()).isEqualTo(full.hits());
    }

    private static Map<Integer, String> changed(Map<Integer, String> entries, Step step) {
        if (step.name().isEmpty()) entries.remove(step.number());
        else entries.put(step.number(), step.name());
        return entries;
    }

    private static void change(Map<String, Customer> customers, Step step, ListSearch list, HitBook book) {
        var id = "C" + step.number();
        book.remove(id);
        customers.remove(id);
        if (step.name().isEmpty()) return;
        var customer = Customer.of(id, Kind.PERSON, step.name());
        book.hits().putAll(HitBook.screened(Set.of(customer), list).hits());
        customers.put(id, customer);
    }

    private static ListSnapshot list(Map<Integer, String> entries) {
        var records = new ArrayList<String>();
        entries.forEach((number, name) -> records.add(record(number, name, "individual", "")));
        return sdn(records.toArray(String[]::new));
    }
}
