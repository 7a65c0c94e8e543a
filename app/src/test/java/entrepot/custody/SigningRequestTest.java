package entrepot.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SigningRequestTest {

    @Test
    void buildsKnownTransfer() {
        assertThat(Vectors.request().unsigned()).isEqualTo(Vectors.UNSIGNED);
    }

    @Test
    void buildsKnownCancel() {
        var cancel = SigningRequest.cancel(Vectors.NONCE, Vectors.gas(2, 60, 21_000));
        assertThat(cancel.unsigned()).isEqualTo(Vectors.CANCEL);
        assertThat(cancel.mandate().text()).isEmpty();
    }

    @Test
    void spellsRequestCanonically() {
        assertThat(Vectors.request().text())
                .isEqualTo("{\"account\":\"0x9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f\",\"ask\":\"sign\",\"mandate\":\""
                        + Vectors.MANDATE.text().replace("\"", "\\\"")
                        + "\",\"mandateSignature\":\"c2ln\","
                        + "\"payment\":\"pay_1\",\"purpose\":\"PAYMENT\",\"unsigned\":\""
                        + Vectors.UNSIGNED + "\"}");
    }

    @Test
    void rejectsTwoChains() {
        var elsewhere = new NonceReserved(
                Vectors.PAYMENT, new AccountId(ChainId.parse("eip155:1"), Vectors.CLIENT.address()), 0);
        var mandate = new Mandate.Signed("", "");
        assertThatThrownBy(() -> SigningRequest.payment(elsewhere, Vectors.TRANSFER, Vectors.GAS, mandate))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Amount> wrongAmounts() {
        var tron = new Asset.Token(ChainId.parse("tron:mainnet"), "trc20", "TR7NHq", "USDT", 6);
        return Stream.of(
                Amount.zero(Vectors.USDT),
                Amount.of(-1, Vectors.USDT),
                Amount.of(1, tron),
                Amount.of(1, new Asset.NativeCoin(Vectors.CHAIN, 60, "ETH", 18)),
                Amount.of(1, new Asset.Fiat("EUR", 2)));
    }

    @ParameterizedTest
    @MethodSource("wrongAmounts")
    void rejectsWrongAmount(Amount amount) {
        assertThatThrownBy(() -> new Transfer(Vectors.SUPPLIER, amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsTipAboveCap() {
        assertThatThrownBy(() -> new GasOffer(BigInteger.TWO, BigInteger.ONE, 21_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new GasOffer(BigInteger.ONE, BigInteger.TWO, 21_000).feeMax())
                .isEqualTo(42_000);
    }
}
