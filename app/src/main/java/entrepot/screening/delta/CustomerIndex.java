package entrepot.screening.delta;

import entrepot.screening.IdentifierKey;
import entrepot.screening.ListEntry;
import entrepot.screening.name.Name;
import entrepot.screening.search.ListSearch;
import entrepot.screening.search.NameIndex;
import entrepot.screening.search.WeighedNames;
import entrepot.screening.search.WordFrequencies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Customers by their names and numbers, so that those can be found whom a list entry may be. Immutable.
public final class CustomerIndex {

    /// Names that are read side by side before they are added.
    private static final int CHUNK = 10_000;

    private final List<Customer> customers;
    private final NameIndex names;
    private final int[] bearers;
    private final Map<IdentifierKey, List<Integer>> owners;

    private CustomerIndex(
            List<Customer> customers, NameIndex names, int[] bearers, Map<IdentifierKey, List<Integer>> owners) {
        this.customers = customers;
        this.names = names;
        this.bearers = bearers;
        this.owners = owners;
    }

    /// A customer's name, before it is read.
    private record Borne(int bearer, Customer customer, String text) {

        Name read() {
            return Name.of(text, ListSearch.nameKind(customer.kind()));
        }
    }

    public static CustomerIndex of(Collection<Customer> customers) {
        var all = List.copyOf(customers);
        var index = new NameIndex.Builder();
        var borne = borne(all);
        for (int from = 0; from < borne.size(); from += CHUNK)
            borne.subList(from, Math.min(borne.size(), from + CHUNK)).parallelStream()
                    .map(Borne::read)
                    .forEachOrdered(index::add);
        var bearers = borne.stream().mapToInt(Borne::bearer).toArray();
        return new CustomerIndex(all, index.build(), bearers, owners(all));
    }

    public int size() {
        return customers.size();
    }

    /// The customers that one of the entries may be: all whom screening would find, and some more.
    ///
    /// @param frequencies those with which customers are screened
    Stream<Customer> like(Collection<ListEntry> entries, WordFrequencies frequencies) {
        var weighed = names.weighed(frequencies);
        return entries.parallelStream()
                .map(entry -> like(entry, weighed))
                .collect(BitSet::new, BitSet::or, BitSet::or)
                .stream()
                .mapToObj(customers::get);
    }

    private BitSet like(ListEntry entry, WeighedNames weighed) {
        var found = new BitSet();
        for (var identifier : entry.identifiers())
            IdentifierKey.of(identifier)
                    .ifPresent(key -> owners.getOrDefault(key, List.of()).forEach(found::set));
        for (var listed : entry.names()) {
            var name = Name.of(listed.text(), ListSearch.nameKind(entry.kind()));
            Arrays.stream(weighed.candidates(name)).map(at -> bearers[at]).forEach(found::set);
        }
        return found;
    }

    private static List<Borne> borne(List<Customer> customers) {
        var borne = new ArrayList<Borne>();
        for (int at = 0; at < customers.size(); at++)
            for (var text : customers.get(at).names()) borne.add(new Borne(at, customers.get(at), text));
        return borne;
    }

    private static Map<IdentifierKey, List<Integer>> owners(List<Customer> customers) {
        var owners = new HashMap<IdentifierKey, List<Integer>>();
        for (int at = 0; at < customers.size(); at++)
            for (var key : keys(customers.get(at)))
                owners.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(at);
        return owners;
    }

    /// A name that looks like a number is asked as one, too.
    private static List<IdentifierKey> keys(Customer customer) {
        var keys = new ArrayList<IdentifierKey>();
        for (var identifier : customer.identifiers())
            IdentifierKey.of(identifier).ifPresent(keys::add);
        for (var name : customer.names()) keys.addAll(IdentifierKey.like(name));
        return keys;
    }
}
