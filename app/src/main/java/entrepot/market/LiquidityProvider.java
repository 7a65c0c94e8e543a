package entrepot.market;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.Rate;
import java.time.Duration;
import java.time.Instant;

/// A provider of liquidity (RAIL-05): asked for a firm price, and dealt with by the offer it made.
///
/// All calls may be repeated: the same quote id gives the same offer, the same offer id the same
/// deal. All throw [ProviderUnavailable] when no answer came.
public interface LiquidityProvider {

    ProviderId id();

    Answer request(Request request);

    /// Takes an offer while it is firm: the price is held from now on, and nothing is delivered yet.
    Deal lock(OfferId offer, AccountId deliverTo);

    /// Settles an offer, locked or still firm: the provider delivers the asset to `deliverTo` (or takes
    /// it, when the client sells).
    Deal deal(OfferId offer, AccountId deliverTo);

    /// What is asked of each provider, alike.
    ///
    /// @param quote  the client's quote this is for
    /// @param side   the client's side; a provider sells to a client that buys
    /// @param amount of the digital asset, positive
    /// @param home   the currency that the price is wanted in
    /// @param ttl    how long the offer should stay firm
    record Request(QuoteId quote, Side side, Amount amount, Asset.Fiat home, Duration ttl) {
        public Request {
            if (!amount.isPositive()) throw new IllegalArgumentException("a quote is for a positive amount: " + amount);
            if (!ttl.isPositive()) throw new IllegalArgumentException("a quote lives for some time: " + ttl);
        }
    }

    /// What a provider says to a request.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    sealed interface Answer {

        ProviderId provider();

        /// A firm price for the whole amount, until `expires` (exclusive).
        record Offered(ProviderId provider, OfferId offer, Rate rate, Instant expires) implements Answer {}

        record Declined(ProviderId provider, DeclineReason reason) implements Answer {}
    }

    /// Why a provider makes no offer. `NO_ANSWER` is our own note: nothing was heard in time.
    enum DeclineReason {
        ASSET_NOT_QUOTED,
        SIZE_OUT_OF_RANGE,
        NO_LIQUIDITY,
        CREDIT_LIMIT,
        OUT_OF_HOURS,
        NO_ANSWER
    }

    /// What came of taking an offer.
    sealed interface Deal {

        /// @param proceeds the price in home currency: owed to the provider, or by it
        record Dealt(OfferId offer, Amount amount, Amount proceeds, Instant at) implements Deal {}

        record Refused(OfferId offer, DealRefusal reason) implements Deal {}
    }

    /// Why an offer cannot be taken, in the order checked.
    enum DealRefusal {
        UNKNOWN_OFFER,
        OFFER_EXPIRED,
        OTHER_DELIVERY_ACCOUNT
    }
}
