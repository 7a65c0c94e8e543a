package entrepot.trade.ubl;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.AssetCatalogue;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.trade.Delivery;
import entrepot.trade.Invoice;
import entrepot.trade.Invoice.Charge;
import entrepot.trade.Invoice.Kind;
import entrepot.trade.Invoice.Line;
import entrepot.trade.Invoice.Mark;
import entrepot.trade.TradeParty;
import entrepot.trade.code.Incoterm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Walks one document part by part, so that a bad line does not hide the next bad line.
final class UblReader {

    private static final String LEI_SCHEME = "0199";
    private static final String ACCOUNT_SCHEME = "CAIP-10";

    private final UblElement root;
    private final AssetCatalogue assets;
    private final List<String> problems = new ArrayList<>();

    UblReader(UblElement root, AssetCatalogue assets) {
        this.root = root;
        this.assets = assets;
    }

    UblInvoice read(String documentHash) {
        var kind = part(() -> root.value("cbc:InvoiceTypeCode", UblReader::kind));
        var seller = part(() -> party(root.get("cac:AccountingSupplierParty/cac:Party")));
        var buyer = part(() -> party(root.get("cac:AccountingCustomerParty/cac:Party")));
        var delivery = part(this::delivery);
        var lines = lines();
        var charges = part(this::charges);
        var payTo = part(this::payTo);
        var marks = part(this::marks);
        if (!problems.isEmpty()) return new UblInvoice.Unreadable(problems);
        return part(() -> new Invoice.Content(
                        kind.orElseThrow(),
                        root.text("cbc:ID"),
                        root.value("cbc:IssueDate", LocalDate::parse),
                        root.text("cac:ContractDocumentReference/cbc:ID"),
                        seller.orElseThrow(),
                        buyer.orElseThrow(),
                        delivery.orElseThrow(),
                        lines,
                        charges.orElseThrow(),
                        tax(),
                        amount(root.get("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount")),
                        prepaid(),
                        amount(root.get("cac:LegalMonetaryTotal/cbc:PayableAmount")),
                        payTo.orElseThrow(),
                        marks.orElseThrow(),
                        documentHash))
                .<UblInvoice>map(UblInvoice.Parsed::new)
                .orElseGet(() -> new UblInvoice.Unreadable(problems));
    }

