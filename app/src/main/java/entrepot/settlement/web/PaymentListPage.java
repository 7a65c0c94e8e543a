package entrepot.settlement.web;

import entrepot.console.DataTable;
import java.util.List;

/// The page that lists payments.
///
/// @param states words of the filter, the chosen one marked
/// @param older  address of the next page; empty on the last
public record PaymentListPage(List<Choice> states, DataTable payments, String older) {

    public PaymentListPage {
        states = List.copyOf(states);
    }

    /// One word that the list can be narrowed to; an empty value is all of them.
    public record Choice(String value, String word, boolean chosen) {}
}
