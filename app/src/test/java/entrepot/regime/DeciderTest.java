package entrepot.regime;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.regime.Decision.Authority;
import entrepot.regime.Decision.Waiver;
import entrepot.regime.Decision.WaiverVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeciderTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-03");
    private static final PackSet PACKS = Packs.set("global", "xa-elr", "hk", "cn");
    private static final Decider DECIDER = new Decider(PACKS);

    private static Decision decide(Stage stage, String facts, Waiver... waivers) {
        var question = new Decider.Question(
                stage, Packs.baseline("import-balance", facts), DAY, List.of("un-2026-06-03"), List.of(waivers));
        return DECIDER.decide(question);
    }

    @Test
    void refusesASetWithoutOverlay() {
        var assembly = Packs.loader().assemble(List.of(Packs.loaded("xa-elr"), Packs.loaded("hk")));

        assertThat(assembly)
                .isInstanceOfSatisfying(
                        PackSet.Assembly.Refused.class,
                        refused -> assertThat(Packs.lines(refused.problems())).contains("no overlay"));
    }

    @Test
    void holdsWhenTheOverlayIsNotInForce() {
        var decision = DECIDER.decide(
                new Decider.Question(Stage.QUOTE, Packs.baseline("import-balance"), LocalDate.parse("2024-02-22")));

        assertThat(decision.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(decision.reasons()).extracting(Decision.Reason::code).containsExactly("PACK_NOT_IN_FORCE");
    }

    @Test
    void asksTheOverlayWhateverElseIsTrue() {
        var decision = decide(Stage.QUOTE, "screening.payee.un: CONFIRMED, programme.status: ACTIVE");

        assertThat(decision.outcome()).isEqualTo(Outcome.FREEZE);
        assertThat(decision.packs().getFirst().role()).isEqualTo(Pack.Role.OVERLAY);
        assertThat(decision.packs().getFirst().used()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SG", "MU", "US"})
    void holdsWithoutAPackForTheCountry(String country) {
        var decision = decide(Stage.QUOTE, "payee.residence: " + country);

        assertThat(decision.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(decision.reasons()).extracting(Decision.Reason::code).containsOnly("MISSING_PACK");
        assertThat(decision.reasons().getFirst().message()).contains(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payee.residence",
                "payee.owner_residences",
                "screening.vessel.un",
                "ownership.payee.ofac",
                "asset.peg_currencies",
                "evidence.held",
                "goods.hs6",
                "contract.value.XTS",
                "travelrule.state"
            })
    void holdsOnAnUnknownFactAndNamesIt(String fact) {
        var decision = decide(Stage.PRE_BROADCAST, fact + ": null");

        assertThat(decision.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(decision.reasons()).allSatisfy(reason -> {
            assertThat(reason.trueCode()).isEqualTo("UNKNOWN_FACT");
            assertThat(reason.message()).contains(fact);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"compliance.suspicion", "screening.payee.un"})
    void masksWhatScreeningDoesNotKnow(String fact) {
        var decision = decide(Stage.PRE_BROADCAST, fact + ": null");

        assertThat(decision.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(decision.reasons()).allSatisfy(reason -> {
            assertThat(reason.code()).isEqualTo("UNDER_REVIEW");
            assertThat(reason.masked()).isEqualTo("UNKNOWN_FACT");
            assertThat(reason.publicMessage()).doesNotContain(fact);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"payee.hours_since_change", "miner.registered", "participant.turnover_rank"})
    void letsPassWhereAnUnknownFactDoesNotMatter(String fact) {
        assertThat(decide(Stage.PRE_BROADCAST, fact + ": null").outcome()).isEqualTo(Outcome.ALLOW);
    }

    @Test
    void takesTheStrictestOutcome() {
        var decision = decide(
                Stage.PRE_BROADCAST,
                "participant.year_used.XTS: 50000000000, quote.expired: true, asset.anonymous: true, evidence.held:"
                        + " null");

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(decision.reasons().getFirst().outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(decision.reasons())
                .extracting(Decision.Reason::code)
                .contains("YEAR_CAP", "QUOTE_EXPIRED", "UNKNOWN_FACT");
    }

    @Test
    void namesTheEvidenceThatCures() {
        var decision = decide(Stage.QUOTE, "evidence.held: [contract, wallet-ownership-proof]");

        assertThat(decision.outcome()).isEqualTo(Outcome.REQUIRE);
        assertThat(decision.cures())
                .extracting(Decision.Cure::evidence)
                .contains("invoice", "goods-declaration")
                .doesNotContain("contract", "wallet-ownership-proof");
    }

    static Stream<Waiver> waiversOfTheUnwaivable() {
        var global = Packs.loaded("global");
        var chosen = Stream.concat(
                global.rules().stream()
                        .filter(rule -> rule.id().matches("G-(0[1-9]|1[0-3]|19).*"))
                        .map(r -> "GLOBAL/" + r.id()),
                Stream.of("XA-ELR/XA-DOM-01", "CN/CN-01", "CN/CN-02"));
        return chosen.flatMap(name -> Stream.of(Authority.values())
                .map(who -> new Waiver(
                        name.split("/")[0],
                        name.split("/")[1],
                        who,
                        List.of("ann", "ben"),
                        "instruction 17 of the ministry")));
    }

    @ParameterizedTest
    @MethodSource("waiversOfTheUnwaivable")
    void cannotWaiveTheUnwaivable(Waiver waiver) {
        var everythingWrong = """
            screening.payee.un: CONFIRMED, screening.payee.ofac: CONFIRMED, ownership.payee.ofac: 10000,
            screening.payee.eu: CONFIRMED, screening.payee.uk: CONFIRMED, screening.payee.jp: CONFIRMED,
            lists.sources: [OFSI-CONLIST], lists.age_minutes: 9999, operator.nexus: [EU], payer.residence: RU,
            payer.nationalities: [RU], asset.class: A7A5, screening.rail.ofac: CONFIRMED, goods.hs6: ['854231'],
            goods.end_use: WMD, asset.anonymous: true, payee.residence: XA, payee.account_country: CN,
            asset.peg_currencies: [CNY]
            """;

        var stage = waiver.rule().endsWith("INBOUND") ? Stage.INBOUND : Stage.QUOTE;
        var facts = waiver.rule().endsWith("INBOUND") ? "screening.wallet.ofac: CONFIRMED" : everythingWrong;
        var decision = decide(stage, facts, waiver);

        assertThat(decision.waivers())
                .extracting(Decision.WaiverAnswer::verdict)
                .containsOnly(WaiverVerdict.RULE_CANNOT_BE_WAIVED);
        assertThat(decision.reasons()).extracting(Decision.Reason::rule).contains(waiver.rule());
        assertThat(decision.permits()).isFalse();
    }

    @Test
    void waivesByFourEyesOnly() {
        var two =
                new Waiver("XA-ELR", "XA-CC-07", Authority.FOUR_EYES, List.of("ann", "ben"), "bank confirmed by phone");
        var one = new Waiver("XA-ELR", "XA-CC-07", Authority.FOUR_EYES, List.of("ann", "ann"), "because");
        var regulator = new Waiver("XA-ELR", "XA-ELR-03", Authority.FOUR_EYES, List.of("ann", "ben"), "because");
        var idle = new Waiver("XA-ELR", "XA-CC-07", Authority.REGULATOR, List.of("cay"), "instruction 3");

        assertThat(verdict("contract.number_well_formed: false", two)).isEqualTo(WaiverVerdict.ACCEPTED);
        assertThat(verdict("contract.number_well_formed: false", one)).isEqualTo(WaiverVerdict.NEEDS_TWO_PEOPLE);
        assertThat(verdict("participant.registered: false", regulator)).isEqualTo(WaiverVerdict.NEEDS_REGULATOR);
        assertThat(verdict("contract.number_well_formed: null", two)).isEqualTo(WaiverVerdict.RULE_DID_NOT_FIRE);
        assertThat(verdict("contract.number_well_formed: false", idle)).isEqualTo(WaiverVerdict.ACCEPTED);
        assertThat(decide(Stage.QUOTE, "contract.number_well_formed: false", two)
                        .outcome())
                .isEqualTo(Outcome.ALLOW);
    }

    private static WaiverVerdict verdict(String facts, Waiver waiver) {
        return decide(Stage.QUOTE, facts, waiver).waivers().getFirst().verdict();
    }

    @Test
    void neverExecutesBillsAsLaw() {
        var facts =
                Packs.baseline("import-balance", "asset.anonymous: false, participant.investor_class: NON_QUALIFIED");
        var question = new Decider.Question(Stage.QUOTE, facts, LocalDate.parse("2026-08-01"));

        assertThat(DECIDER.decide(question).outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(DECIDER.dryRun(question).outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(DECIDER.dryRun(question).permits()).isFalse();
    }

    @Test
    void replaysToTheSameBytes() {
        var waiver = new Waiver("XA-ELR", "XA-CC-07", Authority.FOUR_EYES, List.of("ann", "ben"), "confirmed");
        var decision = decide(Stage.PRE_BROADCAST, "contract.number_well_formed: false, payee.residence: null", waiver);
        var json = decision.json();

        assertThat(DECIDER.replay(json)).isInstanceOfSatisfying(Decider.Replay.Same.class, same -> {
            assertThat(same.decision().json()).isEqualTo(json);
            assertThat(same.decision().hash()).isEqualTo(decision.hash());
        });
        assertThat(DECIDER.replay(json.replace("\"outcome\":\"HOLD\"", "\"outcome\":\"ALLOW\"")))
                .isInstanceOf(Decider.Replay.Different.class);
        assertThat(new Decider(Packs.set("global", "xa-elr", "hk")).replay(json))
                .isInstanceOf(Decider.Replay.PacksMissing.class);
    }

    @Test
    void recordsWhatItWasMadeOf() {
        var decision = decide(Stage.QUOTE, "payee.residence: null");

        assertThat(decision.lists()).containsExactly("un-2026-06-03");
        assertThat(decision.packs()).extracting(Decision.PackUsed::hash).allMatch(hash -> hash.length() == 64);
        assertThat(decision.facts())
                .hasEntrySatisfying(
                        "payer.residence", fact -> assertThat(fact.source()).isEqualTo("test"));
        assertThat(decision.rules())
                .filteredOn(rule -> rule.rule().equals("T-53"))
                .extracting(Decision.Considered::parameters)
                .containsExactly(Map.of("participant_year_cap", "500000000.00 XTS"));
    }

    @Test
    void namesTheFactsToCollect() {
        assertThat(DECIDER.asks(Stage.PRE_BROADCAST, DAY))
                .contains("payee.residence", "screening.wallet.ofac", "payment.value.HKD")
                .doesNotContain("asof.date", "participant.turnover_rank");
    }

    @Test
    void refusesARuleThatAnotherPackOwns() {
        var global = Packs.loaded("global");
        var thief = new Pack(
                Packs.loaded("hk").head(), global.parameters(), global.rules().subList(0, 1), "0".repeat(64));

        assertThat(Packs.loader().assemble(List.of(global, thief)))
                .isInstanceOfSatisfying(
                        PackSet.Assembly.Refused.class,
                        refused -> assertThat(Packs.lines(refused.problems()))
                                .contains("no pack can replace a rule of another"));
    }

    @Test
    void statesDisagreementAsUnknown() {
        var at = Instant.parse("2026-06-03T08:00:00Z");
        var one = PACKS.facts("trade", at).text("payee.residence", "HK").facts();
        var two = PACKS.facts("party", at).text("payee.residence", "MU").facts();

        assertThat(one.and(two).stated())
                .hasEntrySatisfying(
                        "payee.residence", fact -> assertThat(fact.shown()).contains("trade says HK, party says MU"));
    }
}
