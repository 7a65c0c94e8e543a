package entrepot.trade.check;

import static entrepot.trade.check.Finding.hold;
import static entrepot.trade.check.Finding.refuse;

import entrepot.money.Amount;
import entrepot.money.Rounding;
import entrepot.trade.Contract;
import entrepot.trade.Contract.Registration;
import entrepot.trade.Invoice;
import entrepot.trade.check.Dossier.DatedRate;
import entrepot.trade.check.Finding.Passed;
import entrepot.trade.check.Finding.Unknown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The contract against the regime, the calendar and the money already paid: T-01, T-02, T-03, T-05.
final class ContractChecks {

    private ContractChecks() {}

    /// T-01: registered when its value at the rate of the contract's date reaches the threshold.
    static Finding registered(Contract contract, List<DatedRate> rates, TradeLimits limits) {
        if (contract.registration() instanceof Registration.Registered registered) {
            if (limits.contractNumber().matches(registered.number())) return new Passed("T-01");
            return hold(
                    "T-01",
                    "contract number " + registered.number() + " does not have the regime's format",
                    "Have the bank confirm the contract number.");
        }
        var threshold = limits.registration(contract.direction());
        var home = atHome(contract, rates, threshold);
        if (home.isEmpty())
            return new Unknown(
                    "T-01", "rate of " + contract.terms().value().asset().symbol() + " on " + contract.date());
        if (threshold.exceeds(home.get())) return new Passed("T-01");
        return hold(
                "T-01",
                "worth " + home.get() + ", registration is required from " + threshold,
                "Register the contract with the bank of currency control.");
    }

    private static Optional<Amount> atHome(Contract contract, List<DatedRate> rates, Amount threshold) {
        var value = contract.terms().value();
        if (value.asset().equals(threshold.asset())) return Optional.of(value);
        return rates.stream()
                .filter(r -> r.day().equals(contract.date()))
                .map(DatedRate::rate)
                .filter(r -> r.base().equals(value.asset()) && r.quote().equals(threshold.asset()))
                .findFirst()
                .map(r -> r.convert(value, Rounding.HALF_UP).amount());
    }

    /// T-02: the contract is in force, the day lies in its validity, and every amendment is there.
    static Finding inForce(Contract contract, LocalDate day) {
        return switch (contract.state()) {
            case REGISTERED, ACTIVE -> valid(contract, day);
            case DRAFT, SUBMITTED, CHECKED, AMENDED, SUSPENDED, PERFORMED, CLOSED, TRANSFERRED ->
                hold(
                        "T-02",
                        contract.reference() + " is " + contract.state(),
                        "Bring the contract into force before paying under it.");
        };
    }

    /// T-02 for a contract that is not in force yet.
    static Finding valid(Contract contract, LocalDate day) {
        var terms = contract.terms();
        if (day.isBefore(terms.validFrom()) || day.isAfter(terms.validUntil()))
            return hold(
                    "T-02",
                    day + " is outside the validity of " + terms.validFrom() + " to " + terms.validUntil(),
                    "Amend the contract's validity.");
        if (!contract.amendmentsComplete())
            return hold(
                    "T-02",
                    "the chain of " + contract.amendments().size() + " amendments has a gap",
                    "Upload every amendment since the signed contract.");
        return new Passed("T-02");
    }

    /// T-03: all payments and this one stay within the contract's value and its tolerance clause.
    static Finding withinValue(Dossier dossier, Amount amount) {
        var value = dossier.contract().terms().value();
        if (!amount.asset().equals(value.asset()))
            return refuse(
                    "T-03",
                    amount + " under a contract in " + value.asset().symbol(),
                    "Order in the contract's currency.");
        var sum = dossier.committed(dossier.invoices()).plus(amount);
        int clauseBps = dossier.contract().terms().tolerance().valueBps();
        if (Tolerances.atMost(sum.decimal(), value.decimal(), 10_000 + clauseBps)) return new Passed("T-03");
        return refuse(
                "T-03",
                "payments would come to " + sum + ", the contract is worth " + value,
                "Order at most what the contract leaves, or amend its value.");
    }

    /// T-05: advances stay within the contract's clause and the regime's cap.
    static Finding advanceShare(Dossier dossier, Invoice invoice, Amount amount, TradeLimits limits) {
        if (!invoice.isProforma()) return new Passed("T-05");
        var terms = dossier.contract().terms();
        if (!amount.asset().equals(terms.value().asset()))
            return refuse("T-05", amount + " is not in the contract's currency", "Order in the contract's currency.");
        int shareBps = Math.min(terms.advanceShareBps(), limits.advanceShareMaxBps());
        var sum = dossier.committed(dossier.proformas()).plus(amount);
        if (Tolerances.atMost(sum.decimal(), terms.value().decimal(), shareBps)) return new Passed("T-05");
        return refuse(
                "T-05",
                "advances would come to " + sum + ", at most " + Tolerances.percent(shareBps) + " of " + terms.value()
                        + " may be advanced",
                "Lower the advance to the contract's clause and the regime's cap.");
    }

    /// T-05 for the clause itself.
    static Finding advanceClause(Contract contract, TradeLimits limits) {
        int clauseBps = contract.terms().advanceShareBps();
        if (clauseBps <= limits.advanceShareMaxBps()) return new Passed("T-05");
        return refuse(
                "T-05",
                "the clause allows " + Tolerances.percent(clauseBps) + ", the regime "
                        + Tolerances.percent(limits.advanceShareMaxBps()),
                "Amend the advance clause.");
    }
}
