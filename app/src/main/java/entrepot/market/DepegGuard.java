package entrepot.market;

import entrepot.money.Asset;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Watches that a pegged asset is worth one unit of what it is pegged to (AST-06, T-50).
///
/// @param peg    the money that the asset promises to be worth
/// @param policy the sources that must all be heard; three in the reference scenario
/// @param band   how far the median may be from one; 50 basis points in the reference scenario
public record DepegGuard(Asset.Fiat peg, SourcePolicy policy, PriceBand band) {

    /// NORMAL: the median and every source are inside the band. GUARDED: the median is inside but a
    /// source is not, so the feed or the peg deserves a look. PAUSED: the median is outside, or not
    /// every source was heard.
    public PegReading read(List<ReferenceFeed.Price> prices, Instant now) {
        return switch (ReferenceReading.of(prices, policy, now)) {
            case ReferenceReading.Unknown unknown -> new PegReading.Blind(unknown.missing());
            case ReferenceReading.Known known -> judge(known);
        };
    }

    private PegReading judge(ReferenceReading.Known known) {
        var deviation = PriceBand.above(known.median().price(), BigDecimal.ONE);
        var status = holds(known.median().price()) ? PegReading.Status.NORMAL : PegReading.Status.PAUSED;
        if (status == PegReading.Status.NORMAL
                && !known.prices().stream().allMatch(p -> holds(p.rate().price()))) status = PegReading.Status.GUARDED;
        return new PegReading.Seen(status, deviation, known.prices());
    }

    private boolean holds(BigDecimal price) {
        return band.holds(price, BigDecimal.ONE);
    }
}
