package entrepot.screening;

import static entrepot.screening.Editions.DAY;
import static entrepot.screening.Editions.LOADED;
import static entrepot.screening.Editions.over;
import static entrepot.screening.Editions.record;
import static entrepot.screening.Editions.sdn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Json;
import entrepot.money.AccountId;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.Lists.Status;
import entrepot.screening.Screening.ListTerms;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject.Named;
import entrepot.screening.Subject.Role;
import entrepot.screening.Subject.Wallet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final Subject NOBODY = Named.of(Role.PARTY, Kind.ORGANISATION, "Nordfeld Agro JSC");
    private static final Subject LISTED = Named.of(Role.PARTY, Kind.ORGANISATION, "Firm Two");
    private static final ListSnapshot TWENTY = firms(20);

    @Test
    void namesSnapshot() {
        assertThat(TWENTY.id()).matches("ofac-sdn@2026-02-12#[0-9a-f]{8}");
        assertThat(over(TWENTY).screen(NOBODY).snapshots()).containsExactly(TWENTY.id());
    }

    @Test
    void holdsWhenListIsOld() {
        var onTime = over(LOADED.plus(DAY), TWENTY).screen(NOBODY);
        var late = over(LOADED.plus(DAY).plusSeconds(1), TWENTY).screen(NOBODY);
        var answer = late.lists().getFirst();

        assertThat(onTime.outcome()).isEqualTo(Outcome.NONE);
        assertThat(onTime.isStale()).isFalse();
        assertThat(late.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(late.isStale()).isTrue();
        assertThat(answer.ageSeconds()).isEqualTo(86_401);
        assertThat(answer.why())
                .isEqualTo("list was current at 2026-02-12T06:00:00Z, not within PT24H before 2026-02-13T06:00:01Z");
    }

    @Test
    void holdsWhenListIsFromFuture() {
        assertThat(over(LOADED.minusSeconds(1), TWENTY).screen(NOBODY).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void keepsConfirmedHitOfOldList() {
        var result = over(LOADED.plus(Duration.ofDays(9)), TWENTY).screen(LISTED);

        assertThat(result.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(result.isStale()).isTrue();
    }

    @Test
    void holdsWhenRequiredListIsMissing() {
        var result = over().screen(NOBODY);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.lists().getFirst().why()).isEqualTo("required list ofac-sdn is not loaded");
        assertThat(result.snapshots()).isEmpty();
    }

    @Test
    void neverClearsWithoutLists() {
        var screening = Screening.over(new Lists(), InstantSource.fixed(LOADED), () -> new ListTerms(Set.of(), DAY));

        assertThat(screening.screen(NOBODY).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void staysFreshWhenConfirmed() {
        var lists = new Lists();
        lists.activate(TWENTY);
        lists.confirm(ListId.OFAC_SDN, LOADED.plus(DAY));
        var later = LOADED.plus(DAY).plus(DAY);
        var screening = Screening.over(lists, InstantSource.fixed(later), ListsTest::terms);

        assertThat(screening.screen(NOBODY).outcome()).isEqualTo(Outcome.NONE);
        assertThat(screening.screen(LISTED).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(lists.snapshots().getFirst().id()).isEqualTo(TWENTY.id());
        assertThatThrownBy(() -> lists.confirm(ListId.UN, later)).hasMessageContaining("not in use");
    }

    @Test
    void keepsLastGoodEdition() {
        var lists = new Lists();
        lists.activate(TWENTY);
        var broken = lists.offer(Editions.parseOfac("sdn.csv", "nonsense"), 5);
        var truncated = lists.offer(new Parsed(firms(18)), 5);

        assertThat(broken).isInstanceOf(Refused.class);
        assertThat(truncated)
                .isEqualTo(new Refused(
                        ListId.OFAC_SDN,
                        List.of(
                                drop("entries fell from 20 to 18, more than 5 %"),
                                drop("names fell from 20 to 18, more than 5 %"))));
        assertThat(lists.snapshots()).containsExactly(TWENTY);
    }

    @Test
    void takesNextEdition() {
        var lists = new Lists();
        lists.offer(new Parsed(TWENTY), 5);
        lists.offer(new Parsed(firms(19)), 5);

        assertThat(lists.snapshots())
                .singleElement()
                .extracting(one -> one.counts().entries())
                .isEqualTo(19);
    }

    @Test
    void tellsStatus() {
        var lists = new Lists();
        lists.activate(TWENTY);
        var terms = new ListTerms(Set.of(ListId.OFAC_SDN, ListId.UN), DAY);
        var counts = TWENTY.counts();
        var hour = Duration.ofHours(1);

        assertThat(lists.status(LOADED.plus(hour), terms))
                .containsExactly(
                        new Status.Current(ListId.OFAC_SDN, TWENTY.id(), hour, counts), new Status.Missing(ListId.UN));
        assertThat(lists.status(LOADED.plus(DAY.plus(hour)), terms).getFirst())
                .isEqualTo(new Status.Stale(ListId.OFAC_SDN, TWENTY.id(), DAY.plus(hour), counts));
    }

    @Test
    void refusesPayeeListedMinutesBefore() {
        var payee = new Wallet(AccountId.parse("eip155:31337:0xAbCd000000000000000000000000000000000001"));
        var files = Editions.demoOfac();
        var lists = new Lists();
        lists.offer(files.parseOfac(Editions.origin(ListId.OFAC_SDN)), 5);
        var screening = Screening.over(lists, InstantSource.fixed(LOADED.plusSeconds(180)), ListsTest::terms);
        var before = screening.screen(payee);
        var next = files.withWallet(
                90_999, "OVERNIGHT MIRAGE", "CYBER2", "ETH", payee.account().address());
        lists.offer(next.parseOfac(Editions.origin(ListId.OFAC_SDN)), 5);
        var after = screening.screen(payee);

        assertThat(before.outcome()).isEqualTo(Outcome.NONE);
        assertThat(after.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(after.hits().getFirst().entry()).isEqualTo("90999");
        assertThat(after.snapshots()).isNotEqualTo(before.snapshots());
    }

    @Test
    void answersBulkInOrder() {
        var results = over(TWENTY).screenAll(List.of(NOBODY, LISTED, NOBODY));

        assertThat(results)
                .extracting(ScreeningResult::outcome)
                .containsExactly(Outcome.NONE, Outcome.CONFIRMED, Outcome.NONE);
    }

    @Test
    void survivesJson() {
        var result = over(TWENTY).screen(LISTED);
        var text = Json.write(result);

        assertThat(Json.read(text, ScreeningResult.class)).isEqualTo(result);
        assertThat(text).contains("\"list\":\"ofac-sdn\"", "\"subject\":\"Named\"", "\"field\":\"AlikeName\"");
    }

    private static Problem drop(String detail) {
        return new Problem(Problem.Code.COUNT_DROP, "", 0, detail);
    }

    private static ListTerms terms() {
        return new ListTerms(Set.of(ListId.OFAC_SDN), DAY);
    }

    private static ListSnapshot firms(int count) {
        var words = List.of("One", "Two", "Three");
        return sdn(IntStream.range(0, count)
                .mapToObj(i -> record(i + 1, "Firm " + (i < 3 ? words.get(i) : "No " + i), "", ""))
                .toArray(String[]::new));
    }
}
