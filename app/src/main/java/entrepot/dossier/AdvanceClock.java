package entrepot.dossier;

import entrepot.bank.Reference;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.outbox.IntentHandler;
import entrepot.trade.Advance;
import entrepot.trade.Advance.Command;
import entrepot.trade.Advance.State;
import entrepot.trade.Outcome;
import entrepot.trade.check.TradeLimits;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Watches one advance until its goods came: a notice at each of the pack's days before the deadline,
/// overdue the day after, reported on the next business day (OUT-01, T-27). Each look is a durable
/// effect that reads anew and winds itself up for the next day that matters.
///
/// Business days are Monday to Friday: no pack has a calendar of holidays yet.
public final class AdvanceClock implements IntentHandler {

    public static final String WATCH = "dossier.watch-advance";

    private final Dossiers dossiers;
    private final DossierTerms terms;
    private final InstantSource clock;

    public AdvanceClock(Dossiers dossiers, DossierTerms terms, InstantSource clock) {
        this.dossiers = dossiers;
        this.terms = terms;
        this.clock = clock;
    }

    /// The first look; belongs to the change that opens the advance.
    public static Intent watch(Advance advance, TradeLimits limits) {
        return on(nextDay(advance, limits, advance.paidOn()), advance, limits);
    }

    @Override
    public String name() {
        return WATCH;
    }

    @Override
    public Result handle(Intent intent) {
        var advance = dossiers.advance(Advance.Id.parse(intent.text("advance"))).orElseThrow();
        var limits = terms.limits(clock.instant());
        var today = limits.day(clock.instant());
        return new Result.Commit(
                switch (advance.state()) {
                    case OPEN, PART_CLEARED, DUE_SOON -> aged(advance, limits, today);
                    case OVERDUE -> reported(advance, today);
                    case REPORTED, REFUND_CLAIMED, CLEARED, RECOVERED, WRITTEN_OFF ->
                        Change.of(fact("advance.watch-ended", advance));
                });
    }

    private Change aged(Advance advance, TradeLimits limits, LocalDate today) {
        return switch (advance.on(new Command.Age(limits.noticeDays()), today)) {
            case Outcome.Rejected<Advance> _ ->
                Change.of(fact("advance.watched", advance), on(nextDay(advance, limits, today), advance, limits));
            case Outcome.Accepted<Advance>(var next) -> {
                boolean late = next.state() == State.OVERDUE;
                var parts = new ArrayList<Part>(List.of(dossiers.part(next, "system")));
                parts.add(on(late ? businessDayAfter(today) : nextDay(next, limits, today), next, limits));
                yield new Change(fact(late ? "advance.overdue" : "advance.due-soon", next), parts);
            }
        };
    }

    /// The report is the fact itself; its reference is what the authority's answer will name.
    private Change reported(Advance advance, LocalDate today) {
        var reference = Reference.of("OVD", advance.id().value()).value();
        var next = advance.on(new Command.Report(reference), today).orThrow();
        return Change.of(fact("advance.reported", next), dossiers.part(next, "system"));
    }

    private static Intent on(LocalDate day, Advance advance, TradeLimits limits) {
        var id = advance.id().toString();
        return new Intent(
                Effects.once(WATCH, id + " " + day),
                WATCH,
                id,
                Map.of("advance", id),
                day.atStartOfDay(limits.zone()).toInstant());
    }

    private static LocalDate nextDay(Advance advance, TradeLimits limits, LocalDate today) {
        var notices =
                limits.noticeDays().stream().map(days -> advance.deadline().minusDays(days));
        return Stream.concat(notices, Stream.of(advance.deadline().plusDays(1)))
                .filter(today::isBefore)
                .sorted()
                .findFirst()
                .orElseGet(() -> today.plusDays(1));
    }

    private static LocalDate businessDayAfter(LocalDate day) {
        var next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY)
            next = next.plusDays(1);
        return next;
    }

    private static Fact fact(String kind, Advance advance) {
        var details = Map.<String, Object>of(
                "contract", advance.contract().toString(),
                "buyer", advance.buyer().toString(),
                "seller", advance.seller().toString(),
                "open", advance.open().toString(),
                "deadline", advance.deadline().toString(),
                "state", advance.state().name());
        return new Fact(kind, advance.id().toString(), "system", details);
    }
}
