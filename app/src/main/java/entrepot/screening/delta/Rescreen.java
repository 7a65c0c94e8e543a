package entrepot.screening.delta;

import entrepot.screening.ListDiff;
import entrepot.screening.ListDiff.Changed;
import entrepot.screening.ListEntry;
import entrepot.screening.delta.HitChange.Altered;
import entrepot.screening.delta.HitChange.Closed;
import entrepot.screening.delta.HitChange.Opened;
import entrepot.screening.search.Hit;
import entrepot.screening.search.ListSearch;
import entrepot.screening.search.WordFrequencies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Screens again whom a list change can touch: the customers that an entry may be which came, went or
/// changed, against those entries as they were and as they are.
public final class Rescreen {

    private final WordFrequencies frequencies;
    private final List<ListEntry> entries;
    private final ListSearch before;
    private final ListSearch after;

    private Rescreen(ListDiff change, WordFrequencies frequencies) {
        var were = Stream.concat(
                        change.removed().stream(), change.changed().stream().map(Changed::before))
                .toList();
        var are = Stream.concat(
                        change.added().stream(), change.changed().stream().map(Changed::after))
                .toList();
        this.frequencies = frequencies;
        entries = Stream.concat(were.stream(), are.stream()).toList();
        before = ListSearch.overEntries(were, frequencies);
        after = ListSearch.overEntries(are, frequencies);
    }

    /// What changed for a customer.
    ///
    /// @param changes at least one, in the order of the entries' numbers
    public record Touched(Customer customer, List<HitChange> changes) {
        public Touched {
            changes = List.copyOf(changes);
        }
    }

    /// Whom a change touches and what it changes, in the order of the customers' ids.
    ///
    /// @param frequencies those with which the customers were screened before
    public static List<Touched> of(ListDiff change, CustomerIndex customers, WordFrequencies frequencies) {
        return new Rescreen(change, frequencies).touched(customers);
    }

    private List<Touched> touched(CustomerIndex customers) {
        return customers
                .like(entries, frequencies)
                .parallel()
                .map(customer -> new Touched(customer, changes(customer)))
                .filter(touched -> !touched.changes().isEmpty())
                .sorted(Comparator.comparing(touched -> touched.customer().id()))
                .toList();
    }

    private List<HitChange> changes(Customer customer) {
        var were = hits(before, customer);
        var are = hits(after, customer);
        var changes = new TreeMap<String, HitChange>();
        were.forEach((id, hit) -> {
            if (!are.containsKey(id)) changes.put(id, new Closed(hit));
        });
        are.forEach((id, hit) -> {
            var was = were.get(id);
            if (was == null) changes.put(id, new Opened(hit));
            else if (!was.equals(hit)) changes.put(id, new Altered(was, hit));
        });
        return new ArrayList<>(changes.values());
    }

    private static Map<String, Hit> hits(ListSearch search, Customer customer) {
        return search.search(customer.kind(), customer.names(), customer.identifiers()).stream()
                .collect(Collectors.toMap(hit -> hit.entry().id(), hit -> hit));
    }
}
