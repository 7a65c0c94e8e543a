package entrepot.screening.search;

import entrepot.screening.IdentifierKey;
import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whom the numbers of lists name.
record Owners(Map<IdentifierKey, List<Owner>> byKey) {

    /// An entry, and the number as it is listed.
    record Owner(ListEntry entry, Identifier identifier) {

        Hit.ByIdentifier hit() {
            return new Hit.ByIdentifier(entry, identifier);
        }
    }

    static Owners of(Collection<ListEntry> entries) {
        var owners = new HashMap<IdentifierKey, List<Owner>>();
        for (var entry : entries)
            for (var identifier : entry.identifiers())
                IdentifierKey.of(identifier)
                        .ifPresent(key -> owners.computeIfAbsent(key, none -> new ArrayList<>())
                                .add(new Owner(entry, identifier)));
        return new Owners(owners);
    }

    /// Who has the text as one of the numbers that look like it.
    List<Owner> of(String text) {
        var found = new ArrayList<Owner>();
        for (var key : IdentifierKey.like(text)) found.addAll(of(key));
        return found;
    }

    List<Owner> of(IdentifierKey key) {
        return byKey.getOrDefault(key, List.of());
    }
}
