package entrepot.trade.check;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.party.Lei;
import entrepot.trade.Invoice;
import entrepot.trade.Settlement;
import java.math.BigDecimal;
import java.util.List;

/// What the buyer asks to pay.
///
/// @param amount  in the contract's currency
/// @param asset   what the payee receives
/// @param payee   who is paid
/// @param account where
/// @param rates   the rate used; none as long as there is no quote
public record PaymentOrder(
        Invoice.Id invoice, Amount amount, Asset asset, Lei payee, AccountId account, List<RateUsed> rates) {

    public PaymentOrder {
        rates = List.copyOf(rates);
        if (!amount.isPositive()) throw new IllegalArgumentException("a payment is more than nothing: " + amount);
        if (rates.size() > 1) throw new IllegalArgumentException("a payment has one rate");
    }

    /// Units of the asset for one of the contract's currency.
    ///
    /// @param basis   where the rate comes from
    /// @param applied the rate of this payment
    /// @param market  the reference rate at that moment
    public record RateUsed(Settlement.RateBasis basis, BigDecimal applied, BigDecimal market) {
        public RateUsed {
            if (applied.signum() <= 0 || market.signum() <= 0)
                throw new IllegalArgumentException("rates are positive: " + applied + ", " + market);
        }
    }
}
