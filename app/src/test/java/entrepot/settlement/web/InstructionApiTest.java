package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Intent;
import entrepot.commit.outbox.IntentHandler;
import entrepot.commit.outbox.Outbox;
import entrepot.screening.Lists;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.Wishes;
import entrepot.supervision.Findings;
import entrepot.supervision.Found;
import entrepot.supervision.InstructionBook;
import entrepot.supervision.InstructionDesk;
import entrepot.supervision.Scope;
import entrepot.trade.Dossiers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The authority's instructions over the API, on a real database.
@Tag("integration")
class InstructionApiTest {

    private static final String AT = "/supervision/instructions";
    private static final String REASON = "{\"reason\":\"the check is done\"}";

    /// What would ask a partner, or end in a posting.
    private static final Set<String> EFFECTS = Set.of(
            Wishes.DECIDE,
            Wishes.LOCK,
            Wishes.DEAL,
            Wishes.CLEAR,
            Wishes.SIGN,
            Wishes.BROADCAST,
            Wishes.RETURN,
            Wishes.RESUME,
            Wishes.EXPIRE);

    private static Counter counter;
    private static Samples samples;

    @BeforeAll
    static void start() {
        counter = Counter.over(new Lists());
        samples = new Samples(counter);
    }

    /// Whatever a test left in force is lifted again.
    @AfterEach
    void liftAll() {
        for (var one : counter.get("supervisor", AT + "?state=IN_FORCE").body().path("items")) {
            var id = one.path("id").asString("");
            for (var seat : List.of("supervisor", "second-supervisor", "ministry"))
                counter.post(seat, AT + "/" + id + "/lifting", REASON);
        }
        assertThat(counter.get("supervisor", AT + "?state=IN_FORCE").body().path("items"))
                .isEmpty();
    }

    private static String order(String scope, String of, boolean drill) {
        var named = of.isEmpty() ? "" : "\"of\":\"" + of + "\",";
        return "{\"scope\":\"" + scope + "\"," + named + "\"basis\":\"Article 7\",\"reference\":\"ELR 7/2026\","
                + "\"expires\":\"" + Dossiers.ADVANCE_TIME.plus(Duration.ofDays(3)) + "\",\"drill\":" + drill + "}";
    }

    private static Counter.Answer freeze(String scope, String of) {
        return counter.post("supervisor", AT, order(scope, of, false));
    }

    private static Counter.Answer step(String seat, Counter.Answer instruction, String step) {
        return counter.post(seat, AT + "/" + instruction.text("/id") + "/" + step, REASON);
    }

    private static Counter.Answer approve(String seat, Counter.Answer instruction) {
        return counter.post(seat, AT + "/" + instruction.text("/id") + "/approval", "{}");
    }

    private static void freezePlatform() {
        var proposed = freeze("PLATFORM", "");
        assertThat(approve("ministry", proposed).text("/state")).isEqualTo("IN_FORCE");
    }

    private static Counter.Answer approvePayment(Payment payment) {
        var quote = payment.terms().orElseThrow().quote();
        return counter.post("checker", "/payments/" + payment.id() + "/approval", "{\"quote\":\"" + quote + "\"}");
    }

    @Test
    void stopsAPaymentUntilItIsLifted() {
        var payment = samples.quoted();
        var frozen = freeze("PAYMENT", payment.id().toString());
        assertThat(frozen.status()).as(frozen.body().toString()).isEqualTo(201);
        assertThat(frozen.text("/state")).isEqualTo("IN_FORCE");
        assertThat(frozen.text("/found/0/state")).isEqualTo("QUOTED");
        assertThat(frozen.text("/found/0/bytes")).isEqualTo("NOTHING");
        assertThat(approvePayment(payment).refusal()).isEqualTo("409 WAITS ");
        assertThat(approvePayment(samples.quoted()).status()).isEqualTo(200);
        assertThat(step("second-supervisor", frozen, "lifting").text("/state")).isEqualTo("LIFTED");
        assertThat(approvePayment(payment).status()).isEqualTo(200);
    }

    @Test
    void tellsWhatIsOnTheChain() {
        var payment = samples.settled();
        var frozen = freeze("PAYMENT", payment.id().toString());
        assertThat(frozen.text("/found/0/bytes")).isEqualTo("FINAL");
        var read = counter.get("second-supervisor", AT + "/" + frozen.text("/id"));
        assertThat(read.body().at("/register_index").asLong()).isPositive();
        assertThat(read.text("/found/0/id")).isEqualTo(payment.id().toString());
    }

