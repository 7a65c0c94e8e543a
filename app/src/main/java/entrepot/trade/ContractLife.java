package entrepot.trade;

import static entrepot.trade.Outcome.Code.ALREADY_RECORDED;
import static entrepot.trade.Outcome.Code.AMENDMENT_OUT_OF_ORDER;
import static entrepot.trade.Outcome.Code.CHECKS_OPEN;
import static entrepot.trade.Outcome.Code.CURRENCY_DIFFERS;
import static entrepot.trade.Outcome.Code.NOT_FULLY_PAID;
import static entrepot.trade.Outcome.Code.NOT_RELEASED;
import static entrepot.trade.Outcome.Code.NUMBER_MALFORMED;
import static entrepot.trade.Outcome.Code.OBLIGATIONS_OPEN;
import static entrepot.trade.Outcome.Code.OUT_OF_DATE;
import static entrepot.trade.Outcome.Code.REGISTRATION_REQUIRED;
import static entrepot.trade.Outcome.Code.WRONG_STATE;

import entrepot.money.Amount;
import entrepot.trade.Contract.Command;
import entrepot.trade.Contract.Registration;
import entrepot.trade.Contract.State;
import entrepot.trade.Contract.Terms;
import entrepot.trade.Outcome.Accepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The life of a contract.
final class ContractLife {

    private static final Set<State> RUNNING = EnumSet.of(State.REGISTERED, State.ACTIVE);

    private ContractLife() {}

    static Outcome<Contract> apply(Contract contract, Command command, LocalDate today) {
        if (!from(command).contains(contract.state()))
            return Outcome.rejected(WRONG_STATE, contract.reference() + " is " + contract.state());
        return switch (command) {
            case Command.Submit _ -> moved(contract, State.SUBMITTED);
            case Command.Check check -> check(contract, check);
            case Command.Register register -> register(contract, register);
            case Command.Activate activate -> activate(contract, activate, today);
            case Command.Amend amend -> amend(contract, amend);
            case Command.Assign assign -> assign(contract, assign);
            case Command.Suspend _ -> moved(contract, State.SUSPENDED);
            case Command.Resume _ -> moved(contract, resumed(contract));
            case Command.Perform perform -> perform(contract, perform);
            case Command.Close close -> close(contract, close);
            case Command.Transfer _ -> moved(contract, State.TRANSFERRED);
        };
    }

    private static Set<State> from(Command command) {
        return switch (command) {
            case Command.Submit _ -> EnumSet.of(State.DRAFT);
            case Command.Check _ -> EnumSet.of(State.SUBMITTED, State.AMENDED);
            case Command.Register _ -> EnumSet.of(State.CHECKED);
            case Command.Activate _ -> EnumSet.of(State.CHECKED, State.REGISTERED);
            case Command.Amend _, Command.Assign _, Command.Suspend _, Command.Transfer _ -> RUNNING;
            case Command.Resume _ -> EnumSet.of(State.SUSPENDED);
            case Command.Perform _ -> EnumSet.of(State.ACTIVE);
            case Command.Close _ -> EnumSet.of(State.PERFORMED);
        };
    }

    /// An amended contract keeps its number: once checked again it stands where registration put it.
    private static Outcome<Contract> check(Contract contract, Command.Check check) {
        if (!check.open().isEmpty())
            return Outcome.rejected(CHECKS_OPEN, "not passed: " + String.join(", ", check.open()));
        return moved(contract, resumed(contract));
    }

    private static Outcome<Contract> register(Contract contract, Command.Register register) {
        if (!register.format().matches(register.number()))
            return Outcome.rejected(NUMBER_MALFORMED, "not a contract number of this regime: " + register.number());
        if (register.on().isBefore(contract.date()))
            return Outcome.rejected(OUT_OF_DATE, "registered before the contract was signed: " + register.on());
        var registration = new Registration.Registered(register.number(), register.bank(), register.on());
        return accepted(contract, State.REGISTERED, contract.terms(), registration);
    }

