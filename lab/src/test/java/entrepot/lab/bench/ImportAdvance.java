package entrepot.lab.bench;

import entrepot.regime.Facts;
import entrepot.regime.PackSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// The facts of the reference import's advance, stated by as many sources as a node asks, in the
/// same order and merged in the same way. All four packs allow it.
record ImportAdvance(PackSet packs, Collection<String> asked, Instant at) {

    static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    Facts facts() {
        return operator()
                .and(asset())
                .and(participant())
                .and(counterparty())
                .and(parties())
                .and(market())
                .and(screening())
                .and(trade())
                .and(evidence());
    }

    private Facts.Collector by(String source) {
        return packs.facts(source, at);
    }

    private Facts operator() {
        return by("programme register of the central bank")
                .text("operator.home", "XA")
                .texts("operator.nexus", List.of("XA"))
                .whole("operator.licence_days_left", 550)
                .texts("operator.permissions", List.of("EXCHANGE", "CUSTODY", "SETTLE"))
                .texts("operator.licensed_in", List.of("XA"))
                .texts("operator.fx_authorised_in", List.of("XA"))
                .truth("operator.client_assets_segregated", true)
                .text("programme.status", "ACTIVE")
                .whole("programme.age_days", 180)
                .texts("programme.open_ownership_classes", List.of("STATE", "PRIVATE"))
                .texts("payment.operations", List.of("EXCHANGE", "SETTLE"))
                .text("payment.channel", "")
                .texts("payment.ip_countries", List.of("XA"))
                .text("rail.kind", "INTERBANK")
                .facts();
    }

    private Facts asset() {
        return by("asset admission file")
                .text("asset.class", "USDT")
                .text("asset.kind", "SINGLE_CURRENCY")
                .texts("asset.lineage", List.of())
                .truth("asset.anonymous", false)
                .texts("asset.peg_currencies", List.of("USD"))
                .texts("asset.peg_consents", List.of())
                .texts("asset.peg_refusals", List.of())
                .text("asset.issuer_residence", "VG")
                .texts("asset.issuer_licences", List.of())
                .truth("asset.interest", false)
                .truth("asset.issuer_capital_ok", true)
                .text("asset.label", "")
                .facts();
    }

    private Facts participant() {
        return by("participant file")
                .truth("participant.evaluated", true)
                .whole("participant.turnover_rank", 7)
                .whole("participant.turnover.XTS", 1_250_000_000_000L)
                .text("participant.risk_group", "GREEN")
                .text("participant.investor_class", "NONE")
                .truth("participant.investor_test_passed", false)
                .truth("participant.occasional", false)
                .truth("contract.statement_due", false)
                .text("trade.destination_country", "XA")
                .texts("trade.transit_countries", List.of())
                .text("goods.end_use", "CIVIL")
                .text("payment.bank_refusal", "NONE")
                .truth("batch.mined", false)
                .truth("compliance.suspicion", false)
                .truth("compliance.reported", false)
                .texts("goods.controlled.xa", List.of())
                .texts("goods.controlled.hk", List.of())
                .texts("goods.controlled.cn", List.of())
                .texts("goods.licensed.xa", List.of())
                .texts("goods.licensed.hk", List.of())
                .texts("goods.licensed.cn", List.of())
                .facts();
    }

    private Facts counterparty() {
        return by("counterparty file and travel-rule exchange")
                .text("trade.place_of_supply", "HK")
                .truth("payee.professional_investor", true)
                .text("travelrule.state", "ACCEPTED")
                .truth("travelrule.names_match", true)
                .texts("travelrule.originator_fields", List.of("name", "wallet", "address", "id_number", "lei"))
                .texts("travelrule.beneficiary_fields", List.of("name", "wallet", "lei"))
                .texts("trace.asset_classes", List.of("USDT"))
                .whole("trace.mixer_direct_bps", 0)
                .whole("trace.mixer_indirect_bps", 0)
                .whole("trace.mixer_indirect.USD", 0)
                .texts("payee_provider.licensed_in", List.of("HK"))
                .truth("payee_provider.first_transaction", true)
                .truth("payee_provider.overseas_only", false)
                .facts();
    }

