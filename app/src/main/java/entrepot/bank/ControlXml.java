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
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Writes the currency-control set, in the order of elements that its schemas ask for.
final class ControlXml {

    private static final String NORMAL = "NORM";
    private static final String ONLINE = "ONLI";
    private static final int INCOMING = 1;
    private static final int OUTGOING = 2;

    private ControlXml() {}

    static String write(ControlMessage message) {
        return Xml.document(message.type(), xml -> {
            switch (message) {
                case RegistrationRequest m -> request(xml, m);
                case RegistrationConfirmation m -> confirmation(xml, m);
                case ClosureRequest m -> closure(xml, m);
                case ContractStatement m -> statement(xml, m);
                case PaymentInformation m -> information(xml, m);
                case DocumentDelivery m -> delivery(xml, m);
            }
        });
    }

    private static void request(Xml xml, RegistrationRequest message) {
        fromResident(xml, message, "InitgPty");
        xml.in("CtrctRegn", () -> {
            xml.leaf("CtrctRegnId", message.id());
            reporting(xml, message, message.bank());
            xml.in("CtrctRegnOpng", () -> {
                xml.leaf("CtrctRegnOpngId", message.id());
                xml.leaf("Prty", NORMAL);
                contract(xml, message.contract());
            });
        });
    }

    private static void confirmation(Xml xml, RegistrationConfirmation message) {
        fromBank(xml, message, message.bank());
        xml.in("RegdCtrct", () -> {
            xml.leaf("OrgnlCtrctRegnReq", message.request());
            reporting(xml, message, message.bank());
            registered(xml, message.bank(), message.contract(), message.number());
        });
    }

    private static void closure(Xml xml, ClosureRequest message) {
        fromResident(xml, message, "InitgPty");
        xml.in("RegdCtrctClsr", () -> {
            xml.leaf("RegdCtrctClsrId", message.id());
            reporting(xml, message, message.bank());
            document(xml, "OrgnlRegdCtrct", message.number());
            xml.leaf("Prty", NORMAL);
            xml.path("ClsrRsn/Prtry", message.reason());
        });
    }

    private static void statement(Xml xml, ContractStatement message) {
        var day = message.created().atOffset(ZoneOffset.UTC).toLocalDate();
        fromBank(xml, message, message.bank());
        xml.in("Stmt", () -> {
            xml.leaf("StmtId", message.id());
            reporting(xml, message, message.bank());
            xml.in("RptgPrd", () -> {
                xml.in("FrToDt", () -> {
                    xml.leaf("FrDt", message.contract().starts());
                    xml.leaf("ToDt", day);
                });
                xml.path("FrToTm/FrTm", "00:00:00");
                xml.leaf("Tp", "ALLL");
            });
            xml.in("RegdCtrct", () -> registered(xml, message.bank(), message.contract(), message.number()));
            for (var operation : message.operations())
                xml.in(
                        "TxJrnl",
                        () -> certificate(xml, operation, message.number().value()));
            xml.amount("TtlCtrctTrnvrSum", message.turnover());
        });
    }

    private static void information(Xml xml, PaymentInformation message) {
        fromResident(xml, message, "InitgPty/Pty");
        xml.in("TxNtfctn", () -> {
            xml.leaf("TxNtfctnId", message.id());
            xml.trader("AcctOwnr", message.reporter());
            xml.bank("AcctSvcr", message.bank());
            xml.in("TxCert", () -> certificate(xml, message.operation(), message.contractNumber()));
        });
    }

    private static void delivery(Xml xml, DocumentDelivery message) {
        fromResident(xml, message, "InitgPty/Pty");
        xml.in("SpprtgDoc", () -> {
            xml.leaf("SpprtgDocId", message.id());
            xml.in("Cert", () -> {
                xml.leaf("Id", message.id());
                xml.leaf("DtOfIsse", message.evidence().on());
            });
            xml.trader("AcctOwnr", message.reporter());
            xml.bank("AcctSvcr", message.bank());
            xml.path("CtrctRef/RegdCtrctId", message.contractNumber());
            xml.in("Ntry", () -> evidence(xml, message.evidence()));
        });
    }

