package entrepot.screening.search;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/// What was found for the terms that were asked last: a few words are in every second name. A place
/// holds one term; another that falls on it takes it over. What it answers is what would be found
/// again, so threads need not agree on it.
final class TermMemo {

    private static final int PLACES = 1 << 12;

    private final AtomicReferenceArray<Kept> kept = new AtomicReferenceArray<>(PLACES);

    private record Kept(String term, IntPairs near) {}

    IntPairs of(String term, Function<String, IntPairs> find) {
        int hash = term.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        var there = kept.get(place);
        if (there != null && there.term().equals(term)) return there.near();
        var near = find.apply(term);
        kept.set(place, new Kept(term, near));
        return near;
    }
}
