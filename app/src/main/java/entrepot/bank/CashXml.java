package entrepot.bank;

import entrepot.bank.CashEntry.Direction;
import entrepot.bank.CashEntry.TransactionId;
import entrepot.bank.CashReport.Notification;
import entrepot.bank.CashReport.Statement;
import entrepot.money.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// camt.054 and camt.053: entries of an account, in the one shape that both share.
final class CashXml {

    private static final String BOOKED = "BOOK";
    private static final String OPENING = "OPBD";
    private static final String CLOSING = "CLBD";

    private CashXml() {}

    static String write(CashReport report) {
        return Xml.document(report.type(), xml -> {
            xml.in("GrpHdr", () -> {
                xml.leaf("MsgId", report.id());
                xml.leaf("CreDtTm", report.created());
            });
            xml.in(report instanceof Statement ? "Stmt" : "Ntfctn", () -> {
                xml.leaf("Id", report.id());
                xml.leaf("CreDtTm", report.created());
                xml.account("Acct", report.account());
                if (report instanceof Statement statement) balances(xml, statement);
                for (var entry : report.entries()) xml.in("Ntry", () -> entry(xml, entry));
            });
        });
    }

    private static void balances(Xml xml, Statement statement) {
        balance(xml, OPENING, statement.opening(), statement.day());
        balance(xml, CLOSING, statement.closing(), statement.day());
    }

    private static void balance(Xml xml, String kind, Amount amount, LocalDate day) {
        xml.in("Bal", () -> {
            xml.path("Tp/CdOrPrtry/Cd", kind);
            xml.amount("Amt", amount.isNegative() ? amount.negated() : amount);
            xml.leaf("CdtDbtInd", (amount.isNegative() ? Direction.DEBIT : Direction.CREDIT).code());
            xml.path("Dt/Dt", day);
        });
    }

    private static void entry(Xml xml, CashEntry entry) {
        boolean credit = entry.direction() == Direction.CREDIT;
        xml.amount("Amt", entry.amount());
        xml.leaf("CdtDbtInd", entry.direction().code());
        xml.path("Sts/Cd", BOOKED);
        xml.path("BookgDt/Dt", entry.booked());
        xml.path("ValDt/Dt", entry.booked());
        xml.leaf("AcctSvcrRef", entry.transaction());
        xml.in(
                "BkTxCd",
                () -> xml.in("Domn", () -> {
                    xml.leaf("Cd", "PMNT");
                    xml.in("Fmly", () -> {
                        xml.leaf("Cd", credit ? "RCDT" : "ICDT");
                        xml.leaf("SubFmlyCd", "DMCT");
                    });
                }));
        xml.in("NtryDtls", () -> xml.in("TxDtls", () -> details(xml, entry, credit ? "Dbtr" : "Cdtr")));
    }

    private static void details(Xml xml, CashEntry entry, String role) {
        xml.in("Refs", () -> {
            xml.leaf("AcctSvcrRef", entry.transaction());
            xml.leaf("EndToEndId", entry.endToEnd());
        });
        xml.amount("Amt", entry.amount());
        xml.leaf("CdtDbtInd", entry.direction().code());
        if (!entry.party().isEmpty() || !entry.account().isEmpty())
            xml.in("RltdPties", () -> {
                if (!entry.party().isEmpty()) xml.in(role, () -> xml.in("Pty", () -> party(xml, entry)));
                if (!entry.account().isEmpty()) xml.account(role + "Acct", entry.account());
            });
        if (!entry.names().bank().isEmpty())
            xml.in("RltdAgts", () -> xml.bank(role + "Agt", entry.names().bank()));
        if (!entry.remittance().isEmpty()) xml.path("RmtInf/Ustrd", entry.remittance());
    }

    private static void party(Xml xml, CashEntry entry) {
        xml.leaf("Nm", entry.party());
        if (!entry.names().holder().isEmpty())
            xml.path("Id/OrgId/LEI", entry.names().holder());
    }

