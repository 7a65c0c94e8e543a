package entrepot.settlement.web;

import entrepot.market.Quote;
import entrepot.market.QuoteState;
import entrepot.market.ReferenceReading;
import entrepot.money.Amount;
import entrepot.settlement.Approval;
import entrepot.settlement.Payment;
import entrepot.settlement.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A payment's quote: every part of the price, and the whole of it against the market.
///
/// @param id        `quo_…`, to be named when approving
/// @param rate      home currency for one of the asset, spread included
/// @param reference the market's median for the same
/// @param spreadBps rate against the reference, in basis points
/// @param costBps   total against the reference, in basis points
record QuoteView(
        String id,
        String provider,
        BigDecimal rate,
        Amount amount,
        Amount home,
        Amount spread,
        Amount fee,
        Amount networkFee,
        Amount total,
        Optional<BigDecimal> reference,
        Optional<BigDecimal> spreadBps,
        Optional<BigDecimal> costBps,
        Instant expires,
        Optional<Approved> approved) {

    /// Who accepted it.
    record Approved(String by, Instant at) {}

    static QuoteView of(Terms terms, Optional<Quote> quote, Payment payment) {
        return new QuoteView(
                terms.quote().toString(),
                terms.provider().lei(),
                terms.rate().price(),
                terms.amount(),
                terms.home(),
                terms.spread(),
                terms.fee(),
                terms.networkFee(),
                terms.total(),
                quote.flatMap(QuoteView::reference),
                quote.map(Quote::spreadBps),
                quote.map(Quote::costBps),
                terms.expires(),
                payment.approvals().stream()
                        .filter(a -> a.quote().equals(terms.quote()))
                        .map(QuoteView::approved)
                        .findFirst());
    }

    /// The price behind a quote's state; a requested one has none yet.
    static Optional<Quote> priced(QuoteState state) {
        return switch (state) {
            case QuoteState.RequestedQuote _ -> Optional.empty();
            case QuoteState.FirmQuote firm -> Optional.of(firm.quote());
            case QuoteState.AcceptedQuote accepted -> Optional.of(accepted.quote());
            case QuoteState.ExpiredQuote expired -> Optional.of(expired.quote());
            case QuoteState.WithdrawnQuote withdrawn -> Optional.of(withdrawn.quote());
        };
    }

    private static Approved approved(Approval approval) {
        return new Approved(approval.by(), approval.at());
    }

    private static Optional<BigDecimal> reference(Quote quote) {
        return switch (quote.market().reference()) {
            case ReferenceReading.Known known -> Optional.of(known.median().price());
            case ReferenceReading.Unknown _ -> Optional.empty();
        };
    }
}
