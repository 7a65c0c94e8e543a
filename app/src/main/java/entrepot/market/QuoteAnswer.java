package entrepot.market;

import entrepot.market.LiquidityProvider.Answer;
import java.util.List;

/// What a request for a quote gets.
public sealed interface QuoteAnswer {

    record Quoted(QuoteState.FirmQuote quote) implements QuoteAnswer {}

    /// No price, with what was heard from the providers kept for the record.
    record NotQuoted(Reason reason, String detail, MarketView market, List<Answer> heard) implements QuoteAnswer {
        public NotQuoted {
            heard = List.copyOf(heard);
        }
    }

    /// Why there is no quote, in the order checked.
    enum Reason {
        PEG_NOT_NORMAL,
        REFERENCE_UNKNOWN,
        TOO_FEW_OFFERS,
        PRICE_OUTSIDE_BAND,
        SPREAD_LOST_IN_ROUNDING,
        NOTHING_LEFT_AFTER_FEES
    }
}
