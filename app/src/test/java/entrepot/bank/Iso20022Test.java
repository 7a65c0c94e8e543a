package entrepot.bank;

import static entrepot.bank.Messages.ADVANCE;
import static entrepot.bank.Messages.ARVEN;
import static entrepot.bank.Messages.CONTRACT;
import static entrepot.bank.Messages.DECLARATION;
import static entrepot.bank.Messages.ISO;
import static entrepot.bank.Messages.MARCH_3;
import static entrepot.bank.Messages.NOON;
import static entrepot.bank.Messages.NORDFELD;
import static entrepot.bank.Messages.NUMBER;
import static entrepot.bank.Messages.PAYMENT;
import static entrepot.bank.Messages.USD;
import static entrepot.bank.Messages.credit;
import static entrepot.bank.Messages.notification;
import static entrepot.bank.Messages.release;
import static entrepot.bank.Messages.xts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.bank.CashEntry.Direction;
import entrepot.bank.CashEntry.TransactionId;
import entrepot.bank.Iso20022.Reading;
import entrepot.money.Amount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Iso20022Test {

    static List<BankMessage> messages() {
        var id = new Reference("MSG-1");
        var debit = new CashEntry(
                new TransactionId("T_2"),
                Direction.DEBIT,
                xts("1.50"),
                "NOTPROVIDED",
                "fee <&> Ж",
                "",
                "",
                CashEntry.Names.UNKNOWN,
                MARCH_3);
        return List.of(
                release(),
                new PaymentStatus(id, NOON, release().id(), PaymentStatus.Status.ACSC, ""),
                new PaymentStatus(id, NOON, release().id(), PaymentStatus.Status.RJCT, "AC04"),
                notification(credit("T_1", "5803479.09", PAYMENT.value()), debit),
                new CashReport.Statement(id, NOON, "XA-1", MARCH_3, xts("-1.00"), xts("-2.50"), List.of(debit)),
                new ControlMessage.RegistrationRequest(id, NOON, NORDFELD, ARVEN, CONTRACT),
                new ControlMessage.RegistrationConfirmation(
                        id, NOON, new Reference("REQ-1"), NORDFELD, ARVEN, CONTRACT, NUMBER),
                new ControlMessage.ClosureRequest(id, NOON, NORDFELD, ARVEN, NUMBER, "PERFORMED"),
                new ControlMessage.ContractStatement(
                        id, NOON, NORDFELD, ARVEN, CONTRACT, NUMBER, List.of(ADVANCE), Amount.parse("72000.00", USD)),
                new ControlMessage.PaymentInformation(id, NOON, NORDFELD, ARVEN, NUMBER.value(), ADVANCE),
                new ControlMessage.DocumentDelivery(id, NOON, NORDFELD, ARVEN, NUMBER.value(), DECLARATION));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void readsWhatItWrites(BankMessage message) {
        var xml = Iso20022.write(message);
        assertThat(ISO.read(xml)).isEqualTo(new Reading.Read(message));
        assertThat(xml)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"")
                .contains("urn:iso:std:iso:20022:tech:xsd:" + message.type().identifier() + "\">");
    }

    @Test
    void writesOrderAsBanksReadIt() {
        assertThat(Iso20022.write(release()))
                .contains("<InstrId>" + release().id() + "</InstrId><EndToEndId>"
                        + release().id() + "</EndToEndId>")
                .contains("<UETR>" + release().uetr() + "</UETR>")
                .contains("<InstdAmt Ccy=\"XTS\">5803479.09</InstdAmt>")
                .contains("<DbtrAcct><Id><Othr><Id>XA-CLIENT-1</Id></Othr></Id></DbtrAcct>");
    }

    @Test
    void writesOperationCode() {
        var message = new ControlMessage.PaymentInformation(
                new Reference("M"), NOON, NORDFELD, ARVEN, NUMBER.value(), ADVANCE);
        assertThat(Iso20022.write(message))
                .contains("<PmtRgltryInfNtfctn><GrpHdr><MsgId>M</MsgId>")
                .contains("<TxTp>2</TxTp><LclInstrm>11100</LclInstrm><Amt Ccy=\"USD\">72000.00</Amt>")
                .contains("<CtrctRef><RegdCtrctId>26020001/0042/0000/2/1</RegdCtrctId></CtrctRef>");
    }

    @Test
    void readsForeignNotification() {
        var xml = """
                <?xml version="1.0"?>
                <!-- from another bank's system -->
                <d:Document xmlns:d="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
                  <d:BkToCstmrDbtCdtNtfctn>
                    <d:GrpHdr><d:MsgId>A1</d:MsgId><d:CreDtTm>2026-03-03T15:00:00.123+03:00</d:CreDtTm></d:GrpHdr>
                    <d:Ntfctn>
                      <d:Id>N1</d:Id>
                      <d:Acct><d:Id><d:IBAN>XA12BANK0001</d:IBAN></d:Id></d:Acct>
                      <d:Ntry>
                        <d:Amt Ccy="XTS">300.5</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd><d:Sts><d:Cd>BOOK</d:Cd></d:Sts>
                        <d:BookgDt><d:Dt>2026-03-03</d:Dt></d:BookgDt>
                        <d:NtryDtls>
                          <d:TxDtls><d:Refs><d:AcctSvcrRef>x1</d:AcctSvcrRef></d:Refs><d:Amt Ccy="XTS">100</d:Amt>
                            <d:RmtInf><d:Ustrd>pay 01k</d:Ustrd></d:RmtInf></d:TxDtls>
                          <d:TxDtls><d:Refs><d:AcctSvcrRef>x2</d:AcctSvcrRef></d:Refs><d:Amt Ccy="XTS">200.50</d:Amt>
                          </d:TxDtls>
                        </d:NtryDtls>
                      </d:Ntry>
                      <d:Ntry>
                        <d:Amt Ccy="XTS">9</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd><d:Sts><d:Cd>PDNG</d:Cd></d:Sts>
                      </d:Ntry>
                    </d:Ntfctn>
                  </d:BkToCstmrDbtCdtNtfctn>
                </d:Document>
                """;
        var read = (CashReport.Notification) ((Reading.Read) ISO.read(xml)).message();
        assertThat(read.account()).isEqualTo("XA12BANK0001");
        assertThat(read.created()).isEqualTo("2026-03-03T12:00:00.123Z");
        assertThat(read.entries()).extracting(CashEntry::amount).containsExactly(xts("100.00"), xts("200.50"));
        assertThat(read.entries()).extracting(CashEntry::said).containsExactly("pay 01k", "");
    }

    @Test
    void readsInterbankStatus() {
        var xml = """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10"><FIToFIPmtStsRpt>
                <GrpHdr><MsgId>S1</MsgId><CreDtTm>2026-03-03T12:00:00</CreDtTm></GrpHdr>
                <TxInfAndSts><OrgnlEndToEndId>ORD1</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>
                </FIToFIPmtStsRpt></Document>""";
        assertThat(ISO.read(xml))
                .isEqualTo(new Reading.Read(new PaymentStatus(
                        new Reference("S1"), NOON, new Reference("ORD1"), PaymentStatus.Status.ACSP, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">5803479.09<      | >5803479.091<",
                ">5803479.09<      | >-5803479.09<",
                ">5803479.09<      | >5.8e6<",
                ">5803479.09<      | ><",
                "Ccy=\"XTS\"       | Ccy=\"EUR\"",
                "Ccy=\"XTS\"       | Cur=\"XTS\"",
                "camt.054.001.08   | camt.054.001.02",
                "<CdtDbtInd>CRDT   | <CdtDbtInd>DEBT",
                "BkToCstmrDbtCdtNtfctn | BkToCstmr",
                "2026-03-03T12     | 2026-03-33T12",
                "<MsgId>NTF-1</MsgId> | ''",
                "<MsgId>NTF-1</MsgId> | <MsgId>A</MsgId><MsgId>B</MsgId>",
                "<MsgId>NTF-1</MsgId> | <MsgId>NTF_1</MsgId>",
                "</Document>       | ''",
                "</Document>       | </Document><Document/>",
                "<GrpHdr>          | <GrpHdr xmlns=\"urn:other\">",
                "<Document         | <!DOCTYPE Document><Document",
                "<MsgId>NTF-1      | <MsgId>&who;"
            })
    void refusesWhatIsNotRight(String good, String bad) {
        var xml = Iso20022.write(notification(credit("T_1", "5803479.09", PAYMENT.value())));
        assertThat(xml).contains(good.strip());
        assertThat(ISO.read(xml.replace(good.strip(), bad.strip()))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void refusesEntities() {
        var body = Iso20022.write(notification(credit("T_1", "1.00", PAYMENT.value())))
                .replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")
                .replace("NTF-1", "&x;");
        var file = "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + body;
        var laughs = "<!DOCTYPE Document [<!ENTITY y \"aaaaaaaaaa\"><!ENTITY x \"&y;&y;&y;&y;\">]>" + body;
        assertThat(ISO.read(file)).isInstanceOf(Reading.Unreadable.class);
        assertThat(ISO.read(laughs)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(why(" ".repeat(XmlElement.LENGTH_MAX + 1))).contains("longer");
        assertThat(why("<a>".repeat(XmlElement.DEPTH_MAX + 1))).contains("deeper");
        assertThat(why("<a>" + "<b/>".repeat(XmlElement.ELEMENTS_MAX) + "</a>")).contains("more than");
        assertThat(why("")).contains("not well-formed");
    }

    @Test
    void refusesBatchThatDoesNotAddUp() {
        var xml = Iso20022.write(notification(credit("T_1", "10.00", PAYMENT.value())));
        var twice = xml.replaceFirst("(<TxDtls>.*</TxDtls>)", "$1$1");
        assertThat(why(twice)).contains("details are 20.00 XTS");
    }

    @Test
    void refusesOrderWithOtherUetr() {
        var xml = Iso20022.write(release());
        assertThat(why(xml.replaceFirst("<UETR>.", "<UETR>z"))).contains("ids differ");
    }

    @Test
    void neverWritesBadText() {
        var bad = new ControlMessage.ClosureRequest(new Reference("M"), NOON, NORDFELD, ARVEN, NUMBER, "bell \u0007");
        assertThatThrownBy(() -> Iso20022.write(bad)).isInstanceOf(IllegalArgumentException.class);
        var huge = notification(credit("T_1", "12345678901234567.89", PAYMENT.value()));
        assertThatThrownBy(() -> Iso20022.write(huge)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsUpStatements() {
        var entry = credit("T", "5.00", "X");
        var id = new Reference("S");
        assertThat(new CashReport.Statement(id, NOON, "A", MARCH_3, xts("1.00"), xts("6.00"), List.of(entry)).addsUp())
                .isTrue();
        assertThat(new CashReport.Statement(id, NOON, "A", MARCH_3, xts("1.00"), xts("6.01"), List.of(entry)).addsUp())
                .isFalse();
    }

    private static String why(String xml) {
        return ((Reading.Unreadable) ISO.read(xml)).why();
    }
}
