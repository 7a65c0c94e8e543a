package entrepot.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which sources of a price must be heard, all of them, and how old a price may be.
///
/// @param sources names, an odd number so that the median is one of the prices
public record SourcePolicy(SortedSet<String> sources, Duration ageMax) {

    public SourcePolicy {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        if (sources.size() % 2 == 0)
            throw new IllegalArgumentException("an odd number of sources is needed: " + sources);
        if (!ageMax.isPositive()) throw new IllegalArgumentException("a price may have some age: " + ageMax);
    }

    /// Fresh, and not from a clock ahead of ours.
    boolean isFresh(ReferenceFeed.Price price, Instant now) {
        return !price.at().isAfter(now) && !price.at().plus(ageMax).isBefore(now);
    }
}