    private static Outcome<Contract> activate(Contract contract, Command.Activate activate, LocalDate today) {
        if (activate.registrationRequired() && !(contract.registration() instanceof Registration.Registered))
            return Outcome.rejected(REGISTRATION_REQUIRED, contract.reference() + " has no contract number");
        if (today.isAfter(contract.terms().validUntil()))
            return Outcome.rejected(
                    OUT_OF_DATE, "valid until " + contract.terms().validUntil());
        return moved(contract, State.ACTIVE);
    }

    private static Outcome<Contract> amend(Contract contract, Command.Amend amend) {
        if (!amend.terms().value().asset().equals(contract.terms().value().asset()))
            return Outcome.rejected(CURRENCY_DIFFERS, "an amendment cannot change the currency");
        var amendments = plus(contract.amendments(), amend.amendment());
        var next = new Contract(
                contract.id(),
                contract.version() + 1,
                State.AMENDED,
                contract.direction(),
                contract.reference(),
                contract.date(),
                contract.buyer(),
                contract.seller(),
                contract.documentHash(),
                amend.terms(),
                contract.registration(),
                amendments,
                contract.assignments());
        if (!next.amendmentsComplete())
            return Outcome.rejected(AMENDMENT_OUT_OF_ORDER, "amendment does not follow the paper before it");
        return new Accepted<>(next);
    }

    private static Outcome<Contract> assign(Contract contract, Command.Assign assign) {
        if (contract.assignments().contains(assign.assignment()))
            return Outcome.rejected(
                    ALREADY_RECORDED, "assigned to " + assign.assignment().assignee() + " before");
        return new Accepted<>(new Contract(
                contract.id(),
                contract.version() + 1,
                contract.state(),
                contract.direction(),
                contract.reference(),
                contract.date(),
                contract.buyer(),
                contract.seller(),
                contract.documentHash(),
                contract.terms(),
                contract.registration(),
                contract.amendments(),
                plus(contract.assignments(), assign.assignment())));
    }

    private static Outcome<Contract> perform(Contract contract, Command.Perform perform) {
        var least = least(contract.terms());
        if (perform.paid().compareTo(least) < 0)
            return Outcome.rejected(NOT_FULLY_PAID, "paid " + perform.paid() + " of " + least);
        if (perform.released().compareTo(least) < 0)
            return Outcome.rejected(NOT_RELEASED, "released " + perform.released() + " of " + least);
        return moved(contract, State.PERFORMED);
    }

    private static Outcome<Contract> close(Contract contract, Command.Close close) {
        if (close.openObligations() > 0)
            return Outcome.rejected(OBLIGATIONS_OPEN, close.openObligations() + " obligations are still open");
        return moved(contract, State.CLOSED);
    }

    /// The value less what the contract's own clause lets fall short.
    private static Amount least(Terms terms) {
        return terms.value().minus(Bounds.share(terms.value(), terms.tolerance().valueBps()));
    }

    /// Activation is asked for again after a stop, so that its conditions are looked at again.
    private static State resumed(Contract contract) {
        return contract.registration() instanceof Registration.Registered ? State.REGISTERED : State.CHECKED;
    }

    private static Outcome<Contract> moved(Contract contract, State state) {
        return accepted(contract, state, contract.terms(), contract.registration());
    }

    private static Outcome<Contract> accepted(Contract contract, State state, Terms terms, Registration registration) {
        return new Accepted<>(new Contract(
                contract.id(),
                contract.version() + 1,
                state,
                contract.direction(),
                contract.reference(),
                contract.date(),
                contract.buyer(),
                contract.seller(),
                contract.documentHash(),
                terms,
                registration,
                contract.amendments(),
                contract.assignments()));
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var all = new ArrayList<>(list);
        all.add(item);
        return all;
    }
}
