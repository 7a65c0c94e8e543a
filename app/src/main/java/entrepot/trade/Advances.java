package entrepot.trade;

import entrepot.money.Amount;
import entrepot.party.Lei;
import entrepot.trade.Advance.Clearing;
import entrepot.trade.Advance.Command;
import entrepot.trade.Outcome.Accepted;
import entrepot.trade.Outcome.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The ladder of goods that do not come (T-27) and the clearing of those that do (T-22), over all
/// advances at once.
public final class Advances {

    private Advances() {}

    /// Something to tell the participant, and the version of the advance that says it was told.
    ///
    /// @param daysBefore the pack's notice that was reached; negative once the deadline has passed
    public record Notice(Advance next, int daysBefore) {
        public boolean isOverdue() {
            return daysBefore < 0;
        }
    }

    /// What overdue advances stop.
    public sealed interface Block {
        record Free() implements Block {}

        /// No new advance to these sellers.
        record Sellers(Set<Lei> sellers) implements Block {}

        /// No new advance to anybody.
        record All(Advance oldest) implements Block {}

        default boolean stops(Lei seller) {
            return switch (this) {
                case Free() -> false;
                case Sellers(Set<Lei> sellers) -> sellers.contains(seller);
                case All _ -> true;
            };
        }
    }

    /// What a released declaration did: the advances it cleared, and what of its value is to be paid.
    public record Cleared(List<Advance> advances, Amount balancePayable) {
        public Cleared {
            advances = List.copyOf(advances);
        }
    }

    /// Notices due today, in order of deadline; each is given once, however often this is asked.
    public static List<Notice> notices(List<Advance> advances, List<Integer> noticeDays, LocalDate today) {
        var notices = new ArrayList<Notice>();
        for (var advance : byDeadline(advances)) {
            if (advance.on(new Command.Age(noticeDays), today) instanceof Accepted<Advance>(Advance next))
                notices.add(new Notice(next, daysBefore(next)));
        }
        return notices;
    }

    /// What one buyer's advances stop today: first the same seller, then, when one is overdue for
    /// longer than the pack allows, every seller.
    ///
    /// @param allAfterDays days after the deadline from which nobody gets a new advance
    public static Block block(List<Advance> ofBuyer, int allAfterDays, LocalDate today) {
        var overdue =
                byDeadline(ofBuyer).stream().filter(a -> a.isOverdue(today)).toList();
        if (overdue.isEmpty()) return new Block.Free();
        var oldest = overdue.getFirst();
        if (today.isAfter(oldest.deadline().plusDays(allAfterDays))) return new Block.All(oldest);
        return new Block.Sellers(overdue.stream().map(Advance::seller).collect(Collectors.toUnmodifiableSet()));
    }

    /// Clears one contract's advances with a declaration, the oldest deadline first; what is left of
    /// the declared value is payable. Only a declaration that customs released counts.
    public static Outcome<Cleared> clear(List<Advance> ofContract, Declaration declaration, LocalDate today) {
        var number = declaration.content().number();
        if (!declaration.isReleased() || declaration.source() != Declaration.Source.CUSTOMS)
            return Outcome.rejected(Outcome.Code.NOT_RELEASED, number + " is not released by customs");
        var left = declaration.content().value();
        var changed = new ArrayList<Advance>();
        for (var advance : byDeadline(ofContract)) {
            if (advance.isSettled() || left.isZero()) continue;
            var amount = least(left, advance.open());
            var command = new Command.Clear(Clearing.Kind.GOODS, number, amount);
            switch (advance.on(command, today)) {
                case Rejected<Advance>(Outcome.Code code, String detail) -> {
                    return Outcome.rejected(code, detail);
                }
                case Accepted<Advance>(Advance next) -> changed.add(next);
            }
            left = left.minus(amount);
        }
        return new Accepted<>(new Cleared(changed, left));
    }

    private static int daysBefore(Advance aged) {
        return aged.state() == Advance.State.OVERDUE
                ? -1
                : aged.reminders().getLast().daysBefore();
    }

    private static Amount least(Amount left, Amount open) {
        boolean same = left.asset().equals(open.asset());
        return same && left.exceeds(open) ? open : left;
    }

    private static List<Advance> byDeadline(List<Advance> advances) {
        return advances.stream()
                .sorted(Comparator.comparing(Advance::deadline)
                        .thenComparing(Advance::paidOn)
                        .thenComparing(a -> a.id().toString()))
                .toList();
    }
}
