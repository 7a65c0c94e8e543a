package entrepot.settlement.facts;

import entrepot.party.Party;
import entrepot.regime.Facts;
import entrepot.regime.PackSet;
import entrepot.trade.PayeeAddress;
import java.util.List;
import java.util.Optional;

/// Facts that follow from the register of parties. Who is not in it is unknown.
final class PartyFacts {

    private PartyFacts() {}

    static Facts of(Case it, PackSet packs, String programme, java.time.LocalDate today) {
        var facts = packs.facts("party register", it.now());
        if (it.payer().isEmpty()) {
            facts.unknown("payer.residence", "nobody with LEI " + it.order().payer());
            facts.truth("participant.registered", false);
        } else {
            var payer = it.payer().get();
            facts.text("payer.residence", payer.residence().code());
            facts.texts("payer.nationalities", countries(payer));
            facts.text("participant.ownership_class", payer.ownership().name());
            facts.text("participant.entity_type", "LEGAL");
            facts.truth("participant.registered", admitted(payer, programme, today));
        }
        payee(facts, it);
        provider(facts, it);
        return facts.facts();
    }

    private static boolean admitted(Party payer, String programme, java.time.LocalDate today) {
        return payer.state() == Party.State.ACTIVE
                && payer.admissions().stream().anyMatch(a -> a.programme().equals(programme) && a.covers(today));
    }

    private static void payee(Facts.Collector facts, Case it) {
        if (it.payee().isEmpty()) {
            facts.unknown("payee.residence", "nobody with LEI " + it.order().payee());
            return;
        }
        var payee = it.payee().get();
        facts.text("payee.residence", payee.residence().code());
        facts.text("payee.entity_type", "LEGAL");
        if (payee.ownersComplete()) facts.texts("payee.owner_residences", countries(payee));
        else facts.unknown("payee.owner_residences", "not all owners of " + payee.name() + " are known");
    }

    private static void provider(Facts.Collector facts, Case it) {
        facts.text("payer_provider.residence", "");
        var custody = it.address().map(PayeeAddress::custody);
        if (custody.isEmpty()) {
            facts.unknown("payee_provider.residence", "the address is not registered");
        } else if (custody.get() instanceof PayeeAddress.Custody.SelfHosted) {
            facts.text("payee_provider.residence", "").text("payee.account_country", "");
        } else if (it.provider().isEmpty()) {
            facts.unknown("payee_provider.residence", "the provider is not in the register of parties");
        } else {
            var residence = it.provider().get().residence().code();
            facts.text("payee_provider.residence", residence).text("payee.account_country", residence);
        }
    }

    private static List<String> countries(Party party) {
        var own = Optional.of(party.residence().code()).stream();
        var owners = party.owners().stream().map(o -> o.country().code());
        return java.util.stream.Stream.concat(own, owners).distinct().sorted().toList();
    }
}
