package entrepot.trade;

import static entrepot.trade.Dossiers.usd;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.party.Parties;
import entrepot.trade.Advance.Clearing;
import entrepot.trade.Advance.Command;
import entrepot.trade.Advance.State;
import entrepot.trade.Advances.Block;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvancesTest {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 6, 19);
    private static final List<Integer> NOTICE_DAYS = List.of(30, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-05-19, none",
        "2026-05-20, 30",
        "2026-06-08, 30",
        "2026-06-09, 10",
        "2026-06-19, 10",
        "2026-06-20, -1"
    })
    void givesTheNearestNotice(LocalDate today, String expected) {
        var notices = Advances.notices(List.of(Dossiers.advance()), NOTICE_DAYS, today);
        assertThat(
                        notices.isEmpty()
                                ? "none"
                                : String.valueOf(notices.getFirst().daysBefore()))
                .isEqualTo(expected);
    }

    @Test
    void givesEachNoticeOnce() {
        var advance = Dossiers.advance();
        int notices = 0;
        for (var day = LocalDate.of(2026, 5, 1); day.isBefore(LocalDate.of(2026, 8, 1)); day = day.plusDays(1)) {
            for (var notice : Advances.notices(List.of(advance), NOTICE_DAYS, day)) {
                advance = notice.next();
                notices++;
            }
        }
        assertThat(notices).isEqualTo(3);
        assertThat(advance.state()).isEqualTo(State.OVERDUE);
        assertThat(advance.reminders()).extracting(Advance.Reminder::daysBefore).containsExactly(30, 10);
    }

    @Test
    void climbsTheLadder() {
        var overdue = Dossiers.advance()
                .on(new Command.Age(NOTICE_DAYS), DEADLINE.plusDays(1))
                .orThrow();
        var reported =
                overdue.on(new Command.Report("rep-1"), DEADLINE.plusDays(3)).orThrow();
        var claimed = reported.on(new Command.ClaimRefund("clm-1"), DEADLINE.plusDays(4))
                .orThrow();
        assertThat(claimed.state()).isEqualTo(State.REFUND_CLAIMED);
        var refund = new Command.Clear(Clearing.Kind.REFUND, "ref-1", usd("72000.00"));
        assertThat(claimed.on(refund, DEADLINE.plusDays(9)).orThrow().state()).isEqualTo(State.RECOVERED);
        assertThat(claimed.on(new Command.WriteOff("CB-77"), DEADLINE.plusDays(9))
                        .orThrow()
                        .state())
                .isEqualTo(State.WRITTEN_OFF);
        assertThat(overdue.on(new Command.WriteOff("CB-77"), DEADLINE.plusDays(9)))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-19, false, false",
        "2026-06-20, true,  false",
        "2026-07-19, true,  false",
        "2026-07-20, true,  true"
    })
    void blocksTheSellerThenAll(LocalDate today, boolean seller, boolean others) {
        var block = Advances.block(List.of(Dossiers.advance()), 30, today);
        assertThat(block.stops(Parties.seller().lei())).isEqualTo(seller);
        assertThat(block.stops(Parties.operator().lei())).isEqualTo(others);
    }

    @Test
    void freesWhoeverDelivered() {
        assertThat(Advances.block(List.of(Dossiers.clearedAdvance()), 30, DEADLINE.plusYears(1)))
                .isEqualTo(new Block.Free());
    }

    @Test
    void clearsWithReleasedGoods() {
        var cleared = Advances.clear(List.of(Dossiers.advance()), Dossiers.declaration(), DEADLINE)
                .orThrow();
        assertThat(cleared.advances()).extracting(Advance::state).containsExactly(State.CLEARED);
        assertThat(cleared.balancePayable()).isEqualTo(usd("168000.00"));
    }

    @Test
    void clearsInParts() {
        var first = Edited.of(Dossiers.declaration(), Declaration.class, "/content/value/units = \"5000000\"");
        var part = Advances.clear(List.of(Dossiers.advance()), first, DEADLINE).orThrow();
        assertThat(part.advances().getFirst().state()).isEqualTo(State.PART_CLEARED);
        assertThat(part.advances().getFirst().open()).isEqualTo(usd("22000.00"));
        assertThat(part.balancePayable()).isEqualTo(usd("0.00"));
        var second = Edited.of(
                Dossiers.declaration(),
                Declaration.class,
                "/content/value/units = \"19000000\" ; /content/number = \"10999010/190526/0001235\"");
        var whole = Advances.clear(part.advances(), second, DEADLINE).orThrow();
        assertThat(whole.advances().getFirst().state()).isEqualTo(State.CLEARED);
        assertThat(whole.balancePayable()).isEqualTo(usd("168000.00"));
    }

    @Test
    void clearsOnceForADeclaration() {
        var small = Edited.of(Dossiers.declaration(), Declaration.class, "/content/value/units = \"100\"");
        var part = Advances.clear(List.of(Dossiers.advance()), small, DEADLINE).orThrow();
        assertThat(Advances.clear(part.advances(), small, DEADLINE))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class, no -> assertThat(no.code()).isEqualTo(Outcome.Code.ALREADY_RECORDED));
    }

    @Test
    void clearsOnlyWhatCustomsReleased() {
        var advances = List.of(Dossiers.advance());
        assertThat(Advances.clear(advances, Dossiers.filed(), DEADLINE)).isInstanceOf(Outcome.Rejected.class);
        var claimed = Edited.of(Dossiers.declaration(), Declaration.class, "/source = \"PARTICIPANT\"");
        assertThat(Advances.clear(advances, claimed, DEADLINE)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void reopensWhenADeclarationFalls() {
        var cleared = Dossiers.clearedAdvance();
        var command = new Command.Reopen(Dossiers.DECLARATION_NUMBER);
        assertThat(cleared.on(command, DEADLINE).orThrow().state()).isEqualTo(State.OPEN);
        assertThat(cleared.on(command, DEADLINE.plusDays(1)).orThrow().state()).isEqualTo(State.OVERDUE);
        assertThat(cleared.on(new Command.Reopen("other"), DEADLINE)).isInstanceOf(Outcome.Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"72000.01, EXCEEDS_OPEN_BALANCE", "0.00, AMOUNT_NOT_POSITIVE", "-1.00, AMOUNT_NOT_POSITIVE"})
    void rejectsWrongClearings(String amount, Outcome.Code expected) {
        var command = new Command.Clear(Clearing.Kind.GOODS, "10999010/180526/0001234", usd(amount));
        assertThat(Dossiers.advance().on(command, DEADLINE))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class, no -> assertThat(no.code()).isEqualTo(expected));
    }

    @Test
    void keepsTheClockRunningOnPartDelivery() {
        var soon = Dossiers.advance()
                .on(new Command.Age(NOTICE_DAYS), DEADLINE.minusDays(5))
                .orThrow();
        var part = new Command.Clear(Clearing.Kind.GOODS, "d-1", usd("1.00"));
        assertThat(soon.on(part, DEADLINE).orThrow().state()).isEqualTo(State.DUE_SOON);
    }
}
