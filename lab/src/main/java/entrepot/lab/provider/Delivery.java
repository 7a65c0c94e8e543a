package entrepot.lab.provider;

import entrepot.market.OfferId;
import entrepot.money.AccountId;
import entrepot.money.Amount;

/// Brings a dealt asset to its buyer. Told again about the same offer, it must not deliver again.
@FunctionalInterface
public interface Delivery {

    void deliver(OfferId offer, AccountId to, Amount amount);
}
