package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.bank.BankAccount;
import entrepot.ledger.Account;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.party.Parties;
import entrepot.settlement.PaymentState;
import entrepot.settlement.Wishes;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseItem.Source;
import entrepot.settlement.suspense.SuspenseKind;
import entrepot.trade.Dossiers;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Receipts in suspense over the API, on a real database: two people, one decision, one commit.
@Tag("integration")
class SuspenseApiTest {

    private static final AccountId SENDER = new AccountId(Dossiers.CHAIN, "0x" + "f7".repeat(20));
    private static final AccountId WALLET = new AccountId(Dossiers.CHAIN, "0x" + "c1".repeat(20));
    private static final String HOLD = """
            {"decision":"HOLD","until":"2026-03-20T10:00:00Z","reason":"the seller was asked"}""";

    private static CaseOffice office;
    private static Counter counter;
    private static int received;

    @BeforeAll
    static void start() {
        office = CaseOffice.open();
        counter = office.counter;
    }

    @BeforeEach
    void listNobody() {
        office.listNobody();
    }

    private static String onChain(SuspenseKind kind) {
        var amount = Amount.parse("500", Dossiers.USDT);
        var name = String.format(Locale.ROOT, "0x%064x", ++received);
        var source = new Source.OnChain(Dossiers.CHAIN + "/" + name + "/0", SENDER, WALLET, name, "0x09", amount);
        return apart(new SuspenseItem.Came(source, amount), kind);
    }

    private static String atBank(String amount) {
        var payer = new BankAccount(
                "XA-9",
                Parties.importer().name(),
                Parties.importer().lei().toString(),
                Parties.bank().lei().toString());
        var source = new Source.AtBank(
                "T" + ++received, "XA-1", "PAY?", payer.number(), payer.holder(), Optional.of(payer), false);
        return apart(new SuspenseItem.Came(source, Amount.parse(amount, Dossiers.XTS)), SuspenseKind.NO_REFERENCE);
    }

    private static String apart(SuspenseItem.Came came, SuspenseKind kind) {
        var judged = new SuspenseKind.Judged(kind, "");
        var parts = counter.node.desks().suspense().received(came, judged, Dossiers.ADVANCE_TIME);
        counter.commit(parts);
        return counter.get("compliance", "/suspense?limit=1").text("/items/0/id");
    }

    private static Counter.Answer step(String seat, String id, String step, String body) {
        return counter.post(seat, "/suspense/" + id + "/" + step, body);
    }

    private static String returning() {
        return "{\"decision\":\"RETURN\",\"payee\":\"" + Dossiers.payee().id() + "\",\"reason\":\"given and proved\"}";
    }

    private static Amount inSuspense(String id) {
        var item = counter.node
                .desks()
                .suspense()
                .find(SuspenseItem.Id.parse(id))
                .orElseThrow()
                .body();
        return counter.node.ledger().balances().stream()
                .filter(b -> b.account().account() == Account.SUSPENSE
                        && b.account().sub().equals(item.source().reference()))
                .map(b -> b.net().negated())
                .findFirst()
                .orElse(Amount.zero(item.amount().asset()));
    }

    private static long intents(String name, String id) {
        return counter.node
                .sql()
                .sql("select count(*) from commit.outbox where name = ? and body ->> 'item' = ?")
                .param(name)
                .param(id)
                .query(Long.class)
                .single();
    }

    @Test
    void showsWhyWhoseAndUntilWhen() {
        var id = onChain(SuspenseKind.UNKNOWN_SENDER);
        var item = counter.get("supervisor", "/suspense/" + id);
        assertThat(item.status()).as(item.body().toString()).isEqualTo(200);
        assertThat(item.text("/kind")).isEqualTo("UNKNOWN_SENDER");
        assertThat(item.text("/owner")).isEqualTo("COMPLIANCE");
        assertThat(item.text("/due")).isEqualTo("2026-03-05T10:00:00Z");
        assertThat(item.text("/source/from")).isEqualTo(SENDER.toString());
        assertThat(item.body().at("/overdue").asBoolean()).isFalse();
        assertThat(inSuspense(id)).isEqualTo(Amount.parse("500", Dossiers.USDT));
    }

