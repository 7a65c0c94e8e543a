package entrepot.trade.check;

import entrepot.trade.Contract;
import entrepot.trade.Declaration;
import entrepot.trade.Invoice;
import entrepot.trade.code.HsCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The door of the trade checks. Each call gives its findings in the order of their ids; a check
/// that cannot apply (the shipment of goods that are not sent yet) is left out, never passed.
public final class Checks {

    private Checks() {}

    /// T-01 alone: whether the contract still has to be registered before it is paid under.
    public static Finding registration(Dossier dossier, TradeLimits limits) {
        return ContractChecks.registered(dossier.contract(), dossier.rates(), limits);
    }

    /// A submitted or amended contract: T-02, T-05, T-09, T-31.
    public static List<Finding> forContract(Dossier dossier, TradeLimits limits, Instant now) {
        var contract = dossier.contract();
        return List.of(
                ContractChecks.valid(contract, limits.day(now)),
                ContractChecks.advanceClause(contract, limits),
                ClauseChecks.clause(contract),
                GoodsChecks.codes(codes(contract), contract.date(), limits.nomenclature()));
    }

    /// A document as received: T-05 to T-08, T-11 to T-13, T-31.
    public static List<Finding> forInvoice(Dossier dossier, Invoice invoice, TradeLimits limits) {
        return List.of(
                ContractChecks.advanceShare(dossier, invoice, invoice.openBalance(), limits),
                InvoiceChecks.addsUp(dossier, invoice, limits),
                PartyChecks.parties(dossier, invoice),
                InvoiceChecks.numbered(dossier, invoice),
                DuplicateChecks.sameFile(dossier, invoice),
                DuplicateChecks.sameDemand(dossier, invoice, limits),
                DuplicateChecks.sameGoods(dossier, invoice),
                GoodsChecks.codes(codes(invoice), invoice.content().date(), limits.nomenclature()));
    }

    /// A declaration against its contract: T-22, T-31.
    public static List<Finding> forDeclaration(Dossier dossier, Declaration declaration, TradeLimits limits) {
        var codes =
                declaration.content().items().stream().map(Declaration.Item::hs).toList();
        return List.of(
                CustomsChecks.declared(dossier.contract(), declaration, limits),
                GoodsChecks.codes(codes, declaration.content().filedOn(), limits.nomenclature()));
    }

    /// A payment, before its quote and again before it is signed: every check of this package.
    /// Throws `IllegalArgumentException` when the order's invoice is not in the dossier.
    public static List<Finding> forPayment(Dossier dossier, PaymentOrder order, TradeLimits limits, Instant now) {
        var invoice = dossier.invoice(order.invoice())
                .orElseThrow(() -> new IllegalArgumentException("not in the dossier: " + order.invoice()));
        var today = limits.day(now);
        var findings = new ArrayList<>(money(dossier, invoice, order, limits, today));
        findings.add(DuplicateChecks.sameFile(dossier, invoice));
        findings.add(DuplicateChecks.sameDemand(dossier, invoice, limits));
        findings.add(DuplicateChecks.sameGoods(dossier, invoice));
        if (needsRelease(dossier.contract(), invoice)) findings.add(CustomsChecks.cleared(dossier, invoice, limits));
        if (!invoice.isProforma()) findings.add(ShipmentChecks.document(dossier, invoice));
        findings.add(DateChecks.inOrder(dossier, invoice, today));
        if (invoice.isProforma()) findings.add(DateChecks.advanceDue(dossier, order, limits, today));
        findings.add(GoodsChecks.codes(codes(invoice), invoice.content().date(), limits.nomenclature()));
        findings.add(PartyChecks.address(dossier, order, now));
        return List.copyOf(findings);
    }

    /// T-01 to T-10.
    private static List<Finding> money(
            Dossier dossier, Invoice invoice, PaymentOrder order, TradeLimits limits, LocalDate today) {
        var contract = dossier.contract();
        return List.of(
                registration(dossier, limits),
                ContractChecks.inForce(contract, today),
                ContractChecks.withinValue(dossier, order.amount()),
                InvoiceChecks.withinBalance(dossier, invoice, order.amount()),
                ContractChecks.advanceShare(dossier, invoice, order.amount(), limits),
                InvoiceChecks.addsUp(dossier, invoice, limits),
                PartyChecks.parties(dossier, invoice, order),
                InvoiceChecks.numbered(dossier, invoice),
                ClauseChecks.clause(contract, order),
                ClauseChecks.rate(contract, order, limits));
    }

    private static boolean needsRelease(Contract contract, Invoice invoice) {
        return !invoice.isProforma() && contract.terms().balance() == Contract.Balance.AFTER_RELEASE;
    }

    private static List<HsCode> codes(Contract contract) {
        return contract.terms().lines().stream().map(l -> l.hs()).toList();
    }

    private static List<HsCode> codes(Invoice invoice) {
        return invoice.content().lines().stream().map(l -> l.goods().hs()).toList();
    }
}
