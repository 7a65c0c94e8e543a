package entrepot.settlement.facts;

import entrepot.regime.Facts;
import entrepot.regime.Pack;
import entrepot.regime.PackSet;
import entrepot.trade.Contract;
import entrepot.trade.GoodsLine;
import entrepot.trade.PayeeAddress;
import entrepot.trade.Settlement;
import entrepot.trade.check.Dossier.DatedRate;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Facts that follow from the papers.
final class TradeFacts {

    private static final int HS6 = 6;

    private TradeFacts() {}

    static Facts of(Case it, PackSet packs, Pack home, LocalDate today) {
        var contract = it.dossier().contract();
        var facts = packs.facts("trade", it.now());
        facts.text("payment.direction", contract.direction().name());
        facts.text("payment.term", it.order().term().name());
        facts.text("payment.purpose", "GOODS");
        facts.text("payment.operation_code", it.order().operation());
        facts.text("contract.kind", "GOODS");
        facts.text("contract.settled_in", settledIn(contract));
        registration(facts, contract, home);
        value(facts, it, home);
        boolean late = it.dossier().advances().stream().anyMatch(a -> a.isOverdue(today));
        facts.truth("contract.advance_overdue", late);
        boolean lateHere = it.dossier().advances().stream()
                .anyMatch(a -> a.contract().equals(contract.id()) && a.isOverdue(today));
        facts.truth("contract.goods_date_passed", lateHere);
        facts.day("invoice.date", it.invoice().content().date());
        facts.truth("payment.third_party", !it.order().payer().equals(contract.buyer()));
        goods(facts, contract);
        payee(facts, it, contract);
        return facts.facts();
    }

    private static String settledIn(Contract contract) {
        return switch (contract.terms().settlement()) {
            case Settlement.InMoney _ -> "MONEY";
            case Settlement.InAsset _ -> "DIGITAL_CURRENCY";
        };
    }

    private static void registration(Facts.Collector facts, Contract contract, Pack home) {
        switch (contract.registration()) {
            case Contract.Registration.Unregistered _ ->
                facts.truth("contract.registered", false)
                        .text("contract.number", "")
                        .truth("contract.number_well_formed", true);
            case Contract.Registration.Registered registered ->
                facts.truth("contract.registered", true)
                        .text("contract.number", registered.number())
                        .truth("contract.number_well_formed", wellFormed(registered.number(), home));
        }
    }

    private static boolean wellFormed(String number, Pack home) {
        return home.format("contractNumber").map(number::matches).orElse(true);
    }

    /// At the rate of the contract's date; unknown when nobody published one.
    private static void value(Facts.Collector facts, Case it, Pack home) {
        var contract = it.dossier().contract();
        var name = "contract.value." + home.currency();
        var rate = it.dossier().rates().stream()
                .filter(r -> !r.day().isAfter(contract.date()))
                .max(Comparator.comparing(DatedRate::day));
        if (rate.isEmpty()) {
            facts.unknown(name, "no rate of " + contract.date());
            return;
        }
        var exact =
                contract.terms().value().decimal().multiply(rate.get().rate().price());
        var scale = rate.get().rate().quote().scale();
        facts.amount(name, exact.setScale(scale, RoundingMode.HALF_UP).unscaledValue());
    }

    private static void goods(Facts.Collector facts, Contract contract) {
        var lines = contract.terms().lines();
        var codes = distinct(lines.stream().map(TradeFacts::hs6).toList());
        facts.texts("goods.hs6", codes);
        // No register of licences is kept yet, so no line has a proven one.
        facts.texts("goods.unlicensed_hs6", codes);
        facts.texts(
                "trade.origin_countries",
                distinct(lines.stream().map(l -> l.origin().code()).toList()));
        var dispatch = distinct(lines.stream().map(l -> l.dispatch().code()).toList());
        if (dispatch.size() == 1) facts.text("trade.dispatch_country", dispatch.getFirst());
        else facts.unknown("trade.dispatch_country", "goods come from " + dispatch);
        facts.day("trade.dispatch_date", contract.terms().latestShipment());
    }

    private static String hs6(GoodsLine line) {
        return line.hs().toString().replace(".", "").substring(0, HS6);
    }

    private static void payee(Facts.Collector facts, Case it, Contract contract) {
        var payee = it.order().payee();
        facts.truth("payee.is_contract_party", payee.equals(contract.seller()));
        facts.truth(
                "payee.assigned_before_invoice",
                contract.assignedBefore(payee, it.invoice().content().date()));
        var address = it.address();
        if (address.isEmpty()) {
            facts.truth("payee.wallet_proved", false);
            facts.unknown("payee.wallet", "the address is not registered");
            facts.truth("payee.changed", !payee.equals(contract.seller()) || movedFromClause(it, contract));
            return;
        }
        facts.truth("payee.wallet_proved", address.get().state() == PayeeAddress.State.ACTIVE);
        facts.text("payee.wallet", wallet(address.get()));
        boolean changed = address.get().isLateChange() || !payee.equals(contract.seller());
        facts.truth("payee.changed", changed);
        if (changed) facts.whole("payee.hours_since_change", hours(it, address.get()));
    }

    private static boolean movedFromClause(Case it, Contract contract) {
        return contract.terms().settlement() instanceof Settlement.InAsset clause
                && !clause.payee().equals(it.order().payeeAccount());
    }

    private static String wallet(PayeeAddress address) {
        return switch (address.custody()) {
            case PayeeAddress.Custody.AtProvider _ -> "HOSTED";
            case PayeeAddress.Custody.SelfHosted _ -> "SELF_HOSTED";
        };
    }

    private static long hours(Case it, PayeeAddress address) {
        return Duration.between(address.proposedAt(), it.now()).toHours();
    }

    private static List<String> distinct(List<String> values) {
        return values.stream().distinct().sorted().toList();
    }

    /// Kinds of evidence that the papers themselves are.
    static List<String> evidence(Case it) {
        var held = new ArrayList<>(List.of("contract", "invoice"));
        var contract = it.dossier().contract();
        if (contract.registration() instanceof Contract.Registration.Registered) held.add("contract-registration");
        if (!it.order().operation().isEmpty()) held.add("operation-code");
        if (!it.dossier().transports().isEmpty()) held.add("transport-document");
        if (it.dossier().declarations().stream().anyMatch(d -> d.isReleased())) held.add("goods-declaration");
        var proofs = it.address().map(PayeeAddress::proofs).orElse(List.of());
        for (var proof : proofs) {
            switch (proof.kind()) {
                case PROVIDER_ATTESTATION -> held.add("address-attestation");
                case CALL_BACK -> held.add("call-back");
                case SIGNED_MESSAGE, MICRO_TRANSFER -> held.add("wallet-ownership-proof");
            }
        }
        return List.copyOf(held);
    }
}
