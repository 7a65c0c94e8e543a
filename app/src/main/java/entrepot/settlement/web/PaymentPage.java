package entrepot.settlement.web;

import entrepot.console.Badge;
import entrepot.console.DataTable;
import entrepot.console.DecisionCard;
import entrepot.console.FactList;
import entrepot.console.Timeline;
import java.util.List;

/// The page of one payment.
///
/// @param next      what it waits for, as a sentence
/// @param cures     what would lift a hold
/// @param cost      every part of the price; empty before the first quote
/// @param decisions newest first
public record PaymentPage(
        String id,
        Badge state,
        String next,
        List<String> cures,
        FactList order,
        FactList cost,
        Timeline timeline,
        List<FactList> transfers,
        List<Decision> decisions,
        DataTable postings,
        DataTable leaves) {

    public PaymentPage {
        cures = List.copyOf(cures);
        transfers = List.copyOf(transfers);
        decisions = List.copyOf(decisions);
    }

    /// A decision and the facts that it rests on.
    public record Decision(DecisionCard card, DataTable facts) {}
}
