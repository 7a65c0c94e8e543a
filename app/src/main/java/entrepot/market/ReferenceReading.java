package entrepot.market;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import entrepot.money.Rate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// The reference price at a moment: the median of all required sources, or nothing. There is no
/// price from fewer sources, because whoever silences one must not move the median (T-50, T-57).
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface ReferenceReading {

    record Known(Rate median, List<ReferenceFeed.Price> prices) implements ReferenceReading {
        public Known {
            prices = List.copyOf(prices);
        }
    }

    /// @param missing names of the sources that were silent, stale or of a clock ahead of ours
    record Unknown(List<String> missing) implements ReferenceReading {
        public Unknown {
            missing = List.copyOf(missing);
        }
    }

    /// Reads the newest price of each required source; other sources are ignored.
    static ReferenceReading of(List<ReferenceFeed.Price> prices, SourcePolicy policy, Instant now) {
        var newest = new TreeMap<String, ReferenceFeed.Price>();
        for (var price : prices)
            if (policy.sources().contains(price.source()) && policy.isFresh(price, now))
                newest.merge(price.source(), price, (a, b) -> b.at().isAfter(a.at()) ? b : a);
        var missing = policy.sources().stream()
                .filter(source -> !newest.containsKey(source))
                .toList();
        if (!missing.isEmpty()) return new Unknown(missing);
        var sorted = newest.values().stream()
                .sorted(Comparator.comparing(price -> price.rate().price()))
                .toList();
        return new Known(sorted.get(sorted.size() / 2).rate(), List.copyOf(newest.values()));
    }
}
