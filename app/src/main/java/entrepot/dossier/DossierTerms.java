package entrepot.dossier;

import entrepot.money.Asset;
import entrepot.trade.Contract;
import entrepot.trade.check.Dossier.DatedRate;
import entrepot.trade.check.TradeLimits;
import java.time.Instant;
import java.util.List;

/// What the home regime sets for the papers of a trade: limits by its pack of the day, and the rates
/// that it counts with.
public interface DossierTerms {

    TradeLimits limits(Instant now);

    /// Published rates of the contract's currency, around its date.
    List<DatedRate> rates(Contract contract, Asset.Fiat home);

    /// The money that the regime's thresholds are in.
    default Asset.Fiat homeMoney(Instant now) {
        if (limits(now).importRegistration().asset() instanceof Asset.Fiat fiat) return fiat;
        throw new IllegalStateException("thresholds are in state money");
    }
}
