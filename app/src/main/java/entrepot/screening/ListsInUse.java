package entrepot.screening;

import entrepot.screening.search.ListSearch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The editions in use at one moment, with what is needed to search them. Never changed: a new
/// edition makes a new one.
record ListsInUse(Map<ListId, ListSnapshot> snapshots, ListSearch search) {

    static final ListsInUse NONE = new ListsInUse(Map.of(), ListSearch.over(List.of()));

    ListsInUse {
        snapshots = Map.copyOf(snapshots);
    }

    /// With other editions of these lists; indexed here, before anybody asks. How rare a word is, is
    /// counted when a list comes in and kept while its editions change: then a score does not depend on
    /// the other entries, and whom a change cannot touch need not be screened again.
    ListsInUse with(Collection<ListSnapshot> editions) {
        var after = new TreeMap<>(snapshots);
        for (var edition : editions) after.put(edition.list(), edition);
        var indexed = search.with(after.values());
        return new ListsInUse(after, after.size() == snapshots.size() ? indexed : indexed.recounted());
    }

    /// The same edition, confirmed by its source; nothing is indexed again.
    ListsInUse confirmed(ListSnapshot edition) {
        var after = new TreeMap<>(snapshots);
        after.put(edition.list(), edition);
        return new ListsInUse(after, search);
    }

    /// Which weights and word frequencies decide.
    String model() {
        return search.model();
    }
}
