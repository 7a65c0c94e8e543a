package entrepot.settlement.web;

import entrepot.access.Access;
import entrepot.access.Affiliation;
import entrepot.access.Enrolment;
import entrepot.access.PersonId;
import entrepot.access.Role;
import entrepot.access.UserId;
import entrepot.node.Node;
import entrepot.party.Parties;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The people of the tests: each seat a user with a token.
final class Seats {

    private static final Affiliation IMPORTER =
            new Affiliation.Participant(Parties.importer().lei().toString());
    private static final Affiliation STRANGER =
            new Affiliation.Participant(Parties.seller().lei().toString());
    private static final Affiliation HOUSE = new Affiliation.Operator();

    private final Node node;
    private final Map<String, UserId> users = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    Seats(Node node) {
        this.node = node;
        var maria = person();
        seat("maker", maria, IMPORTER, Role.TREASURY);
        seat("maker-again", maria, IMPORTER, Role.TREASURY);
        seat("checker", person(), IMPORTER, Role.TREASURY);
        seat("stranger", person(), STRANGER, Role.TREASURY);
        seat("customers-auditor", person(), IMPORTER, Role.AUDITOR);
        seat("dealer", person(), HOUSE, Role.DEALER);
        seat("compliance", person(), HOUSE, Role.COMPLIANCE);
        var edith = person();
        seat("second-officer", edith, HOUSE, Role.COMPLIANCE);
        seat("second-again", edith, HOUSE, Role.COMPLIANCE);
        seat("third-officer", person(), HOUSE, Role.COMPLIANCE);
        seat("customers-compliance", person(), IMPORTER, Role.COMPLIANCE);
        seat("auditor", person(), HOUSE, Role.AUDITOR);
        seat("admin", person(), HOUSE, Role.OPERATOR_ADMIN);
        seat("supervisor", person(), new Affiliation.Authority("Bank of Arvenia"), Role.SUPERVISOR);
        seat("second-supervisor", person(), new Affiliation.Authority("Bank of Arvenia"), Role.SUPERVISOR);
        seat("ministry", person(), new Affiliation.Authority("Ministry of Finance"), Role.SUPERVISOR);
        seat("bank", person(), HOUSE, Role.BANK);
    }

    UserId user(String seat) {
        return users.computeIfAbsent(seat, s -> {
            throw new IllegalArgumentException("no seat " + s);
        });
    }

    String token(String seat) {
        user(seat);
        return tokens.getOrDefault(seat, "");
    }

    private PersonId person() {
        return new PersonId(node.ids().next());
    }

    private void seat(String login, PersonId person, Affiliation of, Role role) {
        Access access = node.access();
        var enrolled = access.enrol(Enrolment.withoutPassword(login, login, person, Set.of(role), of), "system");
        node.committer().commit(enrolled.change()).orThrow();
        var now = node.setup().ground().clock().instant();
        var issued = access.issue(enrolled.user(), now, Duration.ofDays(1), "system");
        node.committer().commit(issued.change()).orThrow();
        users.put(login, enrolled.user());
        tokens.put(login, issued.secret());
    }
}
