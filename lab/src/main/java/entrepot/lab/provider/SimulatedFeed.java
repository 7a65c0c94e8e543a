package entrepot.lab.provider;

import entrepot.market.ReferenceFeed;
import entrepot.money.Asset;
import entrepot.money.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Sources of reference prices, scripted by business date. The middle source says what the script
/// says, the outer two a little less and a little more, so that the median is the script.
public final class SimulatedFeed implements ReferenceFeed {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private final List<String> sources;
    private final InstantSource clock;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> scripts = new HashMap<>();
    private final Map<String, Integer> shifts = new HashMap<>();
    private final Map<String, Duration> ages = new HashMap<>();

    /// @param sources names, from the lowest to the highest price; an odd number
    public SimulatedFeed(List<String> sources, InstantSource clock) {
        if (sources.size() % 2 == 0) throw new IllegalArgumentException("an odd number of sources: " + sources);
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /// From a date on, one unit of `base` costs this in `quote`.
    public synchronized SimulatedFeed script(Asset base, Asset quote, LocalDate from, String price) {
        scripts.computeIfAbsent(pair(base, quote), _ -> new TreeMap<>()).put(from, new BigDecimal(price));
        return this;
    }

    /// Moves a pair off its script by basis points, at every source: a lost peg. 0 brings it back.
    public synchronized void shift(Asset base, Asset quote, int bps) {
        shifts.put(pair(base, quote), bps);
    }

    /// From now on a source gives prices of this age; a negative one silences it.
    public synchronized void age(String source, Duration age) {
        if (!sources.contains(source)) throw new IllegalArgumentException("no source " + source);
        ages.put(source, age);
    }

    @Override
    public synchronized List<Price> prices(Asset base, Asset quote) {
        var now = clock.instant();
        var script = scripts.get(pair(base, quote));
        if (script == null) return List.of();
        var entry = script.floorEntry(now.atOffset(ZoneOffset.UTC).toLocalDate());
        if (entry == null) return List.of();
        var prices = new ArrayList<Price>();
        for (int i = 0; i < sources.size(); i++) {
            var age = ages.getOrDefault(sources.get(i), Duration.ZERO);
            if (age.isNegative()) continue;
            int bps = shifts.getOrDefault(pair(base, quote), 0) + i - sources.size() / 2;
            var price = entry.getValue()
                    .multiply(WHOLE.add(BigDecimal.valueOf(bps)))
                    .divide(WHOLE);
            prices.add(new Price(sources.get(i), new Rate(base, quote, price), now.minus(age)));
        }
        return prices;
    }

    private static String pair(Asset base, Asset quote) {
        return base.id() + " " + quote.id();
    }
}