    static Notification notification(XmlElement body, Iso20022 reader) {
        var part = body.one("Ntfctn");
        return new Notification(
                new Reference(body.need("GrpHdr/MsgId")),
                Iso20022.moment(body.need("GrpHdr/CreDtTm")),
                part.account("Acct"),
                entries(part, reader));
    }

    static Statement statement(XmlElement body, Iso20022 reader) {
        var part = body.one("Stmt");
        return new Statement(
                new Reference(body.need("GrpHdr/MsgId")),
                Iso20022.moment(body.need("GrpHdr/CreDtTm")),
                part.account("Acct"),
                LocalDate.parse(balance(part, CLOSING).need("Dt/Dt")),
                balanceOf(balance(part, OPENING), reader),
                balanceOf(balance(part, CLOSING), reader),
                entries(part, reader));
    }

    private static XmlElement balance(XmlElement statement, String kind) {
        for (var balance : statement.all("Bal"))
            if (balance.or("Tp/CdOrPrtry/Cd", "").equals(kind)) return balance;
        throw new XmlElement.Malformed("no balance " + kind);
    }

    private static Amount balanceOf(XmlElement balance, Iso20022 reader) {
        var amount = reader.amount(balance.one("Amt"));
        return direction(balance) == Direction.CREDIT ? amount : amount.negated();
    }

    /// Booked entries only: what is pending may still not happen.
    private static List<CashEntry> entries(XmlElement part, Iso20022 reader) {
        var entries = new ArrayList<CashEntry>();
        for (var entry : part.all("Ntry"))
            if (entry.need("Sts/Cd").equals(BOOKED)) entries.addAll(split(entry, reader));
        return entries;
    }

    /// A batch is one entry with many transactions; each counts for itself, and they must add up.
    private static List<CashEntry> split(XmlElement entry, Iso20022 reader) {
        var details = entry.all("NtryDtls/TxDtls");
        var whole = reader.amount(entry.one("Amt"));
        if (details.isEmpty()) throw new XmlElement.Malformed("an entry without details");
        var entries = new ArrayList<CashEntry>();
        var sum = Amount.zero(whole.asset());
        for (var detail : details) {
            var amount = detail.all("Amt").isEmpty() && details.size() == 1 ? whole : reader.amount(detail.one("Amt"));
            sum = sum.plus(amount);
            entries.add(entry(entry, detail, amount, details.size() == 1));
        }
        if (!sum.equals(whole)) throw new XmlElement.Malformed("details are " + sum + ", the entry is " + whole);
        return entries;
    }

    private static CashEntry entry(XmlElement entry, XmlElement detail, Amount amount, boolean only) {
        var direction = direction(entry);
        var role = direction == Direction.CREDIT ? "Dbtr" : "Cdtr";
        var parties = "RltdPties/" + role;
        var id = only ? detail.or("Refs/AcctSvcrRef", entry.or("AcctSvcrRef", "")) : detail.need("Refs/AcctSvcrRef");
        var remittance =
                detail.all("RmtInf/Ustrd").stream().map(XmlElement::text).toList();
        return new CashEntry(
                new TransactionId(id),
                direction,
                amount,
                detail.or("Refs/EndToEndId", CashEntry.NOT_PROVIDED),
                String.join("", remittance),
                detail.or(parties + "/Pty/Nm", ""),
                detail.account(parties + "Acct"),
                new CashEntry.Names(
                        detail.or(parties + "/Pty/Id/OrgId/LEI", ""),
                        detail.or("RltdAgts/" + role + "Agt/FinInstnId/LEI", "")),
                LocalDate.parse(entry.need("BookgDt/Dt")));
    }

    private static Direction direction(XmlElement element) {
        var code = element.need("CdtDbtInd");
        for (var direction : Direction.values()) if (direction.code().equals(code)) return direction;
        throw new XmlElement.Malformed("neither credit nor debit: " + code);
    }
}
