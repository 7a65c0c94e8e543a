package entrepot.signer;

import entrepot.signer.Entry.Slot;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All entries of the memory, ordered for the questions that [Guard] asks.
final class Recollection {

    private record Account(long chain, String address) {}

    private record Day(LocalDate date, Policy.Token token) {}

    private final Map<Slot, List<Entry>> bySlot = new HashMap<>();
    private final Map<String, Slot> byPayment = new HashMap<>();
    private final Map<String, Set<Slot>> byStem = new HashMap<>();
    private final Map<Account, Long> highest = new HashMap<>();
    private final Map<Day, BigInteger> spent = new HashMap<>();
    private Instant latest = Instant.MIN;
    private int size;

    void add(Entry entry) {
        var slot = entry.slot();
        var versions = bySlot.computeIfAbsent(slot, _ -> new ArrayList<>());
        if (entry.purpose() == Purpose.PAYMENT && versions.isEmpty())
            spent.merge(day(entry.at(), slot.chain(), entry.token()), entry.units(), BigInteger::add);
        versions.add(entry);
        byPayment.put(entry.payment(), slot);
        byStem.computeIfAbsent(stem(entry.payment()), _ -> new LinkedHashSet<>())
                .add(slot);
        highest.merge(new Account(slot.chain(), slot.account()), slot.nonce(), Math::max);
        latest = entry.at();
        size++;
    }

    /// Every version signed for this nonce, oldest first.
    List<Entry> versions(Slot slot) {
        return List.copyOf(bySlot.getOrDefault(slot, List.of()));
    }

    Optional<Slot> slotOf(String payment) {
        return Optional.ofNullable(byPayment.get(payment));
    }

    /// A nonce at which the same payment was signed under another name, and not cancelled. Names of one
    /// payment differ before the underscore: first order, order after a cancel, return.
    Optional<Slot> uncancelledNamesake(Entry entry) {
        return byStem.getOrDefault(stem(entry.payment()), Set.of()).stream()
                .filter(slot -> !slot.equals(entry.slot()))
                .filter(slot -> versions(slot).stream().noneMatch(v -> v.purpose() == Purpose.CANCEL))
                .findFirst();
    }

    private static String stem(String payment) {
        return payment.substring(payment.indexOf('_'));
    }

    /// Whether a higher nonce of the same account was signed already.
    boolean isPassed(Slot slot) {
        return highest.getOrDefault(new Account(slot.chain(), slot.account()), -1L) > slot.nonce();
    }

    /// Units of the token signed for on the day of `at`; a replacement counts once.
    BigInteger spentOn(Instant at, long chain, String token) {
        return spent.getOrDefault(day(at, chain, token), BigInteger.ZERO);
    }

    /// Time never goes back behind the last entry, whatever the machine's clock says.
    Instant notBefore(Instant now) {
        return now.isBefore(latest) ? latest : now;
    }

    int size() {
        return size;
    }

    private static Day day(Instant at, long chain, String token) {
        return new Day(LocalDate.ofInstant(at, ZoneOffset.UTC), new Policy.Token(chain, token));
    }
}
