package entrepot.settlement.web;

import entrepot.console.Cell;
import entrepot.console.DataTable;
import entrepot.console.DataTable.Column;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the list of payments.
final class PaymentRows {

    static final int ROWS = 25;
    private static final List<Column> COLUMNS = List.of(
            Column.text("Register no."),
            Column.text("State"),
            Column.text("Payer → payee"),
            Column.number("Amount"),
            Column.number("Total"),
            Column.text("Updated"));

    private final Words words;

    PaymentRows(Words words) {
        this.words = words;
    }

    /// @param found up to one more than a page holds
    PaymentListPage draw(List<Payment> found, Optional<PaymentState> state) {
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var rows = shown.stream().map(this::row).toList();
        var older = found.size() <= ROWS
                ? ""
                : "/?before=" + shown.getLast().id()
                        + state.map(s -> "&state=" + s).orElse("");
        return new PaymentListPage(choices(state), new DataTable("Payments", COLUMNS, rows, "No payments."), older);
    }

    private List<Cell> row(Payment payment) {
        var order = payment.order();
        var total = payment.agreed().or(payment::terms).map(t -> Cell.money(t.total()));
        return List.of(
                Cell.link(payment.registerNo(), "/console/payments/" + payment.id()),
                Cell.status(Words.of(payment.state()), Words.tone(payment.state())),
                Cell.text(words.party(order.payer()) + " → " + words.party(order.payee())),
                Cell.money(order.amount()),
                total.orElse(Cell.text("")),
                Cell.moment(PaymentView.updated(payment)));
    }

    private static List<PaymentListPage.Choice> choices(Optional<PaymentState> state) {
        var all = new ArrayList<PaymentListPage.Choice>();
        all.add(new PaymentListPage.Choice("", "All states", state.isEmpty()));
        for (var each : PaymentState.values())
            all.add(new PaymentListPage.Choice(
                    each.name(), Words.of(each), state.filter(s -> s == each).isPresent()));
        return all;
    }
}
