package entrepot.trade.check;

import static entrepot.trade.check.Finding.hold;

import entrepot.trade.Contract;
import entrepot.trade.Settlement;
import entrepot.trade.Settlement.RateBasis;
import entrepot.trade.check.Finding.Passed;
import entrepot.trade.check.Finding.Unknown;
import entrepot.trade.check.PaymentOrder.RateUsed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The digital-asset clause, and whether the payment follows it: T-09, T-10.
final class ClauseChecks {

    private ClauseChecks() {}

    /// T-09: the clause exists and leaves nothing open: asset and chain, rate, fees, depeg.
    static Finding clause(Contract contract) {
        return switch (contract.terms().settlement()) {
            case Settlement.InMoney _ ->
                hold(
                        "T-09",
                        contract.reference() + " does not provide for payment in a digital asset",
                        "Amend the contract with a digital-asset clause.");
            case Settlement.InAsset clause -> complete(clause);
        };
    }

    /// T-09 for a payment: the clause is complete and names the very asset that is paid.
    static Finding clause(Contract contract, PaymentOrder order) {
        if (contract.terms().settlement() instanceof Settlement.InAsset clause
                && !clause.assetId().equals(order.asset().id()))
            return hold(
                    "T-09",
                    "the clause names " + clause.assetId() + ", the order "
                            + order.asset().id(),
                    "Pay in the asset of the clause, or amend the clause.");
        return clause(contract);
    }

    private static Finding complete(Settlement.InAsset clause) {
        var open = new ArrayList<String>();
        if (clause.rate() instanceof RateBasis.NotStated) open.add("the rate source");
        if (clause.fees() == Settlement.FeesBearer.NOT_STATED) open.add("who bears the fees");
        if (clause.depeg() == Settlement.DepegExit.NOT_STATED) open.add("what follows a depeg");
        if (open.isEmpty()) return new Passed("T-09");
        return hold(
                "T-09", "the clause does not state " + String.join(", ", open), "Amend the clause with what is open.");
    }

    /// T-10: the rate comes from where the clause says and is near the market.
    static Finding rate(Contract contract, PaymentOrder order, TradeLimits limits) {
        if (!(contract.terms().settlement() instanceof Settlement.InAsset clause))
            return new Unknown("T-10", "a digital-asset clause with its rate source");
        return order.rates().isEmpty()
                ? new Unknown("T-10", "the rate of a quote")
                : rate(clause.rate(), order.rates().getFirst(), limits);
    }

    private static Finding rate(RateBasis agreed, RateUsed used, TradeLimits limits) {
        if (!follows(agreed, used))
            return hold(
                    "T-10", "agreed " + agreed + ", used " + used.basis(), "Take the quote from the clause's source.");
        if (Tolerances.within(used.applied(), used.market(), limits.rateBandBps())) return new Passed("T-10");
        return hold(
                "T-10",
                "rate " + used.applied().toPlainString() + " is more than " + Tolerances.percent(limits.rateBandBps())
                        + " away from the market's " + used.market().toPlainString(),
                "Ask for a new quote when the market has settled.");
    }

    private static boolean follows(RateBasis agreed, RateUsed used) {
        return switch (agreed) {
            case RateBasis.Fixed(BigDecimal units) ->
                used.basis() instanceof RateBasis.Fixed(BigDecimal taken)
                        && allEqual(List.of(units, taken, used.applied()));
            case RateBasis.Published published -> published.equals(used.basis());
            case RateBasis.NotStated _ -> false;
        };
    }

    private static boolean allEqual(List<BigDecimal> numbers) {
        return numbers.stream().allMatch(n -> n.compareTo(numbers.getFirst()) == 0);
    }
}
