package entrepot.dossier;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.trade.Contract;

/// Whose papers somebody sees, and for whom he acts. A participant's people see their own papers,
/// whatever their role; the operator's and the authority's see all.
final class Scope {

    private Scope() {}

    static boolean seesAll(Actor by) {
        return !(by.affiliation() instanceof Affiliation.Participant);
    }

    static boolean sees(Actor by, Contract contract) {
        return seesAll(by) || actsFor(by, contract.buyer()) || actsFor(by, contract.seller());
    }

    /// Its own entry, and of the others those that take no part in the programme: whom it trades with.
    static boolean sees(Actor by, Party party) {
        if (seesAll(by) || actsFor(by, party.lei())) return true;
        return switch (party.kind()) {
            case COUNTERPARTY, OPERATOR, BANK, LIQUIDITY_PROVIDER, PROVIDER -> true;
            case TRADER, MINER, NOMINATING_BODY -> false;
        };
    }

    /// Whether he acts for the resident side, whose contract it is.
    static boolean acts(Actor by, Contract contract) {
        return actsFor(by, Registrations.home(contract));
    }

    static boolean actsFor(Actor by, Lei lei) {
        return by.affiliation().actsFor(lei.toString());
    }
}