    private Facts parties() {
        return by("party register")
                .text("payer.residence", "XA")
                .texts("payer.nationalities", List.of("XA"))
                .text("participant.ownership_class", "PRIVATE")
                .text("participant.entity_type", "LEGAL")
                .truth("participant.registered", true)
                .text("payee.residence", "HK")
                .text("payee.entity_type", "LEGAL")
                .texts("payee.owner_residences", List.of("HK"))
                .text("payer_provider.residence", "")
                .text("payee_provider.residence", "HK")
                .text("payee.account_country", "HK")
                .facts();
    }

    private Facts market() {
        return by("market")
                .text("payment.leg", "DIGITAL_ASSET")
                .text("asset.id", "eip155:31337/erc20:0x00000000000000000000000000000000000000a1")
                .whole("payment.value.XTS", 579_744_000)
                .whole("payment.value.USD", 7_200_000)
                .whole("payment.value.HKD", 56_340_000)
                .whole("quote.age_seconds", 12)
                .truth("quote.expired", false)
                .whole("market.depeg_bps", 4)
                .whole("market.rate_age_seconds", 20)
                .whole("participant.day_used.XTS", 0)
                .whole("participant.month_used.XTS", 0)
                .whole("participant.year_used.XTS", 0)
                .facts();
    }

    /// A clean answer to everything that the rules ask of the lists.
    private Facts screening() {
        var facts = by("screening")
                .whole("lists.age_minutes", 240)
                .whole("lists.drop_bps", 10)
                .texts("lists.sources", List.of("UN", "OFAC-SDN", "OFAC-CONS", "EU-FSF", "UKSL", "JP-MOF"));
        for (var name : asked) {
            if (name.startsWith("screening.")) facts.text(name, "NONE");
            if (name.startsWith("ownership.")) facts.whole(name, 0);
            if (name.startsWith("control.")) facts.truth(name, false);
        }
        return facts.facts();
    }

    private Facts trade() {
        return by("trade")
                .text("payment.direction", "IMPORT")
                .text("payment.term", "ADVANCE")
                .text("payment.purpose", "GOODS")
                .text("payment.operation_code", "11100")
                .truth("payment.third_party", false)
                .text("contract.kind", "GOODS")
                .text("contract.settled_in", "DIGITAL_CURRENCY")
                .truth("contract.registered", true)
                .text("contract.number", "26020001/0042/0000/2/1")
                .truth("contract.number_well_formed", true)
                .whole("contract.value.XTS", 1_920_000_000)
                .truth("contract.advance_overdue", false)
                .truth("contract.goods_date_passed", false)
                .day("invoice.date", DAY.minusDays(1))
                .texts("goods.hs6", List.of("843390"))
                .texts("goods.unlicensed_hs6", List.of("843390"))
                .texts("trade.origin_countries", List.of("CN"))
                .text("trade.dispatch_country", "CN")
                .day("trade.dispatch_date", LocalDate.of(2026, 4, 10))
                .truth("payee.is_contract_party", true)
                .truth("payee.assigned_before_invoice", false)
                .truth("payee.wallet_proved", true)
                .text("payee.wallet", "HOSTED")
                .truth("payee.changed", false)
                .facts();
    }

    private Facts evidence() {
        var held = List.of(
                "address-attestation",
                "contract",
                "contract-registration",
                "customer-due-diligence",
                "end-use-statement",
                "identity-verified",
                "invoice",
                "operation-code",
                "programme-admission",
                "provider-due-diligence",
                "provider-licence",
                "travel-rule-base",
                "travel-rule-full",
                "wallet-ownership-proof");
        return by("dossier").texts("evidence.held", held).facts();
    }
}
