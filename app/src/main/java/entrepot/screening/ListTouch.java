package entrepot.screening;

import entrepot.screening.delta.Customer;
import entrepot.screening.delta.CustomerIndex;
import entrepot.screening.delta.Rescreen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Of whom a new edition can say what the one before did not. Screening all others again would find
/// what it found before.
public final class ListTouch {

    private ListTouch() {}

    /// The names of those whom it concerns.
    ///
    /// @param known  by any name of theirs
    /// @param before an edition that is not in use any more
    /// @param after  the one that is in use now
    public static Set<String> of(Lists lists, ListSnapshot before, ListSnapshot after, Map<String, Subject> known) {
        var customers = known.entrySet().stream()
                .map(one -> customer(one.getKey(), Asked.of(one.getValue())))
                .toList();
        var frequencies = lists.inUse().search().frequencies();
        return Rescreen.of(ListDiff.between(before, after), CustomerIndex.of(customers), frequencies).stream()
                .map(touched -> touched.customer().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Customer customer(String name, Asked asked) {
        var names = asked.name().isEmpty() ? List.<String>of() : List.of(asked.name());
        return new Customer(name, asked.kind(), names, asked.identifiers());
    }
}
