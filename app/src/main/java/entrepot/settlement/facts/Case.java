package entrepot.settlement.facts;

import entrepot.market.QuoteState;
import entrepot.money.Amount;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.settlement.Order;
import entrepot.trade.Invoice;
import entrepot.trade.PayeeAddress;
import entrepot.trade.check.Dossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A payment as it stands when it is judged: the order, its papers, its price, its parties.
///
/// @param payer    nobody when the register of parties does not know the LEI
/// @param payee    the same
/// @param provider who holds the payee's account, as far as one does
/// @param holders  the firms that hold one of these parties, through however many hands, as far as the
///                 register of parties knows them
/// @param address  the payee's address as registered, if it is
/// @param pending  a firm quote that nobody has approved yet
/// @param values   of the payment by currency: in home currency the quote's, else at reference rates
/// @param used     what the participant has paid or reserved before
public record Case(
        Order order,
        Dossier dossier,
        Invoice invoice,
        Optional<Party> payer,
        Optional<Party> payee,
        Optional<Party> provider,
        Map<Lei, Party> holders,
        Optional<PayeeAddress> address,
        Optional<QuoteState.FirmQuote> pending,
        Map<String, Amount> values,
        Used used,
        Instant now) {

    public Case {
        holders = Map.copyOf(holders);
        values = Map.copyOf(values);
    }

    /// Home amounts of the participant's other payments, refused and returned ones left out.
    public record Used(Amount day, Amount month, Amount year) {}

    /// The subjects whose files speak about this payment.
    List<String> subjects() {
        var asset = order.amount().asset();
        var subjects = new ArrayList<>(List.of(
                "operator",
                "asset:" + asset.id(),
                "party:" + order.payer(),
                "counterparty:" + order.payee(),
                "account:" + order.payeeAccount(),
                "contract:" + order.contract()));
        provider.ifPresent(p -> subjects.add("provider:" + p.lei()));
        return subjects;
    }
}
