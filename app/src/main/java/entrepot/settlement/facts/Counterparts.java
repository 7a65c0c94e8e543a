package entrepot.settlement.facts;

import entrepot.party.Lei;
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
    private final Map<String, List<Holders>> parties = new LinkedHashMap<>();
    private final Map<Lei, Party> register;

    private Counterparts(Map<Lei, Party> register) {
        this.register = register;
    }

    /// @param house the operator, its bank and its liquidity providers
    static Counterparts of(Case it, House house) {
        var all = new Counterparts(it.holders());
        all.party("payer", it.payer(), Subject.Role.PARTY);
        all.party("payee", it.payee(), Subject.Role.PARTY);
        all.party("operator", Optional.of(house.operator()), Subject.Role.PARTY);
        all.party("rail", house.bank(), Subject.Role.BANK);
        all.party("payee_provider", it.provider(), Subject.Role.PROVIDER);
        for (var provider : house.liquidityProviders())
            all.party("liquidity_provider", Optional.of(provider), Subject.Role.PROVIDER);
        all.add("wallet", new Subject.Wallet(it.order().payeeAccount()));
        for (var transport : it.dossier().transports()) all.vessel(transport);
        return all;
    }

    List<Subject> of(String role) {
        return roles.getOrDefault(role, List.of());
    }

    /// The bearers of a role with those who hold them; empty when the role has no bearer here.
    List<Holders> holders(String role) {
        return parties.getOrDefault(role, List.of());
    }

    List<Subject> all() {
        return roles.values().stream().flatMap(List::stream).distinct().toList();
    }

    private void party(String role, Optional<Party> party, Subject.Role as) {
        party.ifPresent(bearer -> {
            var holders = new Holders(bearer, register);
            parties.computeIfAbsent(role, none -> new ArrayList<>()).add(holders);
            add(role, named(bearer, as));
            holders.all().forEach(owner -> add(role + "_owner", owner(owner)));
        });
    }

    private void vessel(Transport transport) {
        if (transport.carriage() instanceof Transport.Carriage.Sea sea)
            add("vessel", new Subject.Vessel(sea.imo().replaceAll("[^0-9]", ""), sea.vessel()));
    }

    private void add(String role, Subject subject) {
        roles.computeIfAbsent(role, r -> new ArrayList<>()).add(subject);
    }

    static Subject named(Party party, Subject.Role role) {
        return Subject.Named.of(role, ListEntry.Kind.ORGANISATION, party.name())
                .withCountry(party.residence().code())
                .withLei(party.lei().toString());
    }

    /// An owner as a subject to screen.
    static Subject owner(Owner owner) {
        return switch (owner) {
            case Owner.Entity entity ->
                Subject.Named.of(Subject.Role.OWNER, ListEntry.Kind.ORGANISATION, entity.name())
                        .withCountry(entity.country().code())
                        .withLei(entity.lei().toString());
            case Owner.Person person -> {
                var named = Subject.Named.of(Subject.Role.OWNER, ListEntry.Kind.UNKNOWN, person.name())
                        .withCountry(person.country().code());
                yield person.born()
                        .map(day -> named.born(new ListEntry.Birth(day, day)))
                        .orElse(named);
            }
        };
    }

    /// Our own side of every payment.
    record House(Party operator, Optional<Party> bank, List<Party> liquidityProviders) {
        House {
            liquidityProviders = List.copyOf(liquidityProviders);
        }
    }
}
