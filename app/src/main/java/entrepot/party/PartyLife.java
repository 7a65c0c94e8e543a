package entrepot.party;

import entrepot.party.Party.Code;
import entrepot.party.Party.Command;
import entrepot.party.Party.Outcome;
import entrepot.party.Party.Outcome.Accepted;
import entrepot.party.Party.Outcome.Rejected;
import entrepot.party.Party.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The life of a participant: admitted, active, suspended and back, exited for ever.
final class PartyLife {

    private PartyLife() {}

    static Outcome apply(Party party, Command command, LocalDate today) {
        if (command.maker().equals(command.checker()))
            return new Rejected(Code.MAKER_IS_CHECKER, "asked and approved by " + command.maker());
        if (party.state() == State.EXITED)
            return new Rejected(Code.ALREADY_EXITED, party.name() + " has left the programme");
        return switch (command) {
            case Command.Activate _ -> activate(party, State.ADMITTED, today);
            case Command.Suspend _ -> suspend(party);
            case Command.Resume _ -> activate(party, State.SUSPENDED, today);
            case Command.Exit exit -> exit(party, exit);
            case Command.Admit admit -> new Accepted(party.with(party.state(), renewed(party, admit.admission())));
        };
    }

    /// Whoever was suspended before it was active is asked for its admission too.
    private static Outcome activate(Party party, State from, LocalDate today) {
        if (party.state() != from) return wrongState(party);
        if (needsAdmission(party.kind()) && party.admissions().stream().noneMatch(a -> a.covers(today)))
            return new Rejected(Code.NOT_ADMITTED, "no programme admits " + party.name() + " on " + today);
        return new Accepted(party.with(State.ACTIVE, party.admissions()));
    }

    private static Outcome exit(Party party, Command.Exit exit) {
        if (exit.openObligations() > 0)
            return new Rejected(Code.OBLIGATIONS_OPEN, exit.openObligations() + " obligations are still open");
        return new Accepted(party.with(State.EXITED, party.admissions()));
    }

    private static Outcome suspend(Party party) {
        if (party.state() == State.SUSPENDED) return wrongState(party);
        return new Accepted(party.with(State.SUSPENDED, party.admissions()));
    }

    private static Rejected wrongState(Party party) {
        return new Rejected(Code.WRONG_STATE, party.name() + " is " + party.state());
    }

    private static boolean needsAdmission(Party.Kind kind) {
        return switch (kind) {
            case TRADER, OPERATOR, MINER -> true;
            case COUNTERPARTY, BANK, LIQUIDITY_PROVIDER, PROVIDER, NOMINATING_BODY -> false;
        };
    }

    private static List<Admission> renewed(Party party, Admission admission) {
        var all = new ArrayList<>(party.admissions());
        all.removeIf(a -> a.programme().equals(admission.programme()));
        all.add(admission);
        return all;
    }
}
