package entrepot.lab.anvil;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What payers do with their own transactions on a real chain before they are final.
@Tag("integration")
class PayerOnAnvilTest extends ObservedAnvil {

    /// Scenario 14, payer replaces what he sent: nothing is credited before it is final in a block; what
    /// only waits in a node's pool is not looked at. Operator: nothing until the replacement is mined.
    @ParameterizedTest
    @CsvSource({"5000000, true, 0", "3000000, false, 3", "7000000, false, 7"})
    void creditsWhatWasMinedInstead(long units, boolean elsewhere, int credited) {
        var observer = observer(2);
        mine(3);
        settle(observer);
        steps.clear();

        var first = anvil.send(issuer, tether, "transfer(address,uint256)", house, 5_000_000L);
        settle(observer);
        assertThat(steps).as("it only waits").isEmpty();
        replace(first, elsewhere ? payee : house, units);
        mine(4);
        settle(observer);

        assertThat(anvil.rpc("eth_getTransactionReceipt", first).isNull()).isTrue();
        assertThat(deposits().stream()
                        .mapToLong(amount -> amount.units().longValueExact())
                        .sum())
                .isEqualTo(credited * 1_000_000L);
    }

    @Test
    void creditsNothingThatIsNotFinalYet() {
        var observer = observer(2);
        mine(3);
        settle(observer);
        steps.clear();
        anvil.send(issuer, tether, "transfer(address,uint256)", house, 5_000_000L);
        mine(1);
        settle(observer);
        assertThat(deposits()).isEmpty();
        mine(3);
        settle(observer);
        assertThat(deposits()).containsExactly(Amount.of(5_000_000, usdt));
    }

    /// The same payer and nonce, another content, and a fee that the pool prefers.
    private void replace(String txHash, AccountId to, long units) {
        var first = anvil.rpc("eth_getTransactionByHash", txHash);
        var data =
                "0xa9059cbb" + "0".repeat(24) + to.address().substring(2) + String.format(Locale.ROOT, "%064x", units);
        anvil.rpc(
                "eth_sendTransaction",
                Map.of(
                        "from",
                        issuer.address(),
                        "to",
                        tether.address(),
                        "nonce",
                        first.at("/nonce").asString(),
                        "gas",
                        "0x493e0",
                        "gasPrice",
                        "0x174876e800",
                        "data",
                        data));
    }
}