    /// Reads a part, or keeps its problem and goes on.
    private <T> Optional<T> part(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UblProblem problem) {
            problems.add(problem.text());
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add("/Invoice: " + e.getMessage());
        }
        return Optional.empty();
    }

    /// UNTDID 1001.
    private static Kind kind(String code) {
        return switch (code) {
            case "325" -> Kind.PROFORMA;
            case "380" -> Kind.COMMERCIAL;
            default -> throw new IllegalArgumentException("neither a proforma (325) nor an invoice (380): " + code);
        };
    }

    private static TradeParty party(UblElement party) {
        var address = party.get("cac:PostalAddress");
        var lines = Stream.of("cbc:StreetName", "cbc:AdditionalStreetName", "cbc:CityName", "cbc:PostalZone")
                .flatMap(name -> address.find(name).stream())
                .map(e -> e.as(text -> text))
                .toList();
        return new TradeParty(
                lei(party),
                party.text("cac:PartyLegalEntity/cbc:RegistrationName"),
                lines,
                address.value("cac:Country/cbc:IdentificationCode", Country::parse));
    }

    private static Lei lei(UblElement party) {
        return Stream.of("cac:PartyIdentification/cbc:ID", "cac:PartyLegalEntity/cbc:CompanyID")
                .flatMap(names -> party.all(names).stream())
                .filter(id -> id.attribute("schemeID").equals(LEI_SCHEME))
                .findFirst()
                .orElseThrow(() -> party.problem("no LEI (an identification of scheme " + LEI_SCHEME + ")"))
                .as(Lei::parse);
    }

    private Delivery delivery() {
        var terms = root.get("cac:DeliveryTerms");
        return new Delivery(
                terms.value("cbc:ID", Incoterm::valueOf), terms.text("cac:DeliveryLocation/cbc:Description"));
    }

    private List<Line> lines() {
        var dispatch = part(() -> root.value(
                "cac:Delivery/cac:Despatch/cac:DespatchAddress/cac:Country/cbc:IdentificationCode", Country::parse));
        var lines = new ArrayList<Line>();
        var elements = root.all("cac:InvoiceLine");
        if (elements.isEmpty()) problems.add("/Invoice/cac:InvoiceLine: missing");
        if (dispatch.isEmpty()) return lines;
        for (var element : elements)
            part(() -> new Line(UblGoods.line(element, dispatch.get()), amount(element.get("cbc:LineExtensionAmount"))))
                    .ifPresent(lines::add);
        return lines;
    }

    private List<Charge> charges() {
        return root.all("cac:AllowanceCharge").stream().map(this::charge).toList();
    }

    private Charge charge(UblElement element) {
        var amount = amount(element.get("cbc:Amount"));
        var reason = element.find("cbc:AllowanceChargeReason").map(e -> e.as(text -> text));
        boolean added = element.value("cbc:ChargeIndicator", UblReader::indicator);
        var kind = !added
                ? Charge.Kind.DISCOUNT
                : element.find("cbc:AllowanceChargeReasonCode")
                        .map(code -> code.as(UblReader::chargeKind))
                        .orElse(Charge.Kind.OTHER);
        return new Charge(kind, reason.orElse(kind.name()), added ? amount : amount.negated());
    }

    private static boolean indicator(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }

    /// UNTDID 7161, as far as the customs value cares.
    private static Charge.Kind chargeKind(String code) {
        return switch (code) {
            case "FC" -> Charge.Kind.FREIGHT;
            case "IN" -> Charge.Kind.INSURANCE;
            case "PC" -> Charge.Kind.PACKING;
            default -> Charge.Kind.OTHER;
        };
    }

    private Amount tax() {
        return root.all("cac:TaxTotal/cbc:TaxAmount").stream().map(this::amount).reduce(zero(), Amount::plus);
    }

    private Amount prepaid() {
        return root.find("cac:LegalMonetaryTotal/cbc:PrepaidAmount")
                .map(this::amount)
                .orElseGet(this::zero);
    }

    private Amount zero() {
        return Amount.zero(
                amount(root.get("cac:LegalMonetaryTotal/cbc:PayableAmount")).asset());
    }

    private Amount amount(UblElement element) {
        var currency = element.attribute("currencyID");
        var asset = assets.find("iso4217:" + currency)
                .orElseThrow(() -> element.problem("a currency that is not known: " + currency));
        return element.as(text -> Amount.parse(text, asset));
    }

    private List<AccountId> payTo() {
        return root.all("cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID").stream()
                .filter(id -> id.attribute("schemeID").equals(ACCOUNT_SCHEME))
                .map(id -> id.as(AccountId::parse))
                .toList();
    }

    private List<Mark> marks() {
        var documents = root.all("cac:AdditionalDocumentReference").stream().flatMap(UblReader::document);
        var containers =
                root.all("cac:Delivery/cac:Shipment/cac:TransportHandlingUnit/cac:TransportEquipment/cbc:ID").stream()
                        .map(id -> id.as(text -> new Mark(Mark.Kind.CONTAINER, text)));
        var serials = root.all("cac:InvoiceLine/cac:Item/cac:ItemInstance/cbc:SerialID").stream()
                .map(id -> id.as(text -> new Mark(Mark.Kind.SERIAL, text)));
        return Stream.of(documents, containers, serials)
                .flatMap(marks -> marks)
                .distinct()
                .toList();
    }

    /// UNTDID 1001: 705 is a bill of lading, 830 and 929 are goods declarations.
    private static Stream<Mark> document(UblElement reference) {
        var code = reference
                .find("cbc:DocumentTypeCode")
                .map(e -> e.as(text -> text))
                .orElse("");
        return switch (code) {
            case "705" -> mark(reference, Mark.Kind.BILL_OF_LADING);
            case "830", "929" -> mark(reference, Mark.Kind.DECLARATION);
            default -> Stream.of();
        };
    }

    private static Stream<Mark> mark(UblElement reference, Mark.Kind kind) {
        Mark mark = reference.value("cbc:ID", id -> new Mark(kind, id));
        return Stream.of(mark);
    }
}
