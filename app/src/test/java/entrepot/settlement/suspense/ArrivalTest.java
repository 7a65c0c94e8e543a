package entrepot.settlement.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.BalanceMismatch;
import entrepot.chain.Block;
import entrepot.chain.TokenTransfer;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// What came is what the balance changed by, whatever the logs say.
class ArrivalTest {

    private static final ChainId CHAIN = ChainId.parse("eip155:31337");
    private static final Asset.Token TOKEN =
            new Asset.Token(CHAIN, "erc20", "0x00000000000000000000000000000000000000a1", "USDT", 6);
    private static final AccountId OURS = account("c1");
    private static final AccountId THEIRS = account("f1");
    private static final Block BLOCK = new Block(CHAIN, 9, "0x09", "0x08", Instant.parse("2026-03-03T10:00:00Z"));

    private static AccountId account(String end) {
        return new AccountId(CHAIN, "0x" + "0".repeat(38) + end);
    }

    private static TokenTransfer in(int index, long units) {
        return new TokenTransfer("0x0" + index, index, THEIRS, OURS, Amount.of(units, TOKEN), BLOCK);
    }

    private static BalanceMismatch moved(long logged, long moved) {
        return new BalanceMismatch(TOKEN, OURS, BLOCK, Amount.of(logged, TOKEN), Amount.of(moved, TOKEN));
    }

    private static List<Long> units(List<Arrival> arrivals) {
        return arrivals.stream().map(a -> a.came().units().longValueExact()).toList();
    }

    @Test
    void takesTheLogWhereTheBalanceAgrees() {
        var arrivals = Arrival.of(List.of(in(1, 100)), List.of(), OURS::equals);
        assertThat(units(arrivals)).containsExactly(100L);
        assertThat(arrivals.getFirst().isExact()).isTrue();
    }

    /// Scenario 22.
    @Test
    void takesWhatCameOfAFee() {
        var arrivals = Arrival.of(List.of(in(1, 100)), List.of(moved(100, 99)), OURS::equals);
        assertThat(units(arrivals)).containsExactly(99L);
        assertThat(arrivals.getFirst().isExact()).isFalse();
    }

    @Test
    void leavesOutWhatCameToNothing() {
        assertThat(Arrival.of(List.of(in(1, 100)), List.of(moved(100, 0)), OURS::equals))
                .isEmpty();
    }

    @Test
    void countsOurOwnOutgoingApart() {
        var out = new TokenTransfer("0x0f", 7, OURS, THEIRS, Amount.of(40, TOKEN), BLOCK);
        var arrivals = Arrival.of(List.of(in(1, 100), out), List.of(moved(60, 55)), OURS::equals);
        assertThat(units(arrivals)).containsExactly(95L);
    }

    @Property
    void addsUpToWhatCame(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 1, max = 1_000) Long> logged,
            @ForAll @LongRange(min = 0, max = 1_000) long kept) {
        var transfers = new ArrayList<TokenTransfer>();
        for (int i = 0; i < logged.size(); i++) transfers.add(in(i, logged.get(i)));
        long sum = logged.stream().mapToLong(Long::longValue).sum();
        long came = Math.max(0, sum - kept);
        var mismatches = came == sum ? List.<BalanceMismatch>of() : List.of(moved(sum, came));

        var arrivals = Arrival.of(transfers, mismatches, OURS::equals);

        assertThat(arrivals).allMatch(a -> a.came().isPositive());
        assertThat(arrivals.stream().map(a -> a.came().units()).reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(came));
    }
}
