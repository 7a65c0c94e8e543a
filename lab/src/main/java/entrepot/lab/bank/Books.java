package entrepot.lab.bank;

import entrepot.bank.CashEntry;
import entrepot.bank.CashEntry.Direction;
import entrepot.bank.CashEntry.TransactionId;
import entrepot.lab.bank.Step.Mail;
import entrepot.lab.bank.Step.Move;
import entrepot.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything the bank knows, by adding up its steps.
final class Books {

    private final BankWorld world;
    private final Map<String, BankWorld.Opening> accounts = new LinkedHashMap<>();
    private final Map<String, Amount> balances = new LinkedHashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<Mail> waiting = new ArrayList<>();
    private final List<Mail> box = new ArrayList<>();

    Books(BankWorld world) {
        this.world = world;
        for (var opening : world.accounts()) {
            if (accounts.put(opening.account().number(), opening) != null)
                throw new IllegalArgumentException(
                        "account twice: " + opening.account().number());
            balances.put(opening.account().number(), opening.balance());
        }
    }

    void apply(Step step) {
        if (steps.put(step.kind() + " " + step.key(), step) != null)
            throw new IllegalStateException("happened twice: " + step.kind() + " " + step.key());
        for (var move : step.moves()) {
            balances.compute(
                    move.from(), (number, balance) -> known(number, balance).minus(move.amount()));
            balances.compute(
                    move.to(), (number, balance) -> known(number, balance).plus(move.amount()));
            moves.add(move);
        }
        waiting.addAll(step.mails());
        if (step.kind() == Step.Kind.DELIVERED) deliver(step.at());
    }

    private static Amount known(String number, @Nullable Amount balance) {
        if (balance == null) throw new IllegalStateException("no account " + number);
        return balance;
    }

    private void deliver(Instant at) {
        var due = due(at);
        waiting.removeAll(due);
        box.addAll(due);
    }

    /// What is due at a moment and not in the box yet, in the order in which it gets there.
    List<Mail> due(Instant at) {
        return waiting.stream()
                .filter(mail -> !mail.due().isAfter(at))
                .sorted(Comparator.comparing(Mail::due))
                .toList();
    }

    Optional<Step> step(Step.Kind kind, String key) {
        return Optional.ofNullable(steps.get(kind + " " + key));
    }

    List<Step> steps() {
        return List.copyOf(steps.values());
    }

    List<Mail> box() {
        return box;
    }

    Optional<BankWorld.Opening> account(String number) {
        return Optional.ofNullable(accounts.get(number));
    }

    Amount balance(String number) {
        return known(number, balances.get(number));
    }

    Map<String, Amount> balances() {
        return new LinkedHashMap<>(balances);
    }

    long moves() {
        return moves.size();
    }

    /// The entries of an account on a day.
    List<CashEntry> entries(String account, LocalDate day) {
        return moves.stream()
                .filter(move -> move.booked().equals(day))
                .filter(move -> move.from().equals(account) || move.to().equals(account))
                .map(move -> entry(move, move.to().equals(account) ? Direction.CREDIT : Direction.DEBIT))
                .toList();
    }

    /// The balance of an account when a day began.
    Amount opening(String account, LocalDate day) {
        var sum = known(
                account,
                accounts.get(account) == null ? null : accounts.get(account).balance());
        for (var move : moves) {
            if (!move.booked().isBefore(day)) continue;
            if (move.from().equals(account)) sum = sum.minus(move.amount());
            if (move.to().equals(account)) sum = sum.plus(move.amount());
        }
        return sum;
    }

    CashEntry entry(Move move, Direction direction) {
        var other = direction == Direction.CREDIT ? move.from() : move.to();
        var holder = account(other).map(o -> o.account().holder()).orElse("");
        var names = account(other)
                .map(o -> new CashEntry.Names(o.account().lei(), o.account().bank()))
                .orElse(CashEntry.Names.UNKNOWN);
        return new CashEntry(
                new TransactionId(move.transaction()),
                direction,
                move.amount(),
                move.endToEnd(),
                "",
                holder,
                other,
                names,
                move.booked());
    }

    /// What is wrong with the books, in words; empty when nothing is.
    List<String> faults() {
        var faults = new ArrayList<String>();
        var sum = Amount.zero(world.currency());
        for (var opening : world.accounts()) sum = sum.plus(opening.balance());
        for (var balance : balances.entrySet()) {
            sum = sum.minus(balance.getValue());
            if (balance.getValue().isNegative()) faults.add(balance.getKey() + " is overdrawn: " + balance.getValue());
        }
        if (!sum.isZero()) faults.add("money appeared or vanished: " + sum);
        var seen = new HashSet<String>();
        for (var move : moves) if (!seen.add(move.transaction())) faults.add("booked twice: " + move.transaction());
        return faults;
    }
}
