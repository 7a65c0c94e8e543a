package entrepot.dossier.web;

import entrepot.party.Owner;
import entrepot.party.Party;
import java.time.LocalDate;
import java.util.List;

/// A party as callers see it.
///
/// @param owners direct owners as far as known, in basis points
record PartyView(
        String id,
        long version,
        String state,
        String lei,
        String name,
        String residence,
        String kind,
        String ownership,
        List<String> address,
        List<OwnerView> owners,
        List<AdmissionView> admissions) {

    record OwnerView(String name, String country, int shareBps) {
        static OwnerView of(Owner owner) {
            return new OwnerView(owner.name(), owner.country().code(), owner.shareBps());
        }
    }

    record AdmissionView(String programme, String number, LocalDate from, LocalDate until, List<String> permissions) {}

    static PartyView of(Party party) {
        return new PartyView(
                party.id().toString(),
                party.version(),
                party.state().name(),
                party.lei().toString(),
                party.name(),
                party.residence().code(),
                party.kind().name(),
                party.ownership().name(),
                party.address(),
                party.owners().stream().map(OwnerView::of).toList(),
                party.admissions().stream()
                        .map(a -> new AdmissionView(
                                a.programme(),
                                a.number(),
                                a.from(),
                                a.until(),
                                a.permissions().stream().map(Enum::name).toList()))
                        .toList());
    }
}
