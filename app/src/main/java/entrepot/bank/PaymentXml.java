package entrepot.bank;

import entrepot.bank.PaymentOrder.Purpose;
import java.time.LocalDate;

/// pain.001 and pain.002 (and pacs.002, which says the same one level higher).
final class PaymentXml {

    private PaymentXml() {}

    static String write(PaymentOrder order) {
        return Xml.document(order.type(), xml -> {
            xml.in("GrpHdr", () -> {
                xml.leaf("MsgId", order.id());
                xml.leaf("CreDtTm", order.created());
                xml.leaf("NbOfTxs", 1);
                xml.party("InitgPty", order.from().holder(), order.from().lei());
            });
            xml.in("PmtInf", () -> instruction(xml, order));
        });
    }

    private static void instruction(Xml xml, PaymentOrder order) {
        var from = order.from();
        xml.leaf("PmtInfId", order.id());
        xml.leaf("PmtMtd", "TRF");
        xml.path("ReqdExctnDt/Dt", order.on());
        xml.party("Dbtr", from.holder(), from.lei());
        xml.account("DbtrAcct", from.number());
        xml.bank("DbtrAgt", from.bank());
        xml.in("CdtTrfTxInf", () -> transfer(xml, order));
    }

    private static void transfer(Xml xml, PaymentOrder order) {
        var to = order.to();
        xml.in("PmtId", () -> {
            xml.leaf("InstrId", order.id());
            xml.leaf("EndToEndId", order.id());
            xml.leaf("UETR", order.uetr());
        });
        xml.path("PmtTpInf/CtgyPurp/Cd", order.purpose().code());
        xml.in("Amt", () -> xml.amount("InstdAmt", order.amount()));
        xml.bank("CdtrAgt", to.bank());
        xml.party("Cdtr", to.holder(), to.lei());
        xml.account("CdtrAcct", to.number());
        xml.path("RmtInf/Ustrd", order.about());
    }

    static PaymentOrder order(XmlElement body, Iso20022 reader) {
        var batch = body.one("PmtInf");
        var transfer = batch.one("CdtTrfTxInf");
        var order = new PaymentOrder(
                PaymentOrder.intentOf(new Reference(body.need("GrpHdr/MsgId"))),
                purpose(transfer.need("PmtTpInf/CtgyPurp/Cd")),
                reader.amount(transfer.one("Amt/InstdAmt")),
                account(batch, "Dbtr"),
                account(transfer, "Cdtr"),
                LocalDate.parse(batch.need("ReqdExctnDt/Dt")),
                new Reference(transfer.need("RmtInf/Ustrd")),
                Iso20022.moment(body.need("GrpHdr/CreDtTm")));
        if (!transfer.need("PmtId/EndToEndId").equals(order.id().value())
                || !transfer.need("PmtId/UETR").equals(order.uetr().toString()))
            throw new XmlElement.Malformed("the order's ids differ");
        return order;
    }

    private static BankAccount account(XmlElement parent, String role) {
        return new BankAccount(
                parent.account(role + "Acct"),
                parent.need(role + "/Nm"),
                parent.need(role + "/Id/OrgId/LEI"),
                parent.need(role + "Agt/FinInstnId/LEI"));
    }

    private static Purpose purpose(String code) {
        for (var purpose : Purpose.values()) if (purpose.code().equals(code)) return purpose;
        throw new XmlElement.Malformed("purpose not known: " + code);
    }

    static String write(PaymentStatus status) {
        return Xml.document(status.type(), xml -> {
            xml.in("GrpHdr", () -> {
                xml.leaf("MsgId", status.id());
                xml.leaf("CreDtTm", status.created());
            });
            xml.in("OrgnlGrpInfAndSts", () -> {
                xml.leaf("OrgnlMsgId", status.order());
                xml.leaf("OrgnlMsgNmId", MessageType.PAYMENT_ORDER.identifier());
            });
            xml.in("OrgnlPmtInfAndSts", () -> {
                xml.leaf("OrgnlPmtInfId", status.order());
                xml.in("TxInfAndSts", () -> outcome(xml, status));
            });
        });
    }

    private static void outcome(Xml xml, PaymentStatus status) {
        xml.leaf("OrgnlInstrId", status.order());
        xml.leaf("OrgnlEndToEndId", status.order());
        xml.leaf("TxSts", status.status());
        if (!status.reason().isEmpty()) xml.path("StsRsnInf/Rsn/Cd", status.reason());
    }

    static PaymentStatus status(XmlElement body, String path) {
        var outcome = body.one(path);
        return new PaymentStatus(
                new Reference(body.need("GrpHdr/MsgId")),
                Iso20022.moment(body.need("GrpHdr/CreDtTm")),
                new Reference(outcome.need("OrgnlEndToEndId")),
                PaymentStatus.Status.valueOf(outcome.need("TxSts")),
                outcome.or("StsRsnInf/Rsn/Cd", ""));
    }
}
