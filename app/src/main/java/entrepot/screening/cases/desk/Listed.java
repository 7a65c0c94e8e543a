package entrepot.screening.cases.desk;

import entrepot.screening.ListEntry;
import entrepot.screening.ListId;
import entrepot.screening.ListSnapshot;
import entrepot.screening.Lists;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What lists say of an entry.
@FunctionalInterface
public interface Listed {

    /// Empty when the edition is not the one in use, or has no such entry.
    Optional<ListEntry> find(ListId list, String snapshot, String entry);

    /// In the editions in use. Each edition's entries are put in order once.
    static Listed in(Lists lists) {
        var indexes = new ConcurrentHashMap<ListId, Index>();
        return (list, snapshot, entry) -> lists.snapshots().stream()
                .filter(edition -> edition.list().equals(list) && edition.id().equals(snapshot))
                .findFirst()
                .map(edition -> indexes.compute(list, (_, index) -> Index.of(edition, Optional.ofNullable(index))))
                .flatMap(index -> Optional.ofNullable(index.entries().get(entry)));
    }

    /// @param snapshot id of the edition that was put in order
    record Index(String snapshot, Map<String, ListEntry> entries) {

        private static Index of(ListSnapshot edition, Optional<Index> known) {
            return known.filter(index -> index.snapshot().equals(edition.id()))
                    .orElseGet(() -> new Index(edition.id(), byId(edition)));
        }

        private static Map<String, ListEntry> byId(ListSnapshot edition) {
            return edition.entries().stream()
                    .collect(Collectors.toUnmodifiableMap(ListEntry::id, Function.identity(), (first, _) -> first));
        }
    }
}
