package entrepot.settlement.facts;

import entrepot.party.Owner;
import entrepot.party.Party;
import entrepot.screening.ListEntry;
import entrepot.screening.Subject;
import entrepot.trade.Transport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who takes part in a payment, role by role, as subjects to screen. A role that does not exist in
/// this payment has no subject; a role whose bearer is not known has one nevertheless, by LEI.
final class Counterparts {

    private final Map<String, List<Subject>> roles = new LinkedHashMap<>();
    private final Map<String, Optional<Party>> parties = new LinkedHashMap<>();

    private Counterparts() {}

    /// @param house the operator, its bank and its liquidity providers
    static Counterparts of(Case it, House house) {
        var all = new Counterparts();
        all.party("payer", it.payer());
        all.party("payee", it.payee());
        all.party("operator", Optional.of(house.operator()));
        all.named("rail", house.bank(), Subject.Role.BANK);
        all.named("payee_provider", it.provider(), Subject.Role.PROVIDER);
        for (var provider : house.liquidityProviders())
            all.add("liquidity_provider", named(provider, Subject.Role.PROVIDER));
        all.add("wallet", new Subject.Wallet(it.order().payeeAccount()));
        for (var transport : it.dossier().transports()) all.vessel(transport);
        return all;
    }

    List<Subject> of(String role) {
        return roles.getOrDefault(role, List.of());
    }

    Optional<Party> party(String role) {
        return parties.getOrDefault(role, Optional.empty());
    }

    List<Subject> all() {
        return roles.values().stream().flatMap(List::stream).distinct().toList();
    }

    private void party(String role, Optional<Party> party) {
        parties.put(role, party);
        named(role, party, Subject.Role.PARTY);
        party.ifPresent(p -> p.owners().forEach(o -> add(role + "_owner", owner(o))));
    }

    private void named(String role, Optional<Party> party, Subject.Role as) {
        party.ifPresent(p -> add(role, named(p, as)));
    }

    private void vessel(Transport transport) {
        if (transport.carriage() instanceof Transport.Carriage.Sea sea)
            add("vessel", new Subject.Vessel(sea.imo().replaceAll("[^0-9]", ""), sea.vessel()));
    }

    private void add(String role, Subject subject) {
        roles.computeIfAbsent(role, r -> new ArrayList<>()).add(subject);
    }

    private static Subject named(Party party, Subject.Role role) {
        return Subject.Named.of(role, ListEntry.Kind.ORGANISATION, party.name())
                .withCountry(party.residence().code())
                .withLei(party.lei().toString());
    }

    private static Subject owner(Owner owner) {
        return switch (owner) {
            case Owner.Entity entity ->
                Subject.Named.of(Subject.Role.OWNER, ListEntry.Kind.ORGANISATION, entity.name())
                        .withCountry(entity.country().code())
                        .withLei(entity.lei().toString());
            case Owner.Person person ->
                Subject.Named.of(Subject.Role.OWNER, ListEntry.Kind.UNKNOWN, person.name())
                        .withCountry(person.country().code());
        };
    }

    /// Our own side of every payment.
    record House(Party operator, Optional<Party> bank, List<Party> liquidityProviders) {
        House {
            liquidityProviders = List.copyOf(liquidityProviders);
        }
    }
}
