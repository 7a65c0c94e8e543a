package entrepot.chain.evm;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.Block;
import entrepot.chain.evm.TransferLogs.Decoded;
import entrepot.chain.evm.TransferLogs.Decoded.Why;
import entrepot.money.AccountId;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferLogsTest {

    private static final ChainId CHAIN = ChainId.parse("eip155:31337");
    private static final String KNOWN = "0x" + "dd".repeat(20);
    private static final Asset.Token USDT = new Asset.Token(CHAIN, "erc20", KNOWN, "USDT", 6);
    private static final Block BLOCK = new Block(CHAIN, 7, "0x07", "0x06", Instant.EPOCH);
    private static final String FROM = "0x" + "0".repeat(24) + "aa".repeat(20);
    private static final String TO = "0x" + "0".repeat(24) + "bb".repeat(20);

    private final TransferLogs logs = new TransferLogs(List.of(USDT));

    private Decoded decode(String contract, List<String> topics, String data) {
        return logs.decode(new RawLog(contract, topics, data, "0x07", "0x01", 4, false), BLOCK);
    }

    private static List<String> transfer() {
        return List.of(TransferLogs.TRANSFER, FROM, TO);
    }

    private static String word(String digits) {
        return "0x" + "0".repeat(64 - digits.length()) + digits;
    }

    @Test
    void knowsTheEventsTopic() {
        assertThat(TransferLogs.TRANSFER)
                .isEqualTo(org.web3j.crypto.Hash.sha3String("Transfer(address,address,uint256)"));
    }

    @Test
    void decodesATransfer() {
        var decoded = (Decoded.Transfer) decode(KNOWN, transfer(), word("f4240"));
        assertThat(decoded.transfer().amount().text()).isEqualTo("1.000000");
        assertThat(decoded.transfer().from()).isEqualTo(new AccountId(CHAIN, "0x" + "aa".repeat(20)));
        assertThat(decoded.transfer().to()).isEqualTo(new AccountId(CHAIN, "0x" + "bb".repeat(20)));
        assertThat(decoded.transfer().identity()).isEqualTo("eip155:31337/0x01/4");
    }

    @Test
    void knowsTheContractInAnyCase() {
        assertThat(decode("0x" + "DD".repeat(20), transfer(), word("1"))).isInstanceOf(Decoded.Transfer.class);
    }

    /// Scenario 20, false token, made-up event, zero value: an asset is chain and contract; a log counts
    /// from that contract in a successful receipt; nothing is taken from the chain into the address
    /// book. Operator: nothing is credited; logs that are ignored are counted.
    @Test
    void ignoresALookAlikeContract() {
        assertIgnored(decode("0x" + "dd".repeat(19) + "de", transfer(), word("1")), Why.UNKNOWN_CONTRACT);
    }

    @Test
    void ignoresOtherShapes() {
        assertIgnored(decode(KNOWN, List.of(), word("1")), Why.NOT_A_TRANSFER);
        assertIgnored(decode(KNOWN, List.of(TransferLogs.TRANSFER, FROM), word("1")), Why.NOT_A_TRANSFER);
        assertIgnored(decode(KNOWN, List.of(TransferLogs.TRANSFER, FROM, TO, word("1")), "0x"), Why.NOT_A_TRANSFER);
        assertIgnored(decode(KNOWN, List.of(word("1"), FROM, TO), word("1")), Why.NOT_A_TRANSFER);
        var dirty = "0x01" + "0".repeat(22) + "bb".repeat(20);
        assertIgnored(decode(KNOWN, List.of(TransferLogs.TRANSFER, FROM, dirty), word("1")), Why.NOT_A_TRANSFER);
        assertIgnored(decode(KNOWN, transfer(), "0x"), Why.NOT_A_TRANSFER);
        assertIgnored(decode(KNOWN, transfer(), word("1") + "00"), Why.NOT_A_TRANSFER);
    }

    /// Scenario 20.
    @Test
    void ignoresNothingAndTheImpossible() {
        assertIgnored(decode(KNOWN, transfer(), word("0")), Why.ZERO_AMOUNT);
        assertIgnored(decode(KNOWN, transfer(), "0x" + "f".repeat(64)), Why.BEYOND_ALL_SUPPLY);
    }

    @ParameterizedTest
    @CsvSource({
        "replacement transaction underpriced,                    REPLACEMENT_UNDERPRICED",
        "transaction underpriced: tip needed 1,                  FEE_TOO_LOW",
        "nonce too low: next nonce 4,                            NONCE_TOO_LOW",
        "insufficient funds for gas * price + value,             INSUFFICIENT_FUNDS",
        "Insufficient funds for gas * price + value,             INSUFFICIENT_FUNDS",
        "max fee per gas less than block base fee,               FEE_TOO_LOW",
        "exceeds block gas limit,                                GAS_LIMIT",
        "intrinsic gas too low,                                  GAS_LIMIT",
        "Failed to decode transaction,                           INVALID"
    })
    void readsWhatRefusalsMean(String words, String reason) {
        assertThat(SendRefusals.reason(words)).map(Enum::name).contains(reason);
        assertThat(SendRefusals.saysKnown(words)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"already known", "AlreadyKnown", "transaction already imported", "Known transaction"})
    void readsThatBytesAreKnown(String words) {
        assertThat(SendRefusals.saysKnown(words)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"internal error", "rate limit exceeded", "header not found", "txpool is full"})
    void learnsNothingFromOtherWords(String words) {
        assertThat(SendRefusals.reason(words)).isEmpty();
        assertThat(SendRefusals.saysKnown(words)).isFalse();
    }

    private static void assertIgnored(Decoded decoded, Why why) {
        assertThat(decoded).isEqualTo(new Decoded.Ignored(why));
    }
}
