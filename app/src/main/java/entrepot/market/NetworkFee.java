package entrepot.market;

import entrepot.money.Amount;
import entrepot.money.Conversion;
import entrepot.money.Rate;
import entrepot.money.Rounding;

/// What the chain is expected to charge for the transfer, and the coin's price at cost.
///
/// @param estimate in the chain's native coin, zero or more
/// @param price    of that coin in home currency
public record NetworkFee(Amount estimate, Rate price) {

    public NetworkFee {
        if (estimate.isNegative()) throw new IllegalArgumentException("a network fee is not negative: " + estimate);
        if (!estimate.asset().id().equals(price.base().id()))
            throw new IllegalArgumentException("price is of " + price.base().id() + ", fee is " + estimate);
    }

    Conversion atCost(Rounding rounding) {
        return price.convert(estimate, rounding);
    }
}
