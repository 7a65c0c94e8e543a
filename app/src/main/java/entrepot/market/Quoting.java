package entrepot.market;

import entrepot.market.LiquidityProvider.Answer;
import entrepot.market.LiquidityProvider.Answer.Offered;
import entrepot.market.QuoteAnswer.NotQuoted;
import entrepot.market.QuoteAnswer.Quoted;
import entrepot.market.QuoteAnswer.Reason;
import entrepot.market.QuoteState.FirmQuote;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.Conversion;
import entrepot.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Turns providers' answers into one firm, all-in quote for the client. Pure.
///
/// The client's rate is the best provider's rate with the spread added (client buys) or taken off
/// (client sells), rounded to the tariff's price scale; everything else follows from it.
final class Quoting {

    private final Tariff tariff;
    private final PriceBand band;

    Quoting(Tariff tariff, PriceBand band) {
        this.tariff = tariff;
        this.band = band;
    }

    QuoteAnswer quote(QuoteRequest request, List<Answer> heard, MarketView market, Instant now) {
        var refusal = new Refusing(market, heard);
        if (market.peg().status() != PegReading.Status.NORMAL)
            return refusal.with(Reason.PEG_NOT_NORMAL, "peg is " + market.peg().status());
        if (!(market.reference() instanceof ReferenceReading.Known reference))
            return refusal.with(Reason.REFERENCE_UNKNOWN, "not every source of the reference rate was heard");
        var offers = ranked(request, heard, now);
        if (offers.size() < tariff.offersMin())
            return refusal.with(Reason.TOO_FEW_OFFERS, offers.size() + " of " + tariff.offersMin() + " offers");
        var best = offers.getFirst();
        if (!band.holds(best.rate(), reference.median()))
            return refusal.with(Reason.PRICE_OUTSIDE_BAND, best.rate() + " against " + reference.median());
        var price = clientPrice(request, best.rate());
        if (price.signum() <= 0) return refusal.with(Reason.SPREAD_LOST_IN_ROUNDING, "rate rounds to " + price);
        var sum = sums(request, best.rate(), price);
        if (sum.spread().isNegative()) return refusal.with(Reason.SPREAD_LOST_IN_ROUNDING, "rate rounds to " + price);
        if (!sum.total().isPositive())
            return refusal.with(Reason.NOTHING_LEFT_AFTER_FEES, sum.total().toString());
        var quote = sum.quote(best, heard, market, reference.median());
        return new Quoted(new FirmQuote(quote, now, firmUntil(best, now)));
    }

    /// Live offers for this very pair, best first; equal prices by the longer life, then by LEI.
    private static List<Offered> ranked(QuoteRequest request, List<Answer> heard, Instant now) {
        Comparator<Offered> cheapest =
                Comparator.comparing(offer -> offer.rate().price());
        var best = request.side() == Side.BUY ? cheapest : cheapest.reversed();
        return heard.stream()
                .filter(Offered.class::isInstance)
                .map(Offered.class::cast)
                .filter(offer -> offer.expires().isAfter(now))
                .filter(offer -> isPair(offer.rate(), request))
                .sorted(best.thenComparing(
                                Comparator.comparing(Offered::expires).reversed())
                        .thenComparing(offer -> offer.provider().lei()))
                .toList();
    }

    private static boolean isPair(Rate rate, QuoteRequest request) {
        return rate.base().id().equals(request.amount().asset().id())
                && rate.quote().id().equals(request.home().id());
    }

    /// A price is home money with the tariff's own number of digits, so it rounds as money does.
    private BigDecimal clientPrice(QuoteRequest request, Rate provider) {
        var spread =
                request.side() == Side.BUY ? tariff.spread() : tariff.spread().negate();
        var exact = provider.price().multiply(BigDecimal.ONE.add(spread));
        var priced = new Asset.Fiat(request.home().currency(), tariff.priceScale());
        return Conversion.of(exact, priced, tariff.rounding()).amount().decimal();
    }

    private Instant firmUntil(Offered best, Instant now) {
        var longest = now.plus(tariff.lifeMax());
        return best.expires().isBefore(longest) ? best.expires() : longest;
    }

    private Sums sums(QuoteRequest request, Rate provider, BigDecimal price) {
        var rounding = tariff.rounding();
        var clientRate = new Rate(provider.base(), provider.quote(), price);
        var home = clientRate.convert(request.amount(), rounding);
        var owed = provider.convert(request.amount(), rounding);
        var fee = Conversion.of(home.amount().decimal().multiply(tariff.fee()), request.home(), rounding);
        return new Sums(
                request, clientRate, home, owed, fee, request.networkFee().atCost(rounding), tariff.name());
    }

    private record Refusing(MarketView market, List<Answer> heard) {
        NotQuoted with(Reason reason, String detail) {
            return new NotQuoted(reason, detail, market, heard);
        }
    }

    /// The amounts of one quote, with what rounding took from each.
    private record Sums(
            QuoteRequest request,
            Rate clientRate,
            Conversion home,
            Conversion owed,
            Conversion fee,
            Conversion network,
            String tariff) {

        boolean buys() {
            return request.side() == Side.BUY;
        }

        Amount spread() {
            var difference = home.amount().minus(owed.amount());
            return buys() ? difference : difference.negated();
        }

        Amount total() {
            var charges = fee.amount().plus(network.amount());
            return buys() ? home.amount().plus(charges) : home.amount().minus(charges);
        }

        BigDecimal residue() {
            return home.remainder().add(owed.remainder()).add(fee.remainder()).add(network.remainder());
        }

        Quote quote(Offered best, List<Answer> heard, MarketView market, Rate reference) {
            var allIn = total().decimal().divide(request.amount().decimal(), MathContext.DECIMAL128);
            return new Quote(
                    request,
                    best,
                    heard,
                    clientRate,
                    home.amount(),
                    owed.amount(),
                    spread(),
                    fee.amount(),
                    network.amount(),
                    total(),
                    market,
                    cost(clientRate.price(), reference.price()),
                    cost(allIn, reference.price()),
                    residue(),
                    tariff);
        }

        private BigDecimal cost(BigDecimal price, BigDecimal reference) {
            var above = PriceBand.above(price, reference);
            return buys() ? above : above.negate();
        }
    }
}
