package entrepot.settlement.desk;

import entrepot.dossier.DossierTerms;
import entrepot.market.NetworkFee;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.party.Lei;
import entrepot.settlement.Order;
import entrepot.trade.Contract;
import java.time.Instant;

/// What the home regime sets for payments, beside what it sets for their papers.
public interface HomeTerms extends DossierTerms {

    /// The national operation code of a payment; empty when the regime has none.
    String operationCode(Contract.Direction direction, Order.Term term, Instant now);

    /// What the chain is expected to charge for a payment, and at what price the client pays it.
    NetworkFee networkFee(Order order);

    /// Begins the numbers of the transaction register.
    String registerPrefix();

    /// What a participant used of its year before this installation knew of it.
    Amount usedBefore(Lei payer, int year, Asset.Fiat home);
}
