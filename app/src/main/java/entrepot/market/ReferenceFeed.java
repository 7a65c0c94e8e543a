package entrepot.market;

import entrepot.money.Asset;
import entrepot.money.Rate;
import java.time.Instant;
import java.util.List;

/// Independent sources of a price. A source that cannot be reached is simply missing from the
/// list: the guards decide what that means, and they decide for caution.
public interface ReferenceFeed {

    /// The last price of each reachable source, of one unit of `base` in `quote`.
    List<Price> prices(Asset base, Asset quote);

    /// A price as one source saw it.
    record Price(String source, Rate rate, Instant at) {
        public Price {
            if (source.isBlank()) throw new IllegalArgumentException("a price has a source");
        }
    }
}
