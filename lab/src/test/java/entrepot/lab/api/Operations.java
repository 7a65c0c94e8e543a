package entrepot.lab.api;

import static entrepot.access.Role.AUDITOR;
import static entrepot.access.Role.BANK;
import static entrepot.access.Role.COMPLIANCE;
import static entrepot.access.Role.DEALER;
import static entrepot.access.Role.OPERATOR_ADMIN;
import static entrepot.access.Role.SUPERVISOR;
import static entrepot.access.Role.TREASURY;
import static entrepot.lab.api.Desk.ANNA;
import static entrepot.lab.api.Desk.BORIS;
import static entrepot.lab.api.Desk.CARLA;
import static entrepot.lab.api.Desk.CLERK;
import static entrepot.lab.api.Desk.DMITRI;
import static entrepot.lab.api.Desk.OLGA;
import static entrepot.lab.api.Desk.VERA;
import static entrepot.lab.api.Desk.VIKTOR;

import entrepot.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Every operation of the API with an example that is in order, on the objects of a [Desk].
final class Operations {

    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> TRADERS = Set.of(TREASURY);
    private static final Set<Role> CHECKERS = Set.of(TREASURY, COMPLIANCE);
    private static final Set<Role> HOLDERS = Set.of(COMPLIANCE);
    private static final Set<Role> ADMISSION = Set.of(COMPLIANCE, OPERATOR_ADMIN);
    private static final Set<Role> CUSTOMS = Set.of(BANK, OPERATOR_ADMIN);
    private static final Set<Role> DECLARERS = Set.of(TREASURY, BANK, OPERATOR_ADMIN);
    private static final Set<Role> PRICING = Set.of(TREASURY, DEALER);
    private static final Set<Role> VIEWERS = Set.of(TREASURY, DEALER, COMPLIANCE, SUPERVISOR, AUDITOR, OPERATOR_ADMIN);
    private static final Set<Role> CASE_READERS = Set.of(COMPLIANCE, SUPERVISOR, AUDITOR);
    private static final Set<Role> SUSPENSE_READERS = Set.of(COMPLIANCE, SUPERVISOR, AUDITOR, OPERATOR_ADMIN);
    private static final Set<Role> DRAWERS = Set.of(TREASURY, COMPLIANCE, OPERATOR_ADMIN);
    private static final Set<Role> SEALERS = Set.of(COMPLIANCE, OPERATOR_ADMIN);
    private static final Set<Role> OWNERS = Set.of(TREASURY, COMPLIANCE, SUPERVISOR, AUDITOR, OPERATOR_ADMIN);
    private static final Set<Role> ADMINISTRATORS = Set.of(OPERATOR_ADMIN);
    private static final Set<Role> WATCHERS = Set.of(AUDITOR, SUPERVISOR, OPERATOR_ADMIN);

    private final Desk desk;
    private final Papers papers;

    private Operations(Desk desk) {
        this.desk = desk;
        this.papers = desk.papers();
    }

    /// In an order in which all of them can be carried out.
    static List<Operation> on(Desk desk) {
        var table = new Operations(desk);
        var all = new ArrayList<Operation>();
        Stream.of(
                        table.parties(),
                        table.contracts(),
                        table.invoices(),
                        table.payees(),
                        table.goods(),
                        table.payments(),
                        table.cases(),
                        table.casesDecided(),
                        table.casesRead(),
                        table.suspense(),
                        table.instructions(),
                        table.papersRead(),
                        table.booksRead(),
                        table.proofs())
                .forEach(all::addAll);
        return all;
    }

    /// Possible only when the reference contract is performed, months after the others.
    static Operation closing(Desk desk) {
        return new Operations(desk)
                .step("closeContract", "/contracts/{}/closure", "contract.main", BORIS, CHECKERS)
                .wrongOn(desk.id("contract.main"), desk.id("contract.suspended"), desk.id("contract.resumed"))
                .refusedAgain(409);
    }

    private List<Operation> parties() {
        return List.of(
                made("enterParty", "/parties", OLGA, ADMISSION, papers.party(Desk.NEW_PARTY))
                        .refusedAgain(409),
                step("admitParty", "/parties/{}/admissions", "party.entered", CARLA, ADMISSION)
                        .saying(papers::admission)
                        .refusedAgain(403),
                step("activateParty", "/parties/{}/activation", "party.admitted", OLGA, ADMISSION)
                        .wrongOn(desk.id("party.active"))
                        .refusedAgain(403, 409),
                step("suspendParty", "/parties/{}/suspension", "party.active", CARLA, ADMISSION)
                        .saying(papers::reason)
                        .refusedAgain(403, 409),
                undo("resumeParty", "/parties/{}/suspension", "party.suspended", DMITRI, ADMISSION)
                        .wrongOn(desk.id("party.entered"))
                        .refusedAgain(403, 409));
    }

