package entrepot.settlement.facts;

import entrepot.money.AccountId;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.screening.ListEntry;
import entrepot.screening.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who gave, and who would get, what belongs to no payment, as subjects to screen.
public final class Receivers {

    private Receivers() {}

    public static Subject wallet(AccountId account) {
        return new Subject.Wallet(account);
    }

    /// Somebody of whom a bank says the name, and perhaps the LEI.
    public static Subject named(String name, Optional<String> lei) {
        var named = Subject.Named.of(Subject.Role.PARTY, ListEntry.Kind.UNKNOWN, name);
        return lei.map(named::withLei).orElse(named);
    }

    /// A party and all who hold it.
    ///
    /// @param register the firms above it that the register of parties knows
    public static List<Subject> party(Party party, Map<Lei, Party> register) {
        var subjects = new ArrayList<Subject>();
        subjects.add(Counterparts.named(party, Subject.Role.PARTY));
        new Holders(party, register).all().forEach(owner -> subjects.add(Counterparts.owner(owner)));
        return subjects;
    }
}
