package entrepot.dossier.web;

import entrepot.money.Amount;
import entrepot.trade.Contract;
import entrepot.trade.Contract.Registration;
import entrepot.trade.Delivery;
import entrepot.trade.GoodsLine;
import entrepot.trade.Settlement;
import entrepot.trade.Settlement.RateBasis;
import entrepot.trade.check.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A contract as callers see it.
///
/// @param number   contract number assigned by the bank; left out before that
/// @param findings of the checks that were just run; none in a list
record ContractView(
        String id,
        long version,
        String state,
        String direction,
        String reference,
        LocalDate date,
        String buyer,
        String seller,
        String documentHash,
        Optional<String> number,
        Optional<LocalDate> registeredOn,
        Terms terms,
        int amendments,
        List<AssignmentView> assignments,
        List<FindingView> findings) {

    record Terms(
            List<Goods> lines,
            Place delivery,
            Amount value,
            int advanceShareBps,
            String balance,
            LocalDate validFrom,
            LocalDate validUntil,
            LocalDate latestShipment,
            LocalDate goodsDeadline,
            Optional<Clause> settlement) {}

    record Goods(
            int number,
            String description,
            String hs,
            int hsEdition,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            String origin,
            String dispatch) {

        static Goods of(GoodsLine line) {
            return new Goods(
                    line.number(),
                    line.description(),
                    line.hs().digits(),
                    line.hs().edition(),
                    line.quantity().value(),
                    line.quantity().unit(),
                    line.unitPrice(),
                    line.origin().code(),
                    line.dispatch().code());
        }
    }

    record Place(String incoterm, String place) {
        static Place of(Delivery delivery) {
            return new Place(delivery.term().name(), delivery.place());
        }
    }

    record Clause(String asset, String rate, String fees, String depeg, String payee) {}

    record AssignmentView(String assignee, LocalDate date, String documentHash) {}

    static ContractView of(Contract contract) {
        return of(contract, List.of());
    }

    static ContractView of(Contract contract, List<Finding> findings) {
        var registered = contract.registration() instanceof Registration.Registered r
                ? Optional.of(r)
                : Optional.<Registration.Registered>empty();
        return new ContractView(
                contract.id().toString(),
                contract.version(),
                contract.state().name(),
                contract.direction().name(),
                contract.reference(),
                contract.date(),
                contract.buyer().toString(),
                contract.seller().toString(),
                contract.documentHash(),
                registered.map(Registration.Registered::number),
                registered.map(Registration.Registered::on),
                terms(contract.terms()),
                contract.amendments().size(),
                contract.assignments().stream()
                        .map(a -> new AssignmentView(a.assignee().toString(), a.date(), a.documentHash()))
                        .toList(),
                FindingView.of(findings));
    }

    private static Terms terms(Contract.Terms terms) {
        return new Terms(
                terms.lines().stream().map(Goods::of).toList(),
                Place.of(terms.delivery()),
                terms.value(),
                terms.advanceShareBps(),
                terms.balance().name(),
                terms.validFrom(),
                terms.validUntil(),
                terms.latestShipment(),
                terms.goodsDeadline(),
                clause(terms.settlement()));
    }

    private static Optional<Clause> clause(Settlement settlement) {
        return switch (settlement) {
            case Settlement.InMoney _ -> Optional.empty();
            case Settlement.InAsset c ->
                Optional.of(new Clause(
                        c.assetId(),
                        rate(c.rate()),
                        c.fees().name(),
                        c.depeg().name(),
                        c.payee().toString()));
        };
    }

    private static String rate(RateBasis rate) {
        return switch (rate) {
            case RateBasis.Fixed(var units) -> "fixed " + units.toPlainString();
            case RateBasis.Published p -> p.source() + " at " + p.cutOff() + " " + p.zone();
            case RateBasis.NotStated _ -> "not stated";
        };
    }
}
