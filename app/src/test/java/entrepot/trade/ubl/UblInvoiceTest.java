package entrepot.trade.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Hash;
import entrepot.trade.Dossiers;
import entrepot.trade.Edited;
import entrepot.trade.Invoice;
import entrepot.trade.Invoice.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UblInvoiceTest {

    private static final String INVOICE = text("HAP-2026-0456.xml");
    private static final String PROFORMA = text("HAP-P-0391.xml");

    @Test
    void readsTheProforma() {
        assertThat(parse(PROFORMA)).isEqualTo(new UblInvoice.Parsed(expected(Dossiers.proforma(), PROFORMA)));
    }

    @Test
    void readsTheInvoice() {
        var parsed = (UblInvoice.Parsed) parse(INVOICE);
        assertThat(parsed.content().marks())
                .containsExactlyInAnyOrder(
                        new Mark(Mark.Kind.BILL_OF_LADING, "HBLSHA2604117"),
                        new Mark(Mark.Kind.CONTAINER, "CSQU3054383"),
                        new Mark(Mark.Kind.DECLARATION, "10999010/180526/0001234"));
        var sameMarks = Edited.of(parsed.content(), Invoice.Content.class, "/marks = []");
        var expected = Edited.of(expected(Dossiers.invoice(), INVOICE), Invoice.Content.class, "/marks = []");
        assertThat(sameMarks).isEqualTo(expected);
    }

    private static Invoice.Content expected(Invoice invoice, String file) {
        return Edited.of(invoice.content(), Invoice.Content.class, "/documentHash = \"" + Hash.sha256Hex(file) + "\"");
    }

    @Test
    void readsChargesAndBaseQuantities() {
        var charged = INVOICE.replace(
                        "    <cac:TaxTotal>",
                        charge("true", "<cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode>")
                                + charge("false", "<cbc:AllowanceChargeReason>rebate</cbc:AllowanceChargeReason>")
                                + "    <cac:TaxTotal>")
                .replace(
                        ">200.00</cbc:PriceAmount>",
                        ">20000.00</cbc:PriceAmount>" + "<cbc:BaseQuantity>100</cbc:BaseQuantity>");
        var content = ((UblInvoice.Parsed) parse(charged)).content();
        assertThat(content.charges())
                .containsExactly(
                        new Invoice.Charge(Invoice.Charge.Kind.FREIGHT, "FREIGHT", Dossiers.usd("10.00")),
                        new Invoice.Charge(Invoice.Charge.Kind.DISCOUNT, "rebate", Dossiers.usd("-10.00")));
        assertThat(content.lines().getFirst().goods().unitPrice()).isEqualByComparingTo("200");
    }

    private static String charge(String indicator, String reason) {
        return "<cac:AllowanceCharge><cbc:ChargeIndicator>" + indicator + "</cbc:ChargeIndicator>" + reason
                + "<cbc:Amount currencyID=\"USD\">10.00</cbc:Amount></cac:AllowanceCharge>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        >380<                     | >381<        | /Invoice/cbc:InvoiceTypeCode
        2026-04-07                | 2026-02-30   | 2026-02-30
        9845000HARBOURAGRI79      | 9845000HARBOURAGRI78 | cac:Party/cac:PartyIdentification/cbc:ID
        schemeID="0199">9845000H  | schemeID="0088">9845000H | no LEI
        >8433.90<                 | >8433<       | not an HS code
        listID="HS"               | listID="STI" | no HS code
        listVersionID="2022"      | listVersionID="" | ItemClassificationCode
        unitCode="SET"            | unitCode=""  | /Invoice/cac:InvoiceLine/cbc:InvoicedQuantity
        >1200<                    | >-1200<      | not a plain number
        >1200<                    | >1e3<        | not a plain number
        >200.00<                  | ><           | /Invoice/cac:InvoiceLine/cac:Price/cbc:PriceAmount
        >168000.00<               | >168000.001< | PayableAmount
        >168000.00<               | >1E5<        | PayableAmount
        >168000.00<               | >0.00<       | an invoice asks for money
        currencyID="USD">168      | currencyID="ZZZ">168 | a currency that is not known: ZZZ
        >CIF<                     | >C&amp;F<    | /Invoice/cac:DeliveryTerms/cbc:ID
        >XA<                      | >UK<         | not an ISO 3166-1 country
        eip155:31337:0x70         | eip155:31337:0x7 | PayeeFinancialAccount
        <cbc:ID>HAP-2026-0456     | <cbc:ID>1</cbc:ID><cbc:ID>2 | /Invoice/cbc:ID: stated 2 times
        NF-2026/017</cbc:ID>      | </cbc:ID>    | /Invoice/cac:ContractDocumentReference/cbc:ID: empty
        <Invoice                  | <Order       | /
        schema:xsd:Invoice-2      | schema:xsd:CreditNote-2 | not a UBL 2 invoice
        """)
    void namesWhatItCannotRead(String from, String to, String problem) {
        assertThat(INVOICE).contains(from);
        assertThat(parse(INVOICE.replace(from, to)))
                .isInstanceOfSatisfying(
                        UblInvoice.Unreadable.class,
                        no -> assertThat(String.join("\n", no.problems())).contains(problem));
    }

    @Test
    void namesEveryProblem() {
        var broken =
                INVOICE.replace(">CIF<", ">XYZ<").replace(">8433.90<", ">84<").replace(">HK<", ">??<");
        assertThat(parse(broken))
                .isInstanceOfSatisfying(
                        UblInvoice.Unreadable.class,
                        no -> assertThat(no.problems()).hasSize(3));
    }

    @Test
    void refusesEntitiesAndFetches() {
        var bomb = "<!DOCTYPE Invoice [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        var poisoned = INVOICE.replace("?>\n", "?>\n" + bomb).replace("HAP-2026-0456", "&a;");
        assertThat(parse(poisoned))
                .isInstanceOfSatisfying(
                        UblInvoice.Unreadable.class,
                        no -> assertThat(no.problems().getFirst()).contains("DOCTYPE"));
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() {
        assertThat(UblInvoice.parse(new byte[SafeXml.BYTES_MAX + 1], Dossiers.ASSETS))
                .isInstanceOf(UblInvoice.Unreadable.class);
        assertThat(parse("<a>".repeat(50) + "</a>".repeat(50))).isInstanceOf(UblInvoice.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "not xml", "<Invoice/>", "<Invoice>", "{}"})
    void refusesWhatIsNoInvoice(String text) {
        assertThat(parse(text)).isInstanceOf(UblInvoice.Unreadable.class);
    }

    private static UblInvoice parse(String text) {
        return UblInvoice.parse(text.getBytes(StandardCharsets.UTF_8), Dossiers.ASSETS);
    }

    private static String text(String name) {
        try (var in = UblInvoiceTest.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no fixture " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