    private List<Operation> contracts() {
        return List.of(
                made("enterContract", "/contracts", ANNA, TRADERS, papers.contract("NF-2026/entered"))
                        .refusedAgain(409),
                step("examineContract", "/contracts/{}/examination", "contract.checked", ANNA, CHECKERS)
                        .wrongOn(desk.id("contract.amended"), desk.id("contract.resumed")),
                step("amendContract", "/contracts/{}/amendments", "contract.amended", ANNA, TRADERS)
                        .saying(() -> papers.amendment("NF-2026/amended"))
                        .wrongOn(desk.id("contract.checked"), desk.id("contract.resumed"))
                        .refusedAgain(409, 422),
                step("assignContract", "/contracts/{}/assignments", "contract.assigned", ANNA, TRADERS)
                        .saying(papers::assignment),
                step("suspendContract", "/contracts/{}/suspension", "contract.suspended", CARLA, HOLDERS)
                        .saying(papers::reason)
                        .wrongOn(desk.id("contract.resumed"))
                        .refusedAgain(409),
                undo("resumeContract", "/contracts/{}/suspension", "contract.resumed", DMITRI, HOLDERS)
                        .wrongOn(desk.id("contract.amended"))
                        .refusedAgain(409));
    }

    private List<Operation> invoices() {
        var proforma = papers.invoice("papers", desk.id("contract.papers"), "PROFORMA", "P-3", "1000.00");
        return List.of(
                made("enterInvoice", "/invoices", ANNA, TRADERS, proforma),
                step("examineInvoice", "/invoices/{}/examination", "invoice.held", ANNA, CHECKERS)
                        .wrongOn(desk.id("invoice.credited")),
                step("approveInvoice", "/invoices/{}/approval", "invoice.matched", BORIS, CHECKERS)
                        .wrongOn(desk.id("invoice.held"))
                        .refusedAgain(403, 409),
                step("creditInvoice", "/invoices/{}/credit-notes", "invoice.credited", ANNA, TRADERS)
                        .saying(papers::creditNote)
                        .refusedAgain(409, 422));
    }

    private List<Operation> payees() {
        return List.of(
                made("proposePayee", "/payees", ANNA, CHECKERS, papers.payee(9)).refusedAgain(409),
                step("provePayee", "/payees/{}/proofs", "payee.proved", ANNA, CHECKERS)
                        .saying(papers::proofs),
                step("approvePayee", "/payees/{}/approval", "payee.approved", CARLA, HOLDERS)
                        .wrongOn(desk.id("payee.revoked"))
                        .refusedAgain(409),
                undo("revokePayee", "/payees/{}", "payee.revoked", ANNA, CHECKERS)
                        .saying(papers::reason)
                        .refusedAgain(409));
    }

    private List<Operation> goods() {
        var declared = papers.declaration(desk.number("papers"), "10999010/040326/0000002");
        return List.of(
                made("enterTransport", "/transports", ANNA, TRADERS, papers.transport(desk.id("contract.papers")))
                        .refusedAgain(409),
                step("examineTransport", "/transports/{}/examination", "transport.received", ANNA, CHECKERS),
                made("enterDeclaration", "/declarations", CLERK, DECLARERS, declared),
                step("releaseDeclaration", "/declarations/{}/release", "declaration.filed", CLERK, CUSTOMS)
                        .saying(papers::release));
    }

    private List<Operation> payments() {
        var order = papers.order(desk.id("contract.paid"), desk.id("invoice.paid"));
        var approved = desk.id("payment.approved");
        return List.of(
                made("orderPayment", "/payments", ANNA, TRADERS, order),
                step("quotePayment", "/payments/{}/quote", "payment.quoted", ANNA, PRICING)
                        .wrongOn(desk.id("payment.closed"), desk.id("payment.held")),
                step("approvePayment", "/payments/{}/approval", "payment.approved", BORIS, TRADERS)
                        .saying(() -> papers.approval(desk.quote(approved)))
                        .wrongOn(desk.id("payment.closed"), desk.id("payment.held"), desk.id("payment.cancelled"))
                        .refusedAgain(404, 409, 422),
                step("decideAgain", "/payments/{}/decision", "payment.held", CARLA, HOLDERS)
                        .wrongOn(desk.id("payment.closed"))
                        .refusedAgain(409),
                step("cancelPayment", "/payments/{}/cancellation", "payment.cancelled", ANNA, TRADERS)
                        .wrongOn(desk.id("payment.closed"))
                        .refusedAgain(409));
    }

