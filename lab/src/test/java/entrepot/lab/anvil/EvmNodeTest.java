package entrepot.lab.anvil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.chain.ChainNode.DryRun;
import entrepot.chain.ChainNode.Restriction;
import entrepot.chain.ChainNode.Sent;
import entrepot.chain.NodeUnavailable;
import entrepot.chain.evm.EvmNode;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/// The adapter against a real node and the tokens' real quirks.
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvmNodeTest {

    private Anvil anvil;
    private EvmNode node;
    private AccountId issuer;
    private AccountId house;
    private AccountId payee;
    private Asset.Token usdt;
    private Asset.Token usdc;
    private Asset.Token odd;
    private AccountId tether;
    private AccountId circle;
    private AccountId silent;

    @BeforeAll
    void start(@TempDir Path data) {
        anvil = Anvil.start(Chains.settings(data));
        issuer = anvil.account(0);
        house = anvil.account(1);
        payee = anvil.account(2);
        tether = anvil.deploy(issuer, Chains.contract("TetherLike"), 1_000_000_000_000L);
        circle = anvil.deploy(issuer, Chains.contract("CircleLike"));
        silent = anvil.deploy(issuer, Chains.contract("SilentFee"), 1_000_000_000_000L);
        usdt = Chains.token(tether, "USDT");
        usdc = Chains.token(circle, "USDC");
        odd = Chains.token(silent, "SFEE");
        node = Chains.connect(anvil, usdt, usdc, odd);
        anvil.send(issuer, tether, "transfer(address,uint256)", house, 50_000_000_000L);
        anvil.send(issuer, circle, "configureMinter(address,uint256)", issuer, 90_000_000_000L);
        anvil.send(issuer, circle, "mint(address,uint256)", house, 50_000_000_000L);
        anvil.send(issuer, silent, "transfer(address,uint256)", house, 50_000_000_000L);
        anvil.mine();
    }

    @AfterAll
    void stop() {
        node.close();
        anvil.close();
    }

    private String transfer(AccountId token, AccountId from, AccountId to, long units) {
        var hash = anvil.send(from, token, "transfer(address,uint256)", to, units);
        anvil.mine();
        return hash;
    }

    private void owner(AccountId token, String signature, Object... arguments) {
        var hash = anvil.send(issuer, token, signature, arguments);
        anvil.mine();
        assertThat(node.receipt(hash).orElseThrow().success()).isTrue();
    }

    private Amount held(Asset asset, AccountId account) {
        return node.balance(asset, account, node.head());
    }

    @Test
    void readsATransferOfEachToken() {
        for (var token : List.of(usdt, usdc)) {
            var before = held(token, payee);
            var contract = new AccountId(Anvil.CHAIN, token.contract());
            var hash = transfer(contract, house, payee, 1_500_000);
            var head = node.head();

            var logs = node.transfers(head, Set.of(house));
            assertThat(logs.ignored()).isZero();
            var transfer = logs.transfers().getFirst();
            assertThat(transfer.amount()).isEqualTo(Amount.of(1_500_000, token));
            assertThat(transfer.txHash()).isEqualTo(hash);
            assertThat(node.transfers(head, Set.of(payee)).transfers()).containsExactly(transfer);
            assertThat(node.transfers(head, Set.of(anvil.account(9))).transfers())
                    .isEmpty();
            assertThat(node.transactions(head)).containsExactly(hash);

            var receipt = node.receipt(hash).orElseThrow();
            assertThat(receipt.block()).isEqualTo(head);
            assertThat(receipt.pays(house, payee, Amount.of(1_500_000, token))).isTrue();
            assertThat(receipt.feePaid().isPositive()).isTrue();
            assertThat(receipt.feePaid().asset()).isEqualTo(Anvil.COIN);
            assertThat(held(token, payee).minus(before)).isEqualTo(Amount.of(1_500_000, token));
            assertThat(node.balance(token, payee, head.height() - 1)).isEqualTo(before);
        }
    }

    @Test
    void readsTheFeeOfTheCoin() {
        var before = held(Anvil.COIN, house);
        var hash = transfer(tether, house, payee, 1);
        var fee = node.receipt(hash).orElseThrow().feePaid();
        assertThat(before.minus(held(Anvil.COIN, house))).isEqualTo(fee);
    }

    /// Scenario 23, token without return value: paid is a successful receipt with exactly one log of
    /// exactly the amount. Operator: nothing.
    @Test
    void acceptsATokenThatAnswersNothing() {
        assertThat(anvil.call(tether, "transfer(address,uint256)", payee, 0)).isEqualTo("0x");
        assertThat(node.dryRun(house, payee, Amount.of(1, usdt))).isInstanceOf(DryRun.Passes.class);
        assertThat(node.dryRun(house, payee, Amount.of(1, usdc))).isInstanceOf(DryRun.Passes.class);
    }

    /// Scenario 23.
    @Test
    void failsATokenThatAnswersFalse() {
        var tooMuch = Amount.of(999_000_000_000_000L, odd);
        assertThat(node.dryRun(house, payee, tooMuch)).isEqualTo(new DryRun.Fails("the token answers false"));
    }

    @Test
    void failsATokenThatIsNotThere() {
        var nobody = new Asset.Token(Anvil.CHAIN, "erc20", "0x" + "12".repeat(20), "USDT", 6);
        assertThat(node.dryRun(house, payee, Amount.of(1, nobody)))
                .isInstanceOfSatisfying(
                        DryRun.Fails.class, f -> assertThat(f.reason()).contains("no contract"));
    }

    @Test
    void failsMoreThanTheBalance() {
        assertThat(node.dryRun(anvil.account(8), payee, Amount.of(1, usdt)))
                .isInstanceOfSatisfying(
                        DryRun.Fails.class, f -> assertThat(f.reason()).contains("exceeds balance"));
        var tooMuch = Amount.parse("1000000", Anvil.COIN);
        assertThat(node.dryRun(house, payee, tooMuch)).isInstanceOf(DryRun.Fails.class);
        assertThat(node.dryRun(house, payee, Amount.of(1, Anvil.COIN))).isInstanceOf(DryRun.Passes.class);
    }

    /// Scenario 22.
    @Test
    void seesTheFeeSwitch() {
        owner(tether, "setParams(uint256,uint256)", 10, 1);
        var hash = transfer(tether, house, payee, 1_000_000);
        owner(tether, "setParams(uint256,uint256)", 0, 0);
        var receipt = node.receipt(hash).orElseThrow();
        assertThat(receipt.pays(house, payee, Amount.of(1_000_000, usdt))).isFalse();
        assertThat(receipt.transfers())
                .extracting(t -> t.amount().units().longValue())
                .containsExactlyInAnyOrder(999_000L, 1_000L);
    }

    /// Scenario 24.
    @Test
    void seesBlackListsAndPause() {
        assertThat(node.restrictions(usdt, house)).isEmpty();
        owner(tether, "addBlackList(address)", house);
        assertThat(node.restrictions(usdt, house)).containsExactly(Restriction.BLACKLISTED);
        assertThat(node.dryRun(house, payee, Amount.of(1, usdt))).isInstanceOf(DryRun.Fails.class);
        assertThat(node.dryRun(issuer, house, Amount.of(1, usdt))).isInstanceOf(DryRun.Passes.class);
        owner(tether, "removeBlackList(address)", house);

        owner(circle, "blacklist(address)", payee);
        assertThat(node.restrictions(usdc, payee)).containsExactly(Restriction.BLACKLISTED);
        assertThat(node.dryRun(house, payee, Amount.of(1, usdc))).isInstanceOf(DryRun.Fails.class);
        owner(circle, "unBlacklist(address)", payee);

        owner(circle, "pause()");
        assertThat(node.restrictions(usdc, house)).containsExactly(Restriction.PAUSED);
        assertThat(node.dryRun(house, payee, Amount.of(1, usdc))).isInstanceOf(DryRun.Fails.class);
        owner(circle, "unpause()");
        assertThat(node.restrictions(odd, house)).isEmpty();
    }

    @Test
    void readsARevertedTransaction() {
        var hash = transfer(tether, house, tether, 1);
        var receipt = node.receipt(hash).orElseThrow();
        assertThat(receipt.success()).isFalse();
        assertThat(receipt.transfers()).isEmpty();
        assertThat(receipt.feePaid().isPositive()).isTrue();
    }

    @Test
    void countsUnknownContracts() {
        try (var narrow = Chains.connect(anvil, usdc)) {
            transfer(tether, house, payee, 1);
            var logs = narrow.transfers(narrow.head(), Set.of(house));
            assertThat(logs.transfers()).isEmpty();
            assertThat(logs.ignored()).isEqualTo(1);
        }
    }

    /// Scenario 20.
    @Test
    void countsZeroTransfers() {
        transfer(tether, anvil.account(7), house, 0);
        var logs = node.transfers(node.head(), Set.of(house));
        assertThat(logs.transfers()).isEmpty();
        assertThat(logs.ignored()).isEqualTo(1);
    }

    @Test
    void keepsTheTokensOtherQuirks() {
        owner(tether, "approve(address,uint256)", house, 5);
        var second = anvil.send(issuer, tether, "approve(address,uint256)", house, 6);
        anvil.mine();
        assertThat(node.receipt(second).orElseThrow().success()).isFalse();

        var victim = anvil.account(6);
        transfer(tether, house, victim, 7);
        owner(tether, "addBlackList(address)", victim);
        owner(tether, "destroyBlackFunds(address)", victim);
        assertThat(held(usdt, victim).isZero()).isTrue();

        var more = anvil.send(issuer, circle, "mint(address,uint256)", house, 40_000_000_001L);
        anvil.mine();
        assertThat(node.receipt(more).orElseThrow().success()).isFalse();
    }

    @Test
    void finalizedFollowsTwoBehind() {
        anvil.mine();
        anvil.mine();
        assertThat(node.finalized().orElseThrow().height())
                .isEqualTo(node.head().height() - 2);
    }

    @Test
    void quotesFeesAboveTheBaseFee() {
        var fees = node.fees();
        assertThat(fees.maxFeePerGas().exceeds(fees.maxPriorityFeePerGas())).isTrue();
        assertThat(fees.most(65_000).isPositive()).isTrue();
    }

    /// Keys of whole numbers hold only what the test gives them.
    private byte[] signed(String key, long nonce, AccountId to, long feePerGas) {
        var credentials = Credentials.create(key);
        var transaction = RawTransaction.createEtherTransaction(
                31_337,
                BigInteger.valueOf(nonce),
                BigInteger.valueOf(21_000),
                to.address(),
                BigInteger.ONE,
                BigInteger.ONE,
                BigInteger.valueOf(feePerGas));
        return TransactionEncoder.signMessage(transaction, credentials);
    }

    private AccountId rich(String key) {
        var account = new AccountId(Anvil.CHAIN, Credentials.create(key).getAddress());
        anvil.setBalance(account, Amount.parse("10", Anvil.COIN));
        return account;
    }

    @Test
    void knowsBytesSentTwice() {
        var account = rich("17");
        var raw = signed("17", 0, payee, 100_000_000_000L);
        var first = (Sent.Accepted) node.send(raw);
        assertThat(node.send(raw)).isEqualTo(new Sent.AlreadyKnown(first.txHash()));
        anvil.mine();
        assertThat(node.send(raw)).isEqualTo(new Sent.AlreadyKnown(first.txHash()));
        assertThat(node.nonce(account)).isEqualTo(1);
        assertThat(node.receipt(first.txHash()).orElseThrow().success()).isTrue();
    }

    @Test
    void rejectsAnotherForTheNonce() {
        rich("18");
        node.send(signed("18", 0, payee, 100_000_000_000L));
        assertRejected(node.send(signed("18", 0, house, 100_000_000_000L)), Sent.Reason.REPLACEMENT_UNDERPRICED);
        anvil.mine();
        assertRejected(node.send(signed("18", 0, house, 100_000_000_000L)), Sent.Reason.NONCE_TOO_LOW);
    }

    @Test
    void rejectsThePoorAndTheBroken() {
        assertRejected(node.send(signed("19", 0, payee, 100_000_000_000L)), Sent.Reason.INSUFFICIENT_FUNDS);
        assertRejected(node.send(HexFormat.of().parseHex("02f8")), Sent.Reason.INVALID);
    }

    private static void assertRejected(Sent sent, Sent.Reason reason) {
        assertThat(sent)
                .isInstanceOfSatisfying(
                        Sent.Rejected.class, r -> assertThat(r.reason()).isEqualTo(reason));
    }

    /// Scenario 4.
    @Test
    void takesATimeoutForMaybeSent() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            try (var slow = EvmNode.lazy(Chains.at(url, Chains.node(anvil), Duration.ofMillis(200)))) {
                assertThat(slow.send(new byte[] {2})).isInstanceOf(Sent.Unknown.class);
                assertThatThrownBy(slow::head).isInstanceOf(NodeUnavailable.class);
            }
        }
    }

    /// Scenario 4.
    @Test
    void takesAnOddAnswerForMaybeSent() throws IOException {
        for (var answer : List.of(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32603,\"message\":\"busy\"}}", "oops", "{}"))
            try (var gateway = new Gateway(anvil, "eth_sendRawTransaction", answer);
                    var node = EvmNode.connect(Chains.at(gateway.url(), Chains.node(anvil), Duration.ofSeconds(5)))) {
                rich("20");
                assertThat(node.send(signed("20", 0, payee, 100_000_000_000L))).isInstanceOf(Sent.Unknown.class);
            }
    }

    /// Scenario 28.
    @Test
    void refusesAnotherChain() throws IOException {
        var wrongId = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"0x1\"}";
        try (var gateway = new Gateway(anvil, "eth_chainId", wrongId)) {
            var settings = Chains.at(gateway.url(), Chains.node(anvil), Duration.ofSeconds(5));
            assertWrongChain(() -> EvmNode.connect(settings).close());
            assertWrongChain(() -> EvmNode.lazy(settings).head());
            assertWrongChain(() -> EvmNode.lazy(settings).send(new byte[] {2}));
        }
    }

    /// Scenario 28, chain split or replay: chain id and genesis are pinned and asked again after each
    /// failure, transactions carry the chain id, two sources on two forks stop the chain. Operator:
    /// health `chain` is red, `GET /chain/standing` says which chain answered.
    @Test
    void refusesAnotherGenesis(@TempDir Path other) {
        var pinned = Chains.node(anvil);
        var later = Chains.settings(other);
        var settings = new AnvilSettings(
                later.install(), other, 0, Chains.GENESIS.plusSeconds(1), later.pinned(), "npm", words -> {});
        try (var stranger = Anvil.start(settings)) {
            assertThat(stranger.genesis()).isNotEqualTo(pinned.genesis());
            assertWrongChain(() -> EvmNode.connect(Chains.at(stranger.url(), pinned, Duration.ofSeconds(5)))
                    .close());
        }
    }

    @Test
    void checksAgainAfterAFailure() throws IOException {
        try (var gateway = new Gateway(anvil, "none", "");
                var node = EvmNode.connect(Chains.at(gateway.url(), Chains.node(anvil), Duration.ofSeconds(5)))) {
            assertThat(node.head().height()).isPositive();
            gateway.answer("eth_getBlockByNumber", "oops");
            assertThatThrownBy(node::head).isInstanceOf(NodeUnavailable.class);
            gateway.answer("eth_chainId", "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"0x1\"}");
            assertWrongChain(node::head);
        }
    }

    private static void assertWrongChain(Runnable asked) {
        assertThatThrownBy(asked::run)
                .isInstanceOfSatisfying(
                        NodeUnavailable.class, e -> assertThat(e.kind()).isEqualTo(NodeUnavailable.Kind.WRONG_CHAIN));
    }
}
