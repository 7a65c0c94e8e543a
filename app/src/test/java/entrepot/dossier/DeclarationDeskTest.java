package entrepot.dossier;

import static entrepot.dossier.DossierWorld.declined;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.access.Actor;
import entrepot.commit.Intent;
import entrepot.trade.Advance;
import entrepot.trade.Contract;
import entrepot.trade.Declaration;
import entrepot.trade.Declaration.Content;
import entrepot.trade.Dossiers;
import entrepot.trade.Edited;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Goods declarations from customs and from participants (T-22), and the ladder of goods that do not
/// come (T-27).
@Tag("integration")
class DeclarationDeskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 18);

    private final DossierWorld world = new DossierWorld();
    private Contract contract = Dossiers.draft();

    @BeforeEach
    void payAdvance() {
        contract = world.active();
        var proforma = world.done(
                world.invoices.enter(contract.id(), Dossiers.proforma().content(), world.irina, world.instant()));
        world.paid(contract, proforma);
        world.at("2026-05-18T12:00:00Z");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Content content(String edits) {
        return Edited.of(Dossiers.filed().content(), Content.class, edits);
    }

    private Declaration entered(String edits, Actor by) {
        return world.done(world.declarations.enter(contract.id(), content(edits), by, world.instant()));
    }

    private Advance advance() {
        return world.dossiers.advancesOf(contract.id()).getFirst();
    }

    @Test
    void takesParticipantsWordAsClaim() {
        var claim = entered("", world.irina);
        assertThat(claim.source()).isEqualTo(Declaration.Source.PARTICIPANT);
        assertThat(declined(world.declarations.release(claim.id(), DAY, world.irina, world.instant())))
                .isEqualTo("UNKNOWN UNKNOWN");
        assertThat(declined(world.declarations.enter(contract.id(), content(""), world.irina, world.instant())))
                .isEqualTo("EXISTS ALREADY_ENTERED");
        var confirmed = entered("", world.customs);
        assertThat(confirmed.id()).isEqualTo(claim.id());
        assertThat(confirmed.source()).isEqualTo(Declaration.Source.CUSTOMS);
        assertThat(entered("", world.customs).version()).isEqualTo(confirmed.version());
    }

    @Test
    void confirmsClaimByItsRelease() {
        var claim = entered("", world.irina);
        var released = world.done(world.declarations.release(claim.id(), DAY, world.customs, world.instant()));
        assertThat(released.declaration().source()).isEqualTo(Declaration.Source.CUSTOMS);
        assertThat(advance().state()).isEqualTo(Advance.State.CLEARED);
    }

    @Test
    void clearsNothingOnMismatch() {
        var wrong = entered("/contractNumber = \"26020009/0042/0000/2/1\"", world.customs);
        var held = world.done(world.declarations.release(wrong.id(), DAY, world.customs, world.instant()));
        assertThat(held.declaration().state()).isEqualTo(Declaration.State.RELEASED);
        assertThat(held.cleared().isZero()).isTrue();
        assertThat(advance().state()).isEqualTo(Advance.State.OPEN);
    }

    @Test
    void clearsAPart() {
        var part = entered("/value/units = \"5000000\" ; /items/0/value/units = \"5000000\"", world.customs);
        var released = world.done(world.declarations.release(part.id(), DAY, world.customs, world.instant()));
        assertThat(released.cleared()).isEqualTo(Dossiers.usd("50000.00"));
        assertThat(released.payable().isZero()).isTrue();
        assertThat(advance().open()).isEqualTo(Dossiers.usd("22000.00"));
        assertThat(world.ledger.verify()).isEmpty();
    }

    @Test
    void refusesReleaseInTheFuture() {
        var filed = entered("", world.customs);
        assertThat(declined(world.declarations.release(
                        filed.id(), LocalDate.of(2026, 5, 19), world.customs, world.instant())))
                .isEqualTo("REFUSED OUT_OF_DATE");
        assertThat(declined(world.declarations.release(
                        filed.id(), LocalDate.of(2026, 5, 17), world.customs, world.instant())))
                .isEqualTo("REFUSED OUT_OF_DATE");
    }

    @Test
    void climbsTheLadderOfLateGoods() {
        var clock = new AdvanceClock(world.dossiers, DossierWorld.TERMS, world);
        assertThat(look(clock, "2026-05-20T00:00:00Z")).isEqualTo(Advance.State.DUE_SOON);
        assertThat(advance().reminders())
                .extracting(Advance.Reminder::daysBefore)
                .containsExactly(30);
        assertThat(look(clock, "2026-06-09T00:00:00Z")).isEqualTo(Advance.State.DUE_SOON);
        assertThat(advance().reminders())
                .extracting(Advance.Reminder::daysBefore)
                .containsExactly(30, 10);
        assertThat(look(clock, "2026-06-20T00:00:00Z")).isEqualTo(Advance.State.OVERDUE);
        // 20 June 2026 is a Saturday: the report goes out on Monday.
        assertThat(look(clock, "2026-06-22T00:00:00Z")).isEqualTo(Advance.State.REPORTED);
        assertThat(world.intents(AdvanceClock.WATCH)).isEmpty();
    }

    @Test
    void stopsWatchingWhatCame() {
        var clock = new AdvanceClock(world.dossiers, DossierWorld.TERMS, world);
        var filed = entered("", world.customs);
        world.done(world.declarations.release(filed.id(), DAY, world.customs, world.instant()));
        assertThat(look(clock, "2026-05-20T00:00:00Z")).isEqualTo(Advance.State.CLEARED);
        assertThat(world.intents(AdvanceClock.WATCH)).isEmpty();
    }

    /// Carries out the one look that is due at a moment, and not before.
    private Advance.State look(AdvanceClock clock, String moment) {
        world.at(moment);
        var intent = world.sql
                .sql("select id, due from commit.outbox where name = ? and done_index is null and due = ?")
                .param(AdvanceClock.WATCH)
                .param(Timestamp.from(world.instant()))
                .query((row, n) -> new Intent(
                        row.getObject("id", UUID.class),
                        AdvanceClock.WATCH,
                        advance().id().toString(),
                        Map.of("advance", advance().id().toString()),
                        row.getTimestamp("due").toInstant()))
                .single();
        var result = (entrepot.commit.outbox.IntentHandler.Result.Commit) clock.handle(intent);
        world.committer
                .commit(result.change().with(new entrepot.commit.outbox.IntentDone(intent.id())))
                .orThrow();
        return advance().state();
    }
}