    private List<Operation> cases() {
        var noted = "case.noted";
        return List.of(
                step("assignCase", "/screening/cases/{}/assignment", "case.open", CARLA, HOLDERS)
                        .wrongOn(desk.id("case.closed"))
                        .refusedAgain(409),
                step("commentCase", "/screening/cases/{}/comments", noted, CARLA, HOLDERS)
                        .saying(() -> papers.said("text", "the seat was asked")),
                step("attachToCase", "/screening/cases/{}/documents", noted, CARLA, HOLDERS)
                        .saying(papers::attached),
                step("escalateCase", "/screening/cases/{}/escalation", "case.taken", CARLA, HOLDERS)
                        .saying(papers::reason)
                        .wrongOn(desk.id("case.closed"))
                        .refusedAgain(409),
                step("proposeOnCase", "/screening/cases/{}/proposal", "case.held", CARLA, HOLDERS)
                        .saying(() -> papers.proposal(desk.alert("case.held")))
                        .wrongOn(desk.id("case.closed"))
                        .refusedAgain(409));
    }

    private List<Operation> casesDecided() {
        return List.of(
                step("approveOnCase", "/screening/cases/{}/approval", "case.proposed", DMITRI, HOLDERS)
                        .saying(() -> papers.onAlert(desk.alert("case.proposed")))
                        .wrongOn(desk.id("case.closed"))
                        .refusedAgain(409),
                step("objectOnCase", "/screening/cases/{}/objection", "case.doubted", DMITRI, HOLDERS)
                        .saying(() -> papers.objection(desk.alert("case.doubted")))
                        .wrongOn(desk.id("case.closed"))
                        .refusedAgain(409),
                step("closeCase", "/screening/cases/{}/closure", "case.decided", CARLA, HOLDERS)
                        .saying(papers::reason)
                        .wrongOn(desk.id("case.held"))
                        .refusedAgain(409),
                step("reopenCase", "/screening/cases/{}/reopening", "case.closed", CARLA, HOLDERS)
                        .saying(papers::reason)
                        .wrongOn(desk.id("case.held"))
                        .refusedAgain(409));
    }

    private List<Operation> suspense() {
        return List.of(
                list("listSuspense", "/suspense", SUSPENSE_READERS),
                show("getSuspense", "/suspense/{}", "suspense.open", SUSPENSE_READERS),
                list("listClaims", "/claims", SUSPENSE_READERS),
                show("getClaim", "/claims/{}", "claim.open", SUSPENSE_READERS),
                step("proposeSuspense", "/suspense/{}/proposal", "suspense.open", CARLA, HOLDERS)
                        .saying(papers::hold)
                        .refusedAgain(409),
                step("approveSuspense", "/suspense/{}/approval", "suspense.proposed", DMITRI, HOLDERS)
                        .refusedAgain(409),
                step("objectSuspense", "/suspense/{}/objection", "suspense.doubted", DMITRI, HOLDERS)
                        .saying(papers::reason)
                        .refusedAgain(409));
    }

    private List<Operation> instructions() {
        return List.of(
                operation(
                        "listInstructions",
                        new Target("GET", "/supervision/instructions", ""),
                        VIKTOR,
                        Set.of(SUPERVISOR)),
                operation(
                        "getInstruction",
                        new Target("GET", "/supervision/instructions/{}", desk.id("instruction.proposed")),
                        VIKTOR,
                        Set.of(SUPERVISOR)),
                made(
                        "proposeInstruction",
                        "/supervision/instructions",
                        VIKTOR,
                        Set.of(SUPERVISOR),
                        papers.instruction(Desk.NEW_PARTY)),
                instructed("approveInstruction", "approval", "proposed", VERA).refusedAgain(409),
                instructed("objectInstruction", "objection", "doubted", VERA)
                        .saying(papers::reason)
                        .refusedAgain(409),
                instructed("withdrawInstruction", "withdrawal", "regretted", VIKTOR)
                        .saying(papers::reason)
                        .refusedAgain(409),
                instructed("liftInstruction", "lifting", "applied", VERA)
                        .saying(papers::reason)
                        .wrongOn(desk.id("instruction.doubted"))
                        .refusedAgain(403));
    }

