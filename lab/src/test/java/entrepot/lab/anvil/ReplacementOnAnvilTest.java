package entrepot.lab.anvil;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.ChainNode.Sent;
import entrepot.chain.evm.EvmNode;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.FeeCap;
import entrepot.custody.GasOffer;
import entrepot.custody.Mandate;
import entrepot.custody.MandateKey;
import entrepot.custody.PaymentRef;
import entrepot.custody.Signer;
import entrepot.custody.SignerPolicy;
import entrepot.custody.SigningAnswer;
import entrepot.custody.SigningRequest;
import entrepot.custody.Transfer;
import entrepot.lab.torture.world.Disk;
import entrepot.lab.torture.world.SigningRoom;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.signer.SignerBench;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real node takes what the fee rule offers in the place of what it passed over, and a cancel where a
/// nonce was given in vain; the real signer gives both and nothing else.
@Tag("integration")
class ReplacementOnAnvilTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-02-01T01:00:00Z"));
    private static final BigInteger GWEI = BigInteger.TEN.pow(9);
    private static final byte[] SECRET = HexFormat.of().parseHex("46".repeat(32));

    private final MandateKey mandates = MandateKey.generate(new SecureRandom());
    private final FeeCap cap = new FeeCap(BigInteger.TEN.pow(17));
    private final AccountId wallet = new AccountId(Anvil.CHAIN, SignerBench.address(SECRET));
    private Anvil anvil;
    private EvmNode node;
    private Asset.Token usdt;
    private AccountId payee;
    private Signer signer;

    @BeforeEach
    void start(@TempDir Path data) {
        anvil = Anvil.start(Chains.settings(data));
        var issuer = anvil.account(0);
        payee = anvil.account(2);
        var tether = anvil.deploy(issuer, Chains.contract("TetherLike"), 1_000_000_000_000L);
        usdt = Chains.token(tether, "USDT");
        anvil.send(issuer, tether, "transfer(address,uint256)", wallet, 50_000_000L);
        anvil.setBalance(wallet, Amount.parse("10", Anvil.COIN));
        anvil.mine();
        node = Chains.connect(anvil, usdt);
        var limit = new SignerPolicy.Limit(Amount.of(50_000_000, usdt), Amount.of(50_000_000, usdt));
        var policy = new SignerPolicy(List.of(limit), cap.most(), 300_000, List.of(mandates.publicText()));
        signer = Signer.over(new SigningRoom(Map.of("client", SECRET), policy.text(), new Disk(), NOW));
    }

    @AfterEach
    void stop() {
        node.close();
        anvil.close();
    }

    /// Scenario 12.
    @Test
    void minesTheDearerVersionOnly() {
        var first = signed(payment("pay_1", 0, offer(BigInteger.ONE, GWEI.multiply(BigInteger.valueOf(3)), 100_000)));
        assertThat(send(first)).isInstanceOf(Sent.Accepted.class);
        baseFee(GWEI.multiply(BigInteger.valueOf(50)));
        assertThat(node.receipt(first.txHash())).as("passed over").isEmpty();

        var before = offer(BigInteger.ONE, GWEI.multiply(BigInteger.valueOf(3)), 100_000);
        var dearer = cap.instead(before, market(100_000)).orElseThrow();
        var second = signed(payment("pay_1", 0, dearer));
        assertThat(send(second)).isInstanceOf(Sent.Accepted.class);
        anvil.mine();

        var receipt = node.receipt(second.txHash()).orElseThrow();
        assertThat(receipt.pays(wallet, payee, Amount.of(1_000_000, usdt))).isTrue();
        assertThat(node.receipt(first.txHash())).isEmpty();
        assertThat(send(first)).as("its nonce is used").isInstanceOf(Sent.Rejected.class);
    }

    /// Scenario 12, stuck nonce: the lowest nonce that is not mined is the one raised; a hole is filled
    /// by a cancel to ourselves, and the payment is to pay again when that is final. Operator: the
    /// timeline has each version and its fee.
    @Test
    void opensTheWayBehindAHole() {
        var gas = offer(GWEI, GWEI.multiply(BigInteger.valueOf(9)), 100_000);
        var later = signed(payment("pay_2", 1, gas));
        assertThat(send(later)).isInstanceOf(Sent.Accepted.class);
        anvil.mine();
        assertThat(node.receipt(later.txHash())).as("waits behind nonce 0").isEmpty();
        assertThat(refused(payment("pay_1", 0, gas))).isEqualTo("NONCE_PASSED");

        var cancel = signed(SigningRequest.cancel(
                reserved("pay_1", 0), cap.instead(gas, market(21_000)).orElseThrow()));
        assertThat(send(cancel)).isInstanceOf(Sent.Accepted.class);
        anvil.mine();

        assertThat(node.receipt(cancel.txHash()).orElseThrow().transfers()).isEmpty();
        assertThat(node.receipt(later.txHash()).orElseThrow().success()).isTrue();
        assertThat(refused(payment("pay_1", 0, dearerThan(gas)))).isEqualTo("PAYMENT_CANCELLED");
        var again = signed(payment("payb_1", 2, gas));
        assertThat(send(again)).isInstanceOf(Sent.Accepted.class);
    }

    /// The payer's last word counts by block: what was passed over may be mined before its successor.
    /// Scenario 13, an older version mines: all versions are kept and watched; whichever is final
    /// settles the payment. Operator: the payment names the hash that was mined.
    @Test
    void minesTheOriginalInstead() {
        var gas = offer(GWEI, GWEI.multiply(BigInteger.valueOf(9)), 100_000);
        var first = signed(payment("pay_1", 0, gas));
        send(first);
        anvil.mine();

        var cancel = signed(SigningRequest.cancel(
                reserved("pay_1", 0), cap.instead(gas, market(21_000)).orElseThrow()));

        assertThat(send(cancel)).isInstanceOf(Sent.Rejected.class);
        assertThat(node.receipt(first.txHash()).orElseThrow().success()).isTrue();
        assertThat(node.nonce(wallet)).isEqualTo(1);
    }

    private GasOffer dearerThan(GasOffer gas) {
        var much = cap.instead(gas, gas).orElseThrow();
        return cap.instead(much, much).orElseThrow();
    }

    private void baseFee(BigInteger fee) {
        anvil.rpc("anvil_setNextBlockBaseFeePerGas", "0x" + fee.toString(16));
        anvil.mine();
    }

    private GasOffer market(long gasLimit) {
        var fees = node.fees();
        return offer(fees.maxPriorityFeePerGas().units(), fees.maxFeePerGas().units(), gasLimit);
    }

    private static GasOffer offer(BigInteger tip, BigInteger feeCap, long gasLimit) {
        return new GasOffer(tip, feeCap, gasLimit);
    }

    private NonceReserved reserved(String payment, long nonce) {
        return new NonceReserved(new PaymentRef(payment), wallet, nonce);
    }

    private SigningRequest payment(String name, long nonce, GasOffer gas) {
        var transfer = new Transfer(payee, Amount.of(1_000_000, usdt));
        var mandate = mandates.sign(
                new Mandate(new PaymentRef(name), transfer, NOW.instant().plusSeconds(900)));
        return SigningRequest.payment(reserved(name, nonce), transfer, gas, mandate);
    }

    private SigningAnswer.Signed signed(SigningRequest request) {
        if (signer.sign(request) instanceof SigningAnswer.Signed signed) return signed;
        throw new AssertionError("refused: " + signer.sign(request));
    }

    private String refused(SigningRequest request) {
        return signer.sign(request) instanceof SigningAnswer.Refused(String code, String _) ? code : "";
    }

    private Sent send(SigningAnswer.Signed signed) {
        return node.send(HexFormat.of().parseHex(signed.raw().substring(2)));
    }
}
