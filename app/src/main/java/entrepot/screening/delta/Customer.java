package entrepot.screening.delta;

import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.Kind;
import java.util.List;

/// Somebody whom list changes are held against.
///
/// Has a name or a number at least.
public record Customer(String id, Kind kind, List<String> names, List<Identifier> identifiers) {

    public Customer {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        if (id.isBlank()) throw new IllegalArgumentException("a customer has an id");
        if (names.isEmpty() && identifiers.isEmpty())
            throw new IllegalArgumentException("a customer has a name or a number: " + id);
    }

    /// A customer of whom only a name is known.
    public static Customer of(String id, Kind kind, String name) {
        return new Customer(id, kind, List.of(name), List.of());
    }
}
