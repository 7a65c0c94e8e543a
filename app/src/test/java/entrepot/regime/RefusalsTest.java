package entrepot.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What must be refused or stopped, one row a case; and the reference payments, which must not.
class RefusalsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-03");
    private static final Decider DECIDER = new Decider(Packs.set("global", "xa-elr", "hk", "cn"));

    /// Case, stage, outcome, rule and true code; below it the facts that differ from the reference payment.
    private static final String CASES = """
        R-01 QUOTE REFUSE XA-DOM-01 DOMESTIC_PAYMENT
          payee.residence: XA, payee.owner_residences: [XA], payee.account_country: XA,
          payee_provider.residence: XA
        R-02b PRE_BROADCAST REFUSE G-02 SANCTIONS_US
          screening.wallet.ofac: CONFIRMED
        R-03 QUOTE LIMIT T-53 YEAR_CAP
          participant.year_used.XTS: 49120000000
        R-04a QUOTE REFUSE G-12 GOODS_REFUSED
          goods.hs6: ['843390', '854231']
        R-04b QUOTE REFUSE G-12 GOODS_REFUSED
          goods.hs6: ['845710'], goods.unlicensed_hs6: ['845710']
        R-04c QUOTE REFUSE CN-04 LICENCE_MISSING
          goods.hs6: ['880730'], trade.dispatch_date: 2026-04-10, goods.unlicensed_hs6: [], evidence.held:
          [contract, invoice, contract-registration]
        R-08a QUOTE REFUSE G-20 THIRD_PARTY_PAYEE
          payee.is_contract_party: false, payee.changed: true, payee.hours_since_change: 48, payee.residence:
          MU, payee.owner_residences: [MU]
        R-08b QUOTE HOLD G-20 THIRD_PARTY_PAYEE
          payee.is_contract_party: false, payee.assigned_before_invoice: true
        R-09a QUOTE REFUSE CN-01 MAINLAND_CHINA
          payee.account_country: CN
        R-09b QUOTE REFUSE CN-01 MAINLAND_CHINA
          payee_provider.residence: CN
        R-13a QUOTE REFUSE G-10 ASSET_OR_PROVIDER_PROHIBITED
          asset.class: A7A5
        R-13b QUOTE REFUSE G-10 ASSET_OR_PROVIDER_PROHIBITED
          asset.class: RUBX
        R-13c QUOTE REFUSE G-10 ASSET_OR_PROVIDER_PROHIBITED
          asset.class: DIGITAL_ROUBLE, asset.kind: CBDC
        R-13d PRE_BROADCAST REFUSE G-10 ASSET_OR_PROVIDER_PROHIBITED
          trace.asset_classes: [USDT, A7A5]
        R-14a QUOTE REFUSE G-19 ANONYMITY_REFUSED
          asset.anonymous: true
        R-14b PRE_BROADCAST REFUSE G-19 ANONYMITY_REFUSED
          trace.mixer_direct_bps: 25
        R-15a PRE_BROADCAST HOLD G-14 TRAVEL_RULE_DATA_MISSING
          travelrule.state: SENT
        R-15b PRE_BROADCAST HOLD G-14 TRAVEL_RULE_DATA_MISSING
          travelrule.names_match: false
        R-15c QUOTE REFUSE HK-07 PROVIDER_NOT_LICENSED
          payee_provider.licensed_in: []
        R-18a PRE_BROADCAST HOLD T-50 QUOTE_EXPIRED
          quote.expired: true
        R-18b QUOTE HOLD T-50-PEG ASSET_OFF_PEG
          market.depeg_bps: 70
        R-18c PRE_BROADCAST HOLD G-08 SCREENING_NOT_FRESH
          lists.age_minutes: 1560
        R-18d QUOTE HOLD T-57 OPERATOR_NOT_LICENSED
          operator.licence_days_left: -1
        R-20 QUOTE REFUSE G-11 RAIL_NOT_AVAILABLE
          screening.rail.ofac: CONFIRMED
        """;

    /// The same for rules of counterparty packs, with the pack's folder in place of the code.
    private static final String ABROAD = """
        R-10 QUOTE REFUSE AE-02 ae
          payee.residence: AE, payee.owner_residences: [AE], payee.account_country: AE,
          payee_provider.residence: AE
        R-12 QUOTE REFUSE EU-02 eu
          payee.residence: DE, payee.owner_residences: [DE], payee.account_country: DE,
          payee_provider.residence: DE
        """;

    record Row(String id, Stage stage, Outcome outcome, String rule, String code, String facts) {

        static Row parse(String text) {
            var lines = text.strip().split("\n", 2);
            var head = lines[0].split(" ");
            return new Row(
                    head[0], Stage.valueOf(head[1]), Outcome.valueOf(head[2]), head[3], head[4], lines[1].strip());
        }

        Decider.Question question() {
            return new Decider.Question(stage, Packs.baseline("import-balance", facts), DAY);
        }

        @Override
        public String toString() {
            return "%s %s: %s by %s".formatted(id, stage, outcome, rule);
        }
    }

    static Stream<Row> cases() {
        return Arrays.stream(CASES.split("(?m)^(?=R-)")).map(Row::parse);
    }

    static Stream<Row> abroad() {
        return Arrays.stream(ABROAD.split("(?m)^(?=R-)")).map(Row::parse);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stops(Row row) {
        var decision = DECIDER.decide(row.question());

        assertThat(decision.outcome()).as(row.id()).isEqualTo(row.outcome());
        assertThat(decision.permits()).isFalse();
        assertThat(decision.reasons()).anySatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo(row.rule());
            assertThat(reason.trueCode()).isEqualTo(row.code());
            assertThat(reason.outcome()).isEqualTo(row.outcome());
        });
    }

    @ParameterizedTest
    @MethodSource("abroad")
    void stopsAbroad(Row row) {
        var folder = row.code();
        assumeTrue(Files.isDirectory(Packs.ROOT.resolve(folder)), "no pack " + folder);

        var decision = new Decider(Packs.set("global", "xa-elr", "hk", "cn", folder)).decide(row.question());

        assertThat(decision.outcome()).as(row.id()).isEqualTo(row.outcome());
        assertThat(decision.reasons()).extracting(Decision.Reason::rule).contains(row.rule());
    }

    @ParameterizedTest
    @CsvSource({
        "CONTRACT, import-advance, 2026-02-13",
        "INVOICE, import-advance, 2026-03-02",
        "QUOTE, import-advance, 2026-03-03",
        "PRE_BROADCAST, import-advance, 2026-03-03",
        "QUOTE, import-balance, 2026-06-03",
        "PRE_BROADCAST, import-balance, 2026-06-03"
    })
    void allowsTheReferencePayments(Stage stage, String baseline, LocalDate day) {
        var decision = DECIDER.decide(new Decider.Question(stage, Packs.baseline(baseline), day));

        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(decision.packs()).filteredOn(Decision.PackUsed::used).hasSize(4);
    }

    @Test
    void saysHowMuchOfTheCapIsLeft() {
        var facts = Packs.baseline("import-balance", "participant.year_used.XTS: 49120000000");

        var decision = DECIDER.decide(new Decider.Question(Stage.QUOTE, facts, DAY));

        assertThat(decision.rules())
                .filteredOn(rule -> rule.rule().equals("T-53"))
                .extracting(Decision.Considered::limit)
                .containsExactly("880000000");
    }

    @Test
    void holdsAnUnconsentedBasket() {
        var facts = Packs.baseline(
                "import-balance",
                "asset.class: BSK, asset.kind: BASKET, asset.peg_currencies: [CNY, INR, BRL, ZAR, AED],"
                        + " payee.residence: SG, payee.account_country: SG, payee_provider.residence: SG,"
                        + " trade.dispatch_country: SG");

        var decision = DECIDER.decide(new Decider.Question(Stage.ASSET, facts, DAY));

        assertThat(decision.reasons()).extracting(Decision.Reason::rule).contains("CN-03", "XA-AST-01");
    }

    @Test
    void tellsTheCustomerNothingOfAHit() {
        var facts = Packs.baseline("import-balance", "screening.payee.ofac: POSSIBLE, compliance.suspicion: true");

        var decision = DECIDER.decide(new Decider.Question(Stage.QUOTE, facts, DAY));

        assertThat(decision.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(decision.reasons()).allSatisfy(reason -> {
            assertThat(reason.code()).isEqualTo("UNDER_REVIEW");
            assertThat(reason.publicMessage()).isEqualTo("This payment cannot go on at the moment.");
        });
    }

    @Test
    void reportsAFreezeButNotAReview() {
        assertThat(reports("screening.payee.un: POSSIBLE")).isEmpty();
        assertThat(reports("screening.payee.un: CONFIRMED")).containsExactly("freeze-report");
    }

    private static List<String> reports(String facts) {
        return DECIDER
                .decide(new Decider.Question(Stage.PRE_BROADCAST, Packs.baseline("import-balance", facts), DAY))
                .reports()
                .stream()
                .map(Decision.ReportDue::report)
                .toList();
    }

    @Test
    void knowsEveryItemOfTheHighPriorityList() throws java.io.IOException {
        var file = Packs.ROOT.resolve("../../shared/data/goods/chpl_2024-02-23.csv");
        assumeTrue(Files.isRegularFile(file), "the list's own file is not here");
        var global = Packs.loaded("global");
        var ours = Stream.of("1", "2", "3", "4")
                .flatMap(tier -> global.parameter("chpl_tier_" + tier).orElseThrow().value().stream())
                .sorted()
                .toList();

        var theirs = Files.readAllLines(file).stream()
                .flatMap(line -> Arrays.stream(line.split("[,;\"]")))
                .map(cell -> cell.replace(".", "").strip())
                .filter(cell -> cell.matches("[0-9]{6}"))
                .distinct()
                .sorted()
                .toList();

        assertThat(ours).isEqualTo(theirs).hasSize(50);
    }
}