    @Test
    void pagesThroughAllOfThem() {
        for (int i = 0; i < 3; i++) onChain(SuspenseKind.DUST);
        var seen = new HashSet<String>();
        var path = "/suspense?kind=DUST&limit=2";
        for (var next = path; !next.isEmpty(); ) {
            var page = counter.get("auditor", next);
            page.body()
                    .at("/items")
                    .forEach(item ->
                            assertThat(seen.add(item.at("/id").asString())).isTrue());
            var cursor = page.text("/next_cursor");
            next = cursor.isEmpty() ? "" : path + "&cursor=" + cursor;
        }
        assertThat(seen).hasSize(3);
        assertThat(counter.get("auditor", "/suspense?overdue=true")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(counter.get("auditor", "/suspense?kind=STOLEN").refusal()).startsWith("400 INVALID_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({"customers-compliance,404", "customers-auditor,404", "maker,403", "dealer,403"})
    void hidesItFromOthers(String seat, int status) {
        var id = onChain(SuspenseKind.UNEXPECTED);
        assertThat(counter.get(seat, "/suspense/" + id).status()).isEqualTo(status);
        assertThat(step(seat, id, "proposal", HOLD).status())
                .isEqualTo(seat.equals("customers-auditor") ? 403 : status);
    }

    @Test
    void takesTwoPeople() {
        var id = onChain(SuspenseKind.LATE);
        assertThat(step("second-officer", id, "proposal", HOLD).text("/state")).isEqualTo("PROPOSED");
        assertThat(step("second-officer", id, "approval", "").refusal()).isEqualTo("403 SAME_PERSON SAME_USER");
        assertThat(step("second-again", id, "approval", "").refusal()).isEqualTo("403 SAME_PERSON SAME_PERSON");
        assertThat(step("auditor", id, "approval", "").text("/code")).isEqualTo("FORBIDDEN");
        var held = step("compliance", id, "approval", "");
        assertThat(held.text("/state")).isEqualTo("HELD");
        assertThat(held.text("/due")).isEqualTo("2026-03-20T10:00:00Z");
        assertThat(step("third-officer", id, "approval", "").refusal()).isEqualTo("409 WRONG_STATE WRONG_STATE");
    }

    @Test
    void answersTheSameKeyTheSame() {
        var id = onChain(SuspenseKind.OVER);
        step("compliance", id, "proposal", returning());
        var path = "/suspense/" + id + "/approval";
        var first = counter.post("second-officer", path, "", "suspense-once");
        var again = counter.post("second-officer", path, "", "suspense-once");
        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(intents(Wishes.SUSPENSE_RETURN, id)).isEqualTo(1);
    }

    /// Scenario 33.
    @Test
    void returnsOnlyToAProvedAddress() {
        var id = onChain(SuspenseKind.WRONG_TOKEN);
        assertThat(step("compliance", id, "proposal", "{\"decision\":\"RETURN\",\"reason\":\"to the sender\"}")
                        .refusal())
                .isEqualTo("422 REFUSED_BY_RULE NOT_RETURNABLE");
        var nobodys = "{\"decision\":\"RETURN\",\"payee\":\"pad_00000000000000000000000000\",\"reason\":\"made up\"}";
        assertThat(step("compliance", id, "proposal", nobodys).refusal()).isEqualTo("404 NOT_FOUND UNKNOWN_PAYEE");
        step("compliance", id, "proposal", returning());
        assertThat(step("second-officer", id, "approval", "").text("/state")).isEqualTo("RETURNING");
        assertThat(inSuspense(id)).as("nothing left yet").isEqualTo(Amount.parse("500", Dossiers.USDT));
        assertThat(step("compliance", id, "proposal", HOLD).refusal()).isEqualTo("409 WRONG_STATE WRONG_STATE");
    }

    @Test
    void keepsWhatScreeningStops() {
        var id = onChain(SuspenseKind.UNKNOWN_SENDER);
        step("compliance", id, "proposal", returning());
        office.listPayee("QE.701");
        var stopped = step("second-officer", id, "approval", "");
        assertThat(stopped.text("/state")).as(stopped.body().toString()).isEqualTo("HELD");
        assertThat(intents(Wishes.SUSPENSE_RETURN, id)).isZero();
        assertThat(inSuspense(id)).isEqualTo(Amount.parse("500", Dossiers.USDT));
        assertThat(counter.get("compliance", "/screening/cases?subject=wallet:" + Dossiers.PAYEE)
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void givesMoneyToThePaymentThatAwaitsIt() {
        var payment = new Samples(counter).quoted();
        counter.post(
                "checker",
                "/payments/" + payment.id() + "/approval",
                "{\"quote\":\"" + payment.terms().orElseThrow().quote() + "\"}");
        var total = payment.terms().orElseThrow().total();
        var match = "{\"decision\":\"MATCH\",\"payment\":\"" + payment.id() + "\",\"reason\":\"the payer called\"}";
        var over = atBank(total.plus(Amount.parse("1.00", Dossiers.XTS)).text());
        assertThat(step("compliance", over, "proposal", match).refusal())
                .isEqualTo("422 REFUSED_BY_RULE NOT_MATCHABLE");
        var id = atBank(total.text());
        assertThat(step("compliance", id, "proposal", match).text("/state")).isEqualTo("PROPOSED");
        assertThat(step("second-officer", id, "approval", "").text("/state")).isEqualTo("MATCHED");
        assertThat(inSuspense(id).isZero()).isTrue();
        var funded = counter.node.desks().payments().get(payment.id()).body();
        assertThat(funded.state()).isEqualTo(PaymentState.FUNDED);
        assertThat(funded.received()).isEqualTo(total);
        assertThat(counter.node.ledger().verify()).isEmpty();
        assertThat(step("compliance", id, "proposal", match).refusal()).isEqualTo("409 WRONG_STATE WRONG_STATE");
    }

    @Test
    void takesBackWhatTheOtherObjectsTo() {
        var id = onChain(SuspenseKind.UNDER);
        step("compliance", id, "proposal", HOLD);
        var objected = step("second-officer", id, "objection", "{\"reason\":\"ask the provider first\"}");
        assertThat(objected.text("/state")).isEqualTo("OPEN");
        assertThat(objected.body().at("/proposals/0/taken").asBoolean()).isFalse();
    }
}
