package entrepot.market;

import entrepot.money.Amount;
import entrepot.money.Asset;

/// What a client wants a price for.
///
/// @param amount     of the digital asset, positive
/// @param home       the currency that the client pays or gets
/// @param networkFee what the chain will charge, recharged at cost
public record QuoteRequest(QuoteId id, Side side, Amount amount, Asset.Fiat home, NetworkFee networkFee) {

    public QuoteRequest {
        if (!amount.isPositive()) throw new IllegalArgumentException("a quote is for a positive amount: " + amount);
        if (!networkFee.price().quote().id().equals(home.id()))
            throw new IllegalArgumentException("the network fee is recharged in " + home.symbol());
    }
}
