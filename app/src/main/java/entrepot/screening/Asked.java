package entrepot.screening;

import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Sex;
import entrepot.screening.evidence.Profile;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A subject as the lists are asked about it.
///
/// @param name    empty when it has none
/// @param problem why it cannot be asked, in a sentence; empty when it can
record Asked(Kind kind, String name, List<Identifier> identifiers, Profile profile, String problem) {

    Asked {
        identifiers = List.copyOf(identifiers);
    }

    static Asked of(Subject subject) {
        return switch (subject) {
            case Subject.Named named -> named(named);
            case Subject.Vessel vessel -> vessel(vessel);
            case Subject.Wallet wallet -> wallet(wallet);
        };
    }

    private static Asked named(Subject.Named named) {
        var identifiers = new ArrayList<Identifier>();
        if (!named.lei().isEmpty()) identifiers.add(Identifier.of(IdentifierType.LEI, named.lei()));
        if (!named.bic().isEmpty()) identifiers.add(Identifier.of(IdentifierType.BIC, named.bic()));
        var countries = named.country().isEmpty() ? Set.<String>of() : Set.of(named.country());
        var profile = new Profile(named.born(), countries, Sex.UNKNOWN);
        return new Asked(named.kind(), named.name(), identifiers, profile, unreadable(named.name()));
    }

    private static Asked vessel(Subject.Vessel vessel) {
        var identifiers = new ArrayList<Identifier>();
        if (!vessel.imo().isEmpty()) {
            identifiers.add(Identifier.of(IdentifierType.IMO, vessel.imo()));
            identifiers.add(Identifier.of(IdentifierType.IMO_COMPANY, vessel.imo()));
        }
        var problem = vessel.imo().isEmpty() ? unreadable(vessel.name()) : "";
        return new Asked(Kind.VESSEL, vessel.name(), identifiers, Profile.UNKNOWN, problem);
    }

    private static Asked wallet(Subject.Wallet wallet) {
        var address = Identifier.wallet("", wallet.account().address());
        var problem = IdentifierKey.of(address).isPresent()
                ? ""
                : "not an address, upper and lower case are mixed: " + wallet.account();
        return new Asked(Kind.UNKNOWN, "", List.of(address), Profile.UNKNOWN, problem);
    }

    private static String unreadable(String name) {
        return Name.of(name, NameKind.UNKNOWN).words().isEmpty()
                ? "the name has no letter or figure to compare: " + name
                : "";
    }

    /// The number that two things of this kind never share, as far as it is known.
    Optional<Identifier> own() {
        return identifiers.stream()
                .filter(one -> one.type() == IdentifierType.IMO || one.type() == IdentifierType.LEI)
                .findFirst();
    }
}
