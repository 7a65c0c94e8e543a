package entrepot.settlement;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.trade.Contract;
import entrepot.trade.Invoice;
import java.util.List;

/// What was asked for; never changes.
///
/// @param payeeAccount where the asset is to go
/// @param amount       of the digital asset
/// @param owed         the same in the invoice's currency, by the contract's own rate clause
/// @param home         the currency that the payer pays in
/// @param operation    the national operation code that the home pack gives this kind of payment
/// @param maker        the user who ordered; never the one who approves
/// @param countries    the payer's and the payee's, as far as they are known
public record Order(
        Contract.Id contract,
        Invoice.Id invoice,
        Lei payer,
        Lei payee,
        AccountId payeeAccount,
        Amount amount,
        Amount owed,
        Asset.Fiat home,
        Term term,
        String operation,
        String maker,
        List<Country> countries) {

    public Order {
        countries = List.copyOf(countries);
    }

    /// Before the goods, or after them.
    public enum Term {
        ADVANCE,
        AFTER_DELIVERY
    }
}
