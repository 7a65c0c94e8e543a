package entrepot.chain;

import static entrepot.chain.FakeChain.ETH;
import static entrepot.chain.FakeChain.HOUSE;
import static entrepot.chain.FakeChain.PAYEE;
import static entrepot.chain.FakeChain.USDT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Json;
import entrepot.money.Amount;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainWordsTest {

    private static final Block BLOCK =
            new Block(FakeChain.CHAIN, 7, "0x07", "0x06", Instant.parse("2026-03-01T10:00:00Z"));

    private static TokenTransfer transfer(long logIndex, long units) {
        return new TokenTransfer("0xAB", logIndex, HOUSE, PAYEE, Amount.of(units, USDT), BLOCK);
    }

    private static Receipt receipt(boolean success, TokenTransfer... transfers) {
        return new Receipt("0xAB", BLOCK, success, 21_000, Amount.of(3, ETH), List.of(transfers));
    }

    @ParameterizedTest
    @CsvSource({
        // depth, tag, head, tagged, final
        "2,  true,  10,  9,  8",
        "2,  true,  10,  7,  7",
        "2,  true,  10, -1, -1",
        "2,  false, 10, -1,  8",
        "0,  false, 10, -1, 10",
        "12, false, 10, -1, -1",
        "12, true,  10,  9, -1"
    })
    void takesTheLowerBound(int depth, boolean tag, long head, long tagged, long expected) {
        assertThat(new FinalityPolicy(depth, tag).finalHeight(head, tagged)).isEqualTo(expected);
    }

    @Test
    void paysByExactlyOneExactLog() {
        var amount = Amount.of(100, USDT);
        assertThat(receipt(true, transfer(0, 100)).pays(HOUSE, PAYEE, amount)).isTrue();
        assertThat(receipt(true, transfer(0, 99)).pays(HOUSE, PAYEE, amount)).isFalse();
        assertThat(receipt(true, transfer(0, 100), transfer(1, 100)).pays(HOUSE, PAYEE, amount))
                .isFalse();
        assertThat(receipt(true, transfer(0, 100)).pays(PAYEE, HOUSE, amount)).isFalse();
        assertThat(receipt(false).pays(HOUSE, PAYEE, amount)).isFalse();
    }

    @Test
    void costsGasTimesPrice() {
        assertThat(receipt(false).feePaid()).isEqualTo(Amount.of(63_000, ETH));
        assertThat(new Fees(Amount.of(5, ETH), Amount.of(1, ETH)).most(10)).isEqualTo(Amount.of(50, ETH));
    }

    @Test
    void refusesImpossibleWords() {
        assertThatThrownBy(() -> transfer(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> receipt(false, transfer(0, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fees(Amount.of(1, ETH), Amount.of(2, ETH)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FinalityPolicy(-1, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comesBackFromJson() {
        var receipt = receipt(true, transfer(3, 100));
        assertThat(Json.read(Json.write(receipt), Receipt.class)).isEqualTo(receipt);
        var mismatch = new BalanceMismatch(USDT, PAYEE, BLOCK, Amount.of(5, USDT), Amount.of(4, USDT));
        assertThat(Json.read(Json.write(mismatch), BalanceMismatch.class)).isEqualTo(mismatch);
    }
}