    private Operation instructed(String id, String step, String part, String login) {
        var path = "/supervision/instructions/{}/" + step;
        return step(id, path, "instruction." + part, login, Set.of(SUPERVISOR));
    }

    private List<Operation> casesRead() {
        return List.of(
                list("listCases", "/screening/cases", CASE_READERS),
                show("getCase", "/screening/cases/{}", "case.noted", CASE_READERS),
                show("exportCase", "/screening/cases/{}/export", "case.noted", CASE_READERS),
                list("listClearances", "/screening/clearances", CASE_READERS),
                list("listLookBacks", "/screening/look-backs", CASE_READERS));
    }

    private List<Operation> papersRead() {
        return List.of(
                list("listParties", "/parties", ALL),
                show("getParty", "/parties/{}", "party.active", ALL),
                list("listContracts", "/contracts", ALL),
                show("getContract", "/contracts/{}", "contract.papers", ALL),
                show("getObligations", "/contracts/{}/obligations", "contract.main", ALL),
                list("listInvoices", "/invoices", ALL),
                show("getInvoice", "/invoices/{}", "invoice.matched", ALL),
                show("getPayee", "/payees/{}", "payee.approved", ALL),
                show("getTransport", "/transports/{}", "transport.received", ALL),
                show("getDeclaration", "/declarations/{}", "declaration.filed", ALL));
    }

    private List<Operation> booksRead() {
        return List.of(
                list("listPayments", "/payments", VIEWERS),
                show("showPayment", "/payments/{}", "payment.closed", VIEWERS),
                show("explainPayment", "/payments/{}/explain", "payment.closed", VIEWERS),
                show("paymentPostings", "/payments/{}/postings", "payment.closed", VIEWERS),
                show("paymentLeaves", "/payments/{}/leaves", "payment.closed", VIEWERS),
                list("listEvents", "/events", VIEWERS),
                list("balances", "/ledger/balances", WATCHERS),
                list("trialBalance", "/ledger/trial-balance", WATCHERS),
                list("chainStanding", "/chain/standing", WATCHERS),
                list("registerHead", "/register/head", ALL),
                list("verifyRegister", "/register/verification", WATCHERS));
    }

    private List<Operation> proofs() {
        return List.of(
                step("drawReceipt", "/payments/{}/receipt", "payment.closed", ANNA, DRAWERS),
                show("readReceipt", "/payments/{}/receipt", "payment.closed", VIEWERS),
                made("sealBalances", "/balances/seals", OLGA, SEALERS, papers.nothing()),
                show("proveBalance", "/balances/{}/XTS", "client", OWNERS),
                list("sealing", "/register/sealing", WATCHERS),
                list("checkpointChain", "/register/chain", ALL),
                made("cosignCheckpoint", "/register/cosignatures", OLGA, ADMINISTRATORS, papers.cosignature()));
    }

    private Operation made(String id, String path, String login, Set<Role> allowed, JsonNode body) {
        return operation(id, new Target("POST", path, ""), login, allowed).saying(() -> body);
    }

    private Operation step(String id, String path, String part, String login, Set<Role> allowed) {
        return operation(id, new Target("POST", path, desk.id(part)), login, allowed);
    }

    private Operation undo(String id, String path, String part, String login, Set<Role> allowed) {
        return operation(id, new Target("DELETE", path, desk.id(part)), login, allowed);
    }

    private Operation list(String id, String path, Set<Role> allowed) {
        return operation(id, new Target("GET", path, ""), "aiko.auditor", allowed);
    }

    private Operation show(String id, String path, String part, Set<Role> allowed) {
        return operation(id, new Target("GET", path, desk.id(part)), "aiko.auditor", allowed);
    }

    /// @param path with `{}` where the subject's id goes
    private record Target(String method, String path, String subject) {
        String filled() {
            return path.replace("{}", subject);
        }
    }

    private Operation operation(String id, Target to, String login, Set<Role> allowed) {
        Supplier<JsonNode> nothing = papers::nothing;
        return new Operation(id, to.method(), to.filled(), to.subject(), login, allowed, nothing, List.of(), Set.of());
    }
}