    @Test
    void needsTheQuorum() {
        var lei = samples.created().order().payee().toString();
        var payment = samples.quoted();
        var proposed = freeze("PARTICIPANT", lei);
        assertThat(proposed.text("/state")).isEqualTo("PROPOSED");
        assertThat(approve("supervisor", proposed).refusal()).isEqualTo("403 SAME_PERSON ALREADY_SAID");
        assertThat(approvePayment(payment).status()).isEqualTo(200);
        assertThat(approve("second-supervisor", proposed).text("/state")).isEqualTo("IN_FORCE");
        assertThat(approvePayment(samples.quoted()).refusal()).isEqualTo("409 WAITS ");
        assertThat(step("supervisor", proposed, "lifting").text("/state")).isEqualTo("IN_FORCE");
        assertThat(step("supervisor", proposed, "lifting").refusal()).isEqualTo("403 SAME_PERSON ALREADY_SAID");
        assertThat(step("ministry", proposed, "lifting").text("/state")).isEqualTo("LIFTED");
    }

    @ParameterizedTest
    @CsvSource({"WALLET", "ASSET", "CORRIDOR", "PLATFORM"})
    void stopsByEveryScope(Scope.Kind kind) {
        var payment = samples.quoted();
        var of = switch (kind) {
            case WALLET -> payment.order().payeeAccount().toString();
            case ASSET -> payment.order().amount().asset().id();
            case CORRIDOR -> "HK-XA";
            case PAYMENT, PARTICIPANT, PLATFORM -> "";
        };
        var proposed = freeze(kind.name(), of);
        assertThat(approve("ministry", proposed).text("/state"))
                .as(proposed.body().toString())
                .isEqualTo("IN_FORCE");
        assertThat(approvePayment(payment).refusal()).isEqualTo("409 WAITS ");
        var found = counter.get("supervisor", AT + "/" + proposed.text("/id"))
                .body()
                .path("found");
        assertThat(found.toString()).contains(payment.id().toString());
    }

    @Test
    void refusesNothingInADrill() {
        var payment = samples.quoted();
        var drill = counter.post("supervisor", AT, order("PAYMENT", payment.id().toString(), true));
        assertThat(drill.text("/state")).isEqualTo("IN_FORCE");
        assertThat(drill.text("/found/0/id")).isEqualTo(payment.id().toString());
        assertThat(approvePayment(payment).status()).isEqualTo(200);
    }

