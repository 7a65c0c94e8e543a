package entrepot.screening;

import entrepot.screening.ListEntry.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A snapshot with what is needed to find entries in it. Built once, then only read.
final class ListIndex {

    private final ListSnapshot snapshot;
    private final Map<IdentifierKey, List<Owner>> identifiers;
    private final NameIndex names;

    /// An identifier as listed, and whose it is.
    record Owner(ListEntry entry, Identifier identifier) {}

    private ListIndex(ListSnapshot snapshot, Map<IdentifierKey, List<Owner>> identifiers, NameIndex names) {
        this.snapshot = snapshot;
        this.identifiers = identifiers;
        this.names = names;
    }

    static ListIndex of(ListSnapshot snapshot) {
        var identifiers = new HashMap<IdentifierKey, List<Owner>>();
        for (var entry : snapshot.entries())
            for (var identifier : entry.identifiers())
                IdentifierKey.of(identifier)
                        .ifPresent(key -> identifiers
                                .computeIfAbsent(key, none -> new ArrayList<>(1))
                                .add(new Owner(entry, identifier)));
        return new ListIndex(snapshot, identifiers, new NameIndex(snapshot.entries()));
    }

    /// The same edition, confirmed by its source; nothing is indexed again.
    ListIndex with(ListSnapshot confirmed) {
        return new ListIndex(confirmed, identifiers, names);
    }

    ListSnapshot snapshot() {
        return snapshot;
    }

    List<Owner> owners(IdentifierKey key) {
        return identifiers.getOrDefault(key, List.of());
    }

    NameIndex names() {
        return names;
    }
}
