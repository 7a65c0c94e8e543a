package entrepot.dossier.web;

import entrepot.dossier.DeclarationDesk.Clearance;
import entrepot.money.Amount;
import entrepot.trade.Declaration;
import entrepot.trade.check.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A goods declaration as callers see it.
///
/// @param source  CUSTOMS is evidence, PARTICIPANT a claim
/// @param cleared of advances by this very release; only in its answer
/// @param payable received and not paid by this very release; only in its answer
record DeclarationView(
        String id,
        long version,
        String state,
        String source,
        String contract,
        String number,
        String contractNumber,
        LocalDate filedOn,
        Optional<LocalDate> releasedOn,
        Amount value,
        List<Item> items,
        List<String> transports,
        Optional<Amount> cleared,
        Optional<Amount> payable,
        List<FindingView> findings) {

    record Item(String hs, BigDecimal quantity, String unit, BigDecimal netMassKg, Amount value, String origin) {}

    static DeclarationView of(Declaration declaration, List<Finding> findings) {
        return of(declaration, Optional.empty(), findings);
    }

    static DeclarationView released(Clearance clearance, List<Finding> findings) {
        return of(clearance.declaration(), Optional.of(clearance), findings);
    }

    private static DeclarationView of(Declaration declaration, Optional<Clearance> clearance, List<Finding> findings) {
        var content = declaration.content();
        return new DeclarationView(
                declaration.id().toString(),
                declaration.version(),
                declaration.state().name(),
                declaration.source().name(),
                declaration.contract().toString(),
                content.number(),
                content.contractNumber(),
                content.filedOn(),
                declaration.release() instanceof Declaration.Release.Released(var on)
                        ? Optional.of(on)
                        : Optional.empty(),
                content.value(),
                content.items().stream().map(DeclarationView::item).toList(),
                content.transports(),
                clearance.map(Clearance::cleared),
                clearance.map(Clearance::payable),
                FindingView.of(findings));
    }

    private static Item item(Declaration.Item item) {
        return new Item(
                item.hs().digits(),
                item.quantity().value(),
                item.quantity().unit(),
                item.netMassKg(),
                item.value(),
                item.origin().code());
    }
}
