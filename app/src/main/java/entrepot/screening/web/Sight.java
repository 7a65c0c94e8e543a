package entrepot.screening.web;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.access.Role;
import entrepot.http.Api;
import entrepot.screening.cases.Officer;
import java.util.Set;

/// Who may know that there are cases. A participant's own compliance and auditors may not: what they
/// know, the participant knows.
final class Sight {

    static final Set<Role> READERS = Set.of(Role.COMPLIANCE, Role.SUPERVISOR, Role.AUDITOR);
    static final Set<Role> OFFICERS = Set.of(Role.COMPLIANCE);

    private Sight() {}

    /// Raises 404 for a participant, whatever he asks for and whether it is there or not.
    static Actor reader(Actor actor) {
        if (actor.affiliation() instanceof Affiliation.Participant)
            throw Api.notFound().raised();
        return actor;
    }

    /// The officer who acts; raises 404 for anybody else.
    static Officer officer(Actor actor) {
        return Officer.of(reader(actor)).orElseThrow(() -> Api.notFound().raised());
    }
}
