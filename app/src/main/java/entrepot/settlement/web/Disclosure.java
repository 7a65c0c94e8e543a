package entrepot.settlement.web;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.access.Role;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.settlement.Payment;
import java.util.Set;

/// How much of a decision a viewer may know. What the customer must not be told (a hit on a list
/// under review, a report to the authorities) is kept from everybody who acts for the payer.
public enum Disclosure {
    /// True reasons, every rule, every fact, reports due.
    FULL,
    /// What the customer may see: neutral codes where the true ones are masked.
    CUSTOMER;

    /// Who may read of payments at all, each of those that he [sees][#sees].
    public static final Set<Role> READERS =
            Set.of(Role.TREASURY, Role.DEALER, Role.COMPLIANCE, Role.SUPERVISOR, Role.AUDITOR, Role.OPERATOR_ADMIN);

    private static final Set<Role> KNOWING = Set.of(Role.COMPLIANCE, Role.SUPERVISOR, Role.AUDITOR);

    static Disclosure to(Actor viewer, Payment payment) {
        boolean payers = viewer.affiliation() instanceof Affiliation.Participant own
                && own.lei().equals(payment.order().payer().toString());
        return !payers && viewer.holdsOneOf(KNOWING) ? FULL : CUSTOMER;
    }

    /// Raises 403 for whoever acts for a participant: his auditor audits him, not the house.
    public static void refuseParticipant(Actor viewer) {
        if (viewer.affiliation() instanceof Affiliation.Participant)
            throw Problem.of(ProblemCode.FORBIDDEN, "This speaks of other participants, too.")
                    .raised();
    }

    /// Whether somebody may know of the payment at all: its payer, the operator, the authority.
    public static boolean sees(Actor viewer, Payment payment) {
        return viewer.affiliation() instanceof Affiliation.Authority
                || viewer.affiliation().actsFor(payment.order().payer().toString());
    }
}
