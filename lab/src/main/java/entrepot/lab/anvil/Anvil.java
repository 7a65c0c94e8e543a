package entrepot.lab.anvil;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.web3j.crypto.Hash;
import tools.jackson.databind.JsonNode;

/// A local chain `eip155:31337` that makes a block only when told to. `finalized` follows two blocks
/// behind the head. It keeps its state in a folder over restarts, and its ten accounts are unlocked.
public final class Anvil implements AutoCloseable {

    static final int CHAIN_NUMBER = 31_337;

    public static final ChainId CHAIN = ChainId.parse("eip155:" + CHAIN_NUMBER);

    /// Test ether, with the coin number of SLIP-44 for all test networks.
    public static final Asset.NativeCoin COIN = new Asset.NativeCoin(CHAIN, 1, "ETH", 18);

    private final AnvilProcess process;
    private final AnvilRpc rpc;

    private Anvil(AnvilProcess process) {
        this.process = process;
        this.rpc = new AnvilRpc(process.url());
    }

    /// Installs what is missing, ends what a killed run left behind, and starts.
    public static Anvil start(AnvilSettings settings) {
        return new Anvil(AnvilProcess.start(settings));
    }

    public URI url() {
        return process.url();
    }

    public long pid() {
        return process.pid();
    }

    /// Hash of block 0, to be pinned.
    public String genesis() {
        return rpc("eth_getBlockByNumber", "0x0", false).path("hash").asString();
    }

    public long height() {
        return Long.decode(rpc("eth_blockNumber").asString());
    }

    /// One of the ten unlocked accounts, each rich in test ether.
    public AccountId account(int number) {
        return new AccountId(CHAIN, rpc("eth_accounts").path(number).asString());
    }

    /// A block with all that is in the pool, at this time, which must be later than the last block's.
    public void mine(Instant time) {
        rpc("evm_mine", time.getEpochSecond());
    }

    /// A block with all that is in the pool, at least one second after the last.
    public void mine() {
        var last =
                rpc("eth_getBlockByNumber", "latest", false).path("timestamp").asString();
        mine(Instant.ofEpochSecond(Long.decode(last) + 1));
    }

    /// Replaces the last blocks by as many others, empty but for the given transactions. What was in
    /// the old ones is gone from blocks and pool alike.
    public void reorg(int depth, List<Placed> transactions) {
        var pairs = new ArrayList<List<Object>>();
        for (var placed : transactions) pairs.add(List.of(placed.raw, placed.block));
        rpc("anvil_reorg", depth, pairs);
    }

    /// A signed transaction for a reorganisation.
    ///
    /// @param block which of the new blocks, 0 for the lowest
    public record Placed(String raw, int block) {}

    /// The signed bytes of a transaction in the pool or a block.
    public String raw(String txHash) {
        return rpc("eth_getRawTransactionByHash", txHash).asString();
    }

    public void setBalance(AccountId account, Amount coin) {
        rpc("anvil_setBalance", account.address(), hex(coin.units()));
    }

    /// Puts a contract on the chain, in a block of its own, and answers its address.
    public AccountId deploy(AccountId from, Contract contract, Object... arguments) {
        var hash = rpc(
                        "eth_sendTransaction",
                        Map.of("from", from.address(), "data", contract.bytecode() + words(arguments)))
                .asString();
        mine();
        var receipt = rpc("eth_getTransactionReceipt", hash);
        if (!receipt.path("status").asString().equals("0x1"))
            throw new IllegalStateException(contract.name() + " was not deployed: " + receipt);
        return new AccountId(CHAIN, receipt.path("contractAddress").asString());
    }

    /// Sends a call of a contract from an unlocked account; it waits in the pool for the next block.
    ///
    /// @param signature for example `transfer(address,uint256)`
    /// @param arguments accounts, amounts and whole numbers
    public String send(AccountId from, AccountId contract, String signature, Object... arguments) {
        // A limit given by us lets a call that will revert into a block.
        return rpc(
                        "eth_sendTransaction",
                        Map.of(
                                "from",
                                from.address(),
                                "to",
                                contract.address(),
                                "gas",
                                "0x493e0",
                                "data",
                                selector(signature) + words(arguments)))
                .asString();
    }

    /// Calls a contract without a transaction; the answer's bytes in hexadecimal.
    public String call(AccountId contract, String signature, Object... arguments) {
        var call = Map.of("to", contract.address(), "data", selector(signature) + words(arguments));
        return rpc("eth_call", call, "latest").asString();
    }

    /// Any other method of the node.
    public JsonNode rpc(String method, Object... params) {
        return rpc.call(method, params);
    }

    @Override
    public void close() {
        rpc.close();
        process.close();
    }

    private static String selector(String signature) {
        return Hash.sha3String(signature).substring(0, 10);
    }

    private static String words(Object... arguments) {
        var words = new StringBuilder();
        for (var argument : arguments) words.append(word(argument));
        return words.toString();
    }

    private static String word(Object argument) {
        var digits = switch (argument) {
            case AccountId account -> account.address().substring(2);
            case Amount amount -> amount.units().toString(16);
            case BigInteger number -> number.toString(16);
            case Number number -> Long.toHexString(number.longValue());
            default -> throw new IllegalArgumentException("not an account, amount or number: " + argument);
        };
        return "0".repeat(64 - digits.length()) + digits;
    }

    private static String hex(BigInteger number) {
        return "0x" + number.toString(16);
    }
}
