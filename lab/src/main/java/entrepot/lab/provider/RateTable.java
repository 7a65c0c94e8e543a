package entrepot.lab.provider;

import entrepot.market.Side;
import entrepot.money.Asset;
import entrepot.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What a provider quotes for one pair, by business date; a price holds until the next date.
public record RateTable(Asset asset, Asset.Fiat home, NavigableMap<LocalDate, TwoWay> prices) {

    public RateTable {
        prices = Collections.unmodifiableNavigableMap(new TreeMap<>(prices));
    }

    /// A table without prices yet.
    public static RateTable of(Asset asset, Asset.Fiat home) {
        return new RateTable(asset, home, new TreeMap<>());
    }

    /// The same table with one more date.
    public RateTable with(LocalDate from, String bid, String ask) {
        var more = new TreeMap<>(prices);
        more.put(from, new TwoWay(new BigDecimal(bid), new BigDecimal(ask)));
        return new RateTable(asset, home, more);
    }

    /// The provider's price on a day: its ask to a client that buys, its bid to one that sells.
    Optional<Rate> rate(Side side, LocalDate day) {
        return Optional.ofNullable(prices.floorEntry(day))
                .map(entry -> side == Side.BUY
                        ? entry.getValue().ask()
                        : entry.getValue().bid())
                .map(price -> new Rate(asset, home, price));
    }

    /// What the provider pays, and what it asks for.
    public record TwoWay(BigDecimal bid, BigDecimal ask) {
        public TwoWay {
            if (bid.compareTo(ask) > 0) throw new IllegalArgumentException("bid is above ask: " + bid + " " + ask);
        }
    }
}
