package entrepot.market;

import entrepot.market.LiquidityProvider.Answer;
import entrepot.money.Amount;
import entrepot.money.Rate;
import java.math.BigDecimal;
import java.util.List;

/// The all-in price of one exchange, frozen: every amount that will be posted, the offers it was
/// chosen from, and what it costs against the reference rate (TRD-04). Amounts but `amount` and
/// the estimate are in home currency.
///
/// @param chosen         the best offer
/// @param heard          every provider's answer, the chosen one included: the best-execution record
/// @param clientRate     the provider's rate and our spread, rounded to the tariff's price scale
/// @param home           `amount` at the client's rate
/// @param providerAmount `amount` at the provider's rate: owed to it when the client buys
/// @param spread         what is between the two, never negative
/// @param networkFee     the estimate at cost
/// @param total          what the client pays when buying, or gets when selling
/// @param spreadBps      client's rate against the reference, in basis points; positive is a cost
/// @param costBps        total against the reference, in basis points; positive is a cost
/// @param residue        exact amounts minus rounded ones, summed: what rounding took, in home units
public record Quote(
        QuoteRequest request,
        Answer.Offered chosen,
        List<Answer> heard,
        Rate clientRate,
        Amount home,
        Amount providerAmount,
        Amount spread,
        Amount fee,
        Amount networkFee,
        Amount total,
        MarketView market,
        BigDecimal spreadBps,
        BigDecimal costBps,
        BigDecimal residue,
        String tariff) {

    public Quote {
        heard = List.copyOf(heard);
        var charges = fee.plus(networkFee);
        boolean buys = request.side() == Side.BUY;
        var margin = buys ? home.minus(providerAmount) : providerAmount.minus(home);
        var allIn = buys ? home.plus(charges) : home.minus(charges);
        if (!margin.equals(spread) || !allIn.equals(total))
            throw new IllegalArgumentException("the amounts of a quote do not add up: " + request.id());
        if (spread.isNegative() || !total.isPositive())
            throw new IllegalArgumentException("a quote has no negative amounts: " + request.id());
    }

    public QuoteId id() {
        return request.id();
    }

    public Side side() {
        return request.side();
    }

    /// The digital asset and how much of it.
    public Amount amount() {
        return request.amount();
    }
}
