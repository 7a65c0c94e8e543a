package entrepot.settlement;

import entrepot.market.OfferId;
import entrepot.market.ProviderId;
import entrepot.market.Quote;
import entrepot.market.QuoteId;
import entrepot.money.Amount;
import entrepot.money.Rate;
import java.time.Instant;

/// The amounts of the quote that the payment goes by. All but `amount` are in home currency.
///
/// @param home           `amount` at the client's rate
/// @param providerAmount `amount` at the provider's rate
/// @param total          what the client pays: home, fee and network fee
public record Terms(
        QuoteId quote,
        ProviderId provider,
        OfferId offer,
        Rate rate,
        Amount amount,
        Amount home,
        Amount providerAmount,
        Amount spread,
        Amount fee,
        Amount networkFee,
        Amount total,
        Instant expires) {

    public static Terms of(Quote quote, Instant expires) {
        return new Terms(
                quote.id(),
                quote.chosen().provider(),
                quote.chosen().offer(),
                quote.clientRate(),
                quote.amount(),
                quote.home(),
                quote.providerAmount(),
                quote.spread(),
                quote.fee(),
                quote.networkFee(),
                quote.total(),
                expires);
    }
}
