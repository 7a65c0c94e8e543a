package entrepot.settlement.facts;

import entrepot.market.MarketView;
import entrepot.market.PegReading;
import entrepot.market.ReferenceFeed;
import entrepot.market.ReferenceReading;
import entrepot.regime.Facts;
import entrepot.regime.PackSet;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/// Facts of the market at this moment: price, peg, the quote's age, what the payment is worth, and
/// what the participant has used of its limits.
final class MarketFacts {

    private MarketFacts() {}

    static Facts of(Case it, PackSet packs, MarketView view) {
        var facts = packs.facts("market", it.now());
        facts.text("payment.leg", "DIGITAL_ASSET");
        facts.text("asset.id", it.order().amount().asset().id());
        value(facts, it);
        quote(facts, it);
        peg(facts, view.peg());
        rate(facts, view.reference(), it.now());
        var home = it.order().home().currency();
        facts.amount("participant.day_used." + home, it.used().day().units());
        facts.amount("participant.month_used." + home, it.used().month().units());
        facts.amount("participant.year_used." + home, it.used().year().units());
        return facts.facts();
    }

    /// A currency without a reference rate stays unknown.
    private static void value(Facts.Collector facts, Case it) {
        it.values().forEach((currency, value) -> facts.amount("payment.value." + currency, value.units()));
    }

    /// Until it is approved a quote grows old; from then on its price is agreed, and the desk has held
    /// it to its time at the moment of approval.
    private static void quote(Facts.Collector facts, Case it) {
        if (it.pending().isEmpty()) {
            facts.whole("quote.age_seconds", 0).truth("quote.expired", false);
            return;
        }
        var firm = it.pending().get();
        facts.whole(
                "quote.age_seconds", Duration.between(firm.firmAt(), it.now()).toSeconds());
        facts.truth("quote.expired", !it.now().isBefore(firm.expires()));
    }

    private static void peg(Facts.Collector facts, PegReading peg) {
        var name = "market.depeg_bps";
        switch (peg) {
            case PegReading.NotPegged _ -> facts.whole(name, 0);
            case PegReading.Seen seen ->
                facts.whole(
                        name,
                        seen.deviationBps().abs().setScale(0, RoundingMode.UP).longValueExact());
            case PegReading.Blind blind -> facts.unknown(name, "silent sources: " + blind.missing());
        }
    }

    private static void rate(Facts.Collector facts, ReferenceReading reference, Instant now) {
        var name = "market.rate_age_seconds";
        switch (reference) {
            case ReferenceReading.Unknown unknown -> facts.unknown(name, "silent sources: " + unknown.missing());
            case ReferenceReading.Known known ->
                facts.whole(
                        name,
                        known.prices().stream()
                                .map(ReferenceFeed.Price::at)
                                .min(Comparator.naturalOrder())
                                .map(at -> Duration.between(at, now).toSeconds())
                                .orElse(0L));
        }
    }
}