    @Test
    void endsByObjectionOrWithdrawal() {
        var refused = freeze("PLATFORM", "");
        assertThat(step("supervisor", refused, "objection").refusal()).isEqualTo("403 SAME_PERSON IS_PROPOSER");
        assertThat(step("ministry", refused, "objection").text("/state")).isEqualTo("REFUSED");
        assertThat(approve("ministry", refused).refusal()).isEqualTo("409 WRONG_STATE WRONG_STATE");
        var withdrawn = freeze("PLATFORM", "");
        assertThat(step("ministry", withdrawn, "withdrawal").refusal()).isEqualTo("403 SAME_PERSON NOT_PROPOSER");
        assertThat(step("supervisor", withdrawn, "withdrawal").text("/state")).isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAYMENT     | pay_00000000000000000000000000 | 400 INVALID_BODY UNKNOWN
            PAYMENT     | pay_1                          | 400 INVALID_BODY INVALID
            ASSET       | eip155:1/erc20:0xdead          | 400 INVALID_BODY UNKNOWN
            PARTICIPANT | 9845000000NORDFELD81           | 400 INVALID_BODY INVALID
            PLATFORM    | all                            | 400 INVALID_BODY INVALID
            """)
    void refusesAScopeOfNothing(String scope, String of, String refusal) {
        assertThat(freeze(scope, of).refusal()).isEqualTo(refusal);
    }

    @Test
    void needsALegalBasis() {
        var bare = order("PLATFORM", "", false).replace("\"basis\":\"Article 7\",", "");
        assertThat(counter.post("supervisor", AT, bare).refusal()).isEqualTo("400 INVALID_BODY MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maker", "dealer", "compliance", "auditor", "admin", "bank", "customers-auditor"})
    void opensToSupervisorsOnly(String seat) {
        assertThat(counter.get(seat, AT).status()).isEqualTo(403);
        assertThat(counter.post(seat, AT, order("PLATFORM", "", false)).status())
                .isEqualTo(403);
    }

    /// Scenario: whoever is looked at learns nothing, in no answer.
    @Test
    void tellsTheCustomerNothing() {
        var payment = samples.quoted();
        var before = counter.get("maker", "/payments/" + payment.id()).body();
        freeze("PAYMENT", payment.id().toString());
        var answers = List.of(
                approvePayment(payment),
                counter.get("maker", "/payments/" + payment.id() + "/explain"),
                counter.get("maker", "/payments/" + payment.id() + "/leaves"),
                counter.get("maker", "/events"));
        for (var answer : answers)
            assertThat(answer.body().toString()).doesNotContainIgnoringCase("frozen", "freeze", "supervis", "ins_");
        assertThat(counter.get("maker", "/payments/" + payment.id()).body()).isEqualTo(before);
    }

    @Test
    void putsEveryLookOnRecord() {
        var id = counter.seats.user("ministry").toString();
        long before = looks(id);
        counter.get("ministry", "/payments");
        counter.get("ministry", AT);
        assertThat(counter.get("ministry", AT + "/ins_00000000000000000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(counter.get("maker", "/payments").status()).isEqualTo(200);
        assertThat(looks(id)).isEqualTo(before + 2);
    }

    private static long looks(String who) {
        return counter.node.register().about(who).stream()
                .filter(leaf -> leaf.kind().equals("supervision.looked"))
                .count();
    }

    /// No effect begins while everything is stopped, whatever state a payment is in: partners of this
    /// house answer nobody, and would fail whoever asks.
    @ParameterizedTest
    @EnumSource(PaymentState.class)
    void beginsNothing(PaymentState state) {
        var payment = samples.in(state);
        freezePlatform();
        for (var handler : counter.node.desks().handlers())
            if (EFFECTS.contains(handler.name()))
                assertThat(handler.handle(intent(handler.name(), payment)))
                        .as(handler.name())
                        .isInstanceOfSatisfying(
                                IntentHandler.Result.Later.class,
                                later -> assertThat(later.reason()).contains("instruction ins_"));
    }

    @Test
    void ordersNothingAtTheBank() {
        var payment = samples.settled();
        freezePlatform();
        for (var handler : counter.node.desks().handlers())
            if (handler.name().startsWith("bank."))
                assertThat(handler.handle(intent(handler.name(), payment)))
                        .as(handler.name())
                        .isInstanceOf(IntentHandler.Result.Later.class);
    }

    private static Intent intent(String name, Payment payment) {
        var body = Map.of("payment", payment.id().toString(), "amount", "1.00");
        return new Intent(counter.node.ids().next(), name, payment.id() + "/main", body, Dossiers.ADVANCE_TIME);
    }

    @Test
    void endsByItsClock() {
        var payment = samples.quoted();
        var frozen = freeze("PAYMENT", payment.id().toString());
        outbox(Duration.ofDays(2)).turn();
        var applied = counter.get("supervisor", AT + "/" + frozen.text("/id"));
        assertThat(applied.text("/state")).isEqualTo("IN_FORCE");
        assertThat(applied.body().at("/applied/count").asInt()).isEqualTo(1);
        assertThat(approvePayment(payment).refusal()).isEqualTo("409 WAITS ");
        outbox(Duration.ofDays(3)).turn();
        assertThat(counter.get("supervisor", AT + "/" + frozen.text("/id")).text("/state"))
                .isEqualTo("EXPIRED");
        assertThat(approvePayment(payment).status()).isEqualTo(200);
    }

    /// The instructions' own effects, so much later.
    private static Outbox outbox(Duration later) {
        var node = counter.node;
        var clock = InstantSource.fixed(Dossiers.ADVANCE_TIME.plus(later));
        var desk = new InstructionDesk(
                new InstructionBook(node.sql(), node.ids()), House.SUPERVISION, findings(node.instructions()), clock);
        return new Outbox(node.sql(), node.committer(), clock, desk.handlers());
    }

    private static Findings findings(InstructionDesk desk) {
        return new Findings() {
            @Override
            public boolean isKnown(Scope scope) {
                return desk.isKnown(scope);
            }

            @Override
            public List<Found> in(Scope scope, int most) {
                return desk.found(scope);
            }
        };
    }
}