    private static void evidence(Xml xml, Evidence evidence) {
        xml.leaf("NtryId", 1);
        xml.in("OrgnlDoc", () -> {
            xml.leaf("Id", evidence.number());
            xml.leaf("DtOfIsse", evidence.on());
        });
        xml.leaf("DocTp", evidence.kind().replace('_', '0'));
        xml.amount("TtlAmt", evidence.amount());
        xml.path("ShipmntAttrbts/CtryOfCntrPty", evidence.country());
    }

    private static void fromResident(Xml xml, ControlMessage message, String path) {
        xml.in("GrpHdr", () -> {
            head(xml, message);
            int cut = path.indexOf('/');
            if (cut < 0) xml.trader(path, message.reporter());
            else xml.in(path.substring(0, cut), () -> xml.trader(path.substring(cut + 1), message.reporter()));
        });
    }

    private static void fromBank(Xml xml, ControlMessage message, String bank) {
        xml.in("GrpHdr", () -> {
            head(xml, message);
            xml.trader("RcvgPty", message.reporter());
            xml.bank("RegnAgt", bank);
        });
    }

    private static void head(Xml xml, ControlMessage message) {
        xml.leaf("MsgId", message.id());
        xml.leaf("CreDtTm", message.created());
        xml.leaf("NbOfItms", 1);
    }

    private static void reporting(Xml xml, ControlMessage message, String bank) {
        xml.in("RptgPty", () -> xml.trader("PtyId", message.reporter()));
        xml.bank("RegnAgt", bank);
    }

    private static void contract(Xml xml, TradeContract contract) {
        xml.in(
                "Ctrct",
                () -> xml.in("Trad", () -> {
                    xml.in("CtrctDocId", () -> {
                        xml.leaf("Id", contract.number());
                        xml.leaf("DtOfIsse", contract.starts());
                    });
                    xml.amount("Amt", contract.value());
                    xml.in("Buyr", () -> xml.trader("PtyId", contract.buyer()));
                    xml.in("Sellr", () -> xml.trader("PtyId", contract.seller()));
                    xml.leaf("MtrtyDt", contract.ends());
                    xml.leaf("PrlngtnFlg", false);
                    xml.leaf("StartDt", contract.starts());
                    xml.leaf("SttlmCcy", contract.value().asset().symbol());
                    xml.path("ShipmntSchdl/ShipmntDtRg/LatstShipmntDt", contract.shipUntil());
                }));
    }

    private static void registered(Xml xml, String bank, TradeContract contract, RegisteredNumber number) {
        xml.bank("IssrFI", bank);
        contract(xml, contract);
        document(xml, "RegdCtrctId", number);
        communication(xml, "Submissn", number.assigned());
        communication(xml, "Dlvry", number.assigned());
        xml.leaf("EstmtdDtInd", false);
        xml.leaf("IntrCpnyLn", false);
    }

    private static void communication(Xml xml, String tag, LocalDate day) {
        xml.in(tag, () -> {
            xml.leaf("Mtd", ONLINE);
            xml.leaf("Dt", day);
        });
    }

    private static void document(Xml xml, String tag, RegisteredNumber number) {
        xml.in(tag, () -> {
            xml.leaf("Id", number.value());
            xml.leaf("DtOfIsse", number.assigned());
        });
    }

    private static void certificate(Xml xml, Operation operation, String contractNumber) {
        xml.leaf("TxId", operation.payment());
        xml.path("Cert/DtOfIsse", operation.on());
        xml.in("CertRcrd", () -> {
            xml.leaf("CertRcrdId", operation.payment());
            xml.in("Tx", () -> {
                xml.in("RfrdDoc", () -> {
                    xml.path("Id/EndToEndId", operation.payment());
                    xml.leaf("Dt", operation.on());
                });
                xml.leaf("TxDt", operation.on());
                xml.leaf("TxTp", operation.incoming() ? INCOMING : OUTGOING);
                xml.leaf("LclInstrm", operation.code());
                xml.amount("Amt", operation.amount());
            });
            xml.in("Ctrct", () -> {
                xml.path("CtrctRef/RegdCtrctId", contractNumber);
                xml.leaf("XpctdShipmntDt", operation.goodsBy());
            });
        });
    }
}
