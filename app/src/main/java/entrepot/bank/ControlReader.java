package entrepot.bank;

import entrepot.bank.ControlMessage.ClosureRequest;
import entrepot.bank.ControlMessage.ContractStatement;
import entrepot.bank.ControlMessage.DocumentDelivery;
import entrepot.bank.ControlMessage.Evidence;
import entrepot.bank.ControlMessage.Operation;
import entrepot.bank.ControlMessage.PaymentInformation;
import entrepot.bank.ControlMessage.RegisteredNumber;
import entrepot.bank.ControlMessage.RegistrationConfirmation;
import entrepot.bank.ControlMessage.RegistrationRequest;
import entrepot.bank.ControlMessage.TradeContract;
import entrepot.bank.ControlMessage.Trader;
import java.time.Instant;
import java.time.LocalDate;

/// Reads what [ControlXml] writes, and what a bank writes in the same version.
final class ControlReader {

    private static final String AGENT = "RegnAgt/FinInstnId/LEI";

    private final XmlElement body;
    private final Iso20022 reader;
    private final Reference id;
    private final Instant created;

    ControlReader(XmlElement body, Iso20022 reader) {
        this.body = body;
        this.reader = reader;
        this.id = new Reference(body.need("GrpHdr/MsgId"));
        this.created = Iso20022.moment(body.need("GrpHdr/CreDtTm"));
    }

    ControlMessage read(MessageType type) {
        return switch (type) {
            case CONTRACT_REQUEST -> request(body.one("CtrctRegn"));
            case CONTRACT_CONFIRMATION -> confirmation(body.one("RegdCtrct"));
            case CONTRACT_CLOSURE -> closure(body.one("RegdCtrctClsr"));
            case CONTRACT_STATEMENT -> statement(body.one("Stmt"));
            case PAYMENT_INFORMATION -> information(body.one("TxNtfctn"));
            case SUPPORTING_DOCUMENT -> delivery(body.one("SpprtgDoc"));
            case PAYMENT_ORDER, PAYMENT_STATUS, INTERBANK_STATUS, STATEMENT, NOTIFICATION ->
                throw new IllegalStateException("no message of currency control: " + type);
        };
    }

    private RegistrationRequest request(XmlElement item) {
        var opening = item.one("CtrctRegnOpng");
        return new RegistrationRequest(id, created, reporter(item), item.need(AGENT), contract(opening));
    }

    private RegistrationConfirmation confirmation(XmlElement item) {
        return new RegistrationConfirmation(
                id,
                created,
                new Reference(item.need("OrgnlCtrctRegnReq")),
                reporter(item),
                item.need(AGENT),
                contract(item),
                number(item.one("RegdCtrctId")));
    }

    private ClosureRequest closure(XmlElement item) {
        return new ClosureRequest(
                id,
                created,
                reporter(item),
                item.need(AGENT),
                number(item.one("OrgnlRegdCtrct")),
                item.need("ClsrRsn/Prtry"));
    }

    private ContractStatement statement(XmlElement item) {
        return new ContractStatement(
                id,
                created,
                reporter(item),
                item.need(AGENT),
                contract(item.one("RegdCtrct")),
                number(item.one("RegdCtrct/RegdCtrctId")),
                item.all("TxJrnl").stream().map(this::operation).toList(),
                reader.amount(item.one("TtlCtrctTrnvrSum")));
    }

    private PaymentInformation information(XmlElement item) {
        var certificate = item.one("TxCert");
        return new PaymentInformation(
                id,
                created,
                trader(item.one("AcctOwnr")),
                item.need("AcctSvcr/FinInstnId/LEI"),
                certificate.need("CertRcrd/Ctrct/CtrctRef/RegdCtrctId"),
                operation(certificate));
    }

    private DocumentDelivery delivery(XmlElement item) {
        return new DocumentDelivery(
                id,
                created,
                trader(item.one("AcctOwnr")),
                item.need("AcctSvcr/FinInstnId/LEI"),
                item.need("CtrctRef/RegdCtrctId"),
                evidence(item.one("Ntry")));
    }

    private Evidence evidence(XmlElement entry) {
        var kind = entry.need("DocTp");
        if (kind.length() != 4) throw new XmlElement.Malformed("not a document kind: " + kind);
        return new Evidence(
                kind.substring(0, 2) + "_" + kind.substring(3),
                entry.need("OrgnlDoc/Id"),
                LocalDate.parse(entry.need("OrgnlDoc/DtOfIsse")),
                reader.amount(entry.one("TtlAmt")),
                entry.need("ShipmntAttrbts/CtryOfCntrPty"));
    }

    private Operation operation(XmlElement certificate) {
        var payment = certificate.one("CertRcrd/Tx");
        return new Operation(
                new Reference(certificate.need("TxId")),
                LocalDate.parse(payment.need("TxDt")),
                payment.need("TxTp").equals("1"),
                payment.need("LclInstrm"),
                reader.amount(payment.one("Amt")),
                LocalDate.parse(certificate.need("CertRcrd/Ctrct/XpctdShipmntDt")));
    }

    private TradeContract contract(XmlElement parent) {
        var trade = parent.one("Ctrct/Trad");
        return new TradeContract(
                trade.need("CtrctDocId/Id"),
                trader(trade.one("Buyr/PtyId")),
                trader(trade.one("Sellr/PtyId")),
                reader.amount(trade.one("Amt")),
                LocalDate.parse(trade.need("StartDt")),
                LocalDate.parse(trade.need("MtrtyDt")),
                LocalDate.parse(trade.need("ShipmntSchdl/ShipmntDtRg/LatstShipmntDt")));
    }

    private static Trader reporter(XmlElement item) {
        return trader(item.one("RptgPty/PtyId"));
    }

    private static Trader trader(XmlElement element) {
        return new Trader(element.need("Nm"), element.need("Id/OrgId/LEI"), element.need("CtryOfRes"));
    }

    private static RegisteredNumber number(XmlElement document) {
        return new RegisteredNumber(document.need("Id"), LocalDate.parse(document.need("DtOfIsse")));
    }
}
