package entrepot.screening.delta;

import entrepot.screening.delta.HitChange.Altered;
import entrepot.screening.delta.HitChange.Closed;
import entrepot.screening.delta.HitChange.Opened;
import entrepot.screening.search.Hit;
import entrepot.screening.search.ListSearch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each customer hits, by customer and entry; kept up by changes, or screened in full.
final class HitBook {

    private final Map<String, Map<String, Hit>> hits = new TreeMap<>();

    static HitBook screened(Collection<Customer> customers, ListSearch lists) {
        var book = new HitBook();
        for (var customer : customers)
            for (var hit : lists.search(customer.kind(), customer.names(), customer.identifiers()))
                book.of(customer.id()).put(hit.entry().id(), hit);
        return book;
    }

    void apply(List<Rescreen.Touched> changes) {
        for (var touched : changes)
            for (var change : touched.changes()) apply(touched.customer().id(), change);
    }

    private void apply(String customer, HitChange change) {
        var id = change.hit().entry().id();
        var of = of(customer);
        switch (change) {
            case Opened opened -> require(of.put(id, opened.hit()) == null, customer, id);
            case Closed closed -> require(of.remove(id, closed.hit()), customer, id);
            case Altered altered -> require(of.replace(id, altered.before(), altered.hit()), customer, id);
        }
        if (of.isEmpty()) hits.remove(customer);
    }

    /// A change must say what was there before.
    private static void require(boolean fits, String customer, String entry) {
        if (!fits) throw new AssertionError("the change does not fit: " + customer + " and " + entry);
    }

    void remove(String customer) {
        hits.remove(customer);
    }

    Map<String, Map<String, Hit>> hits() {
        return hits;
    }

    private Map<String, Hit> of(String customer) {
        return hits.computeIfAbsent(customer, none -> new HashMap<>());
    }
}
