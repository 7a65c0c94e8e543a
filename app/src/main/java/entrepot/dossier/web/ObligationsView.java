package entrepot.dossier.web;

import entrepot.money.Amount;
import entrepot.trade.Advance;
import entrepot.trade.Contract;
import java.time.LocalDate;
import java.util.List;

/// What is still owed as goods under a contract, each advance with its day.
record ObligationsView(String contract, LocalDate goodsDeadline, List<Owed> advances) {

    /// @param open    what is still due as goods or refund
    /// @param overdue by the calendar, whether or not it was noticed yet
    record Owed(
            String id,
            String state,
            String payment,
            Amount amount,
            Amount open,
            LocalDate paidOn,
            LocalDate deadline,
            boolean overdue) {}

    static ObligationsView of(Contract contract, List<Advance> advances, LocalDate today) {
        return new ObligationsView(
                contract.id().toString(),
                contract.terms().goodsDeadline(),
                advances.stream()
                        .map(a -> new Owed(
                                a.id().toString(),
                                a.state().name(),
                                a.payment(),
                                a.amount(),
                                a.open(),
                                a.paidOn(),
                                a.deadline(),
                                a.isOverdue(today)))
                        .toList());
    }
}
