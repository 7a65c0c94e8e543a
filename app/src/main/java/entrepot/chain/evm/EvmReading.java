package entrepot.chain.evm;

import entrepot.chain.Block;
import entrepot.chain.ChainNode;
import entrepot.chain.NodeUnavailable;
import entrepot.chain.NodeUnavailable.Kind;
import entrepot.chain.Receipt;
import entrepot.chain.TokenTransfer;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reads blocks, logs and receipts, always by hash where there is one.
final class EvmReading {

    /// Addresses in one query for logs.
    private static final int ADDRESSES_MAX = 500;

    private static final int BLOCKS_KEPT = 64;

    private final EvmSettings settings;
    private final Rpc rpc;
    private final TransferLogs logs;
    private final Map<String, Block> byHash = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Block> eldest) {
            return size() > BLOCKS_KEPT;
        }
    });

    EvmReading(EvmSettings settings, Rpc rpc) {
        this.settings = settings;
        this.rpc = rpc;
        this.logs = new TransferLogs(settings.tokens());
    }

    /// @param where a height in hexadecimal, or a tag
    Optional<Block> block(String where) {
        var answer = rpc.ask("eth_getBlockByNumber", where, false);
        return answer.isNull() ? Optional.empty() : Optional.of(block(answer));
    }

    /// The block's header and transaction hashes; a block once shown must stay known by its hash.
    JsonNode body(String hash) {
        var answer = rpc.call("eth_getBlockByHash", hash, false);
        if (answer.isNull()) throw new NodeUnavailable(Kind.CONTRADICTS, "the node lost the block " + hash);
        return answer;
    }

    /// Two queries, since a log is ours by its sender or by its recipient.
    ChainNode.Logs transfers(Block block, List<AccountId> addresses) {
        var found = new TreeMap<Long, RawLog>();
        for (int from = 0; from < addresses.size(); from += ADDRESSES_MAX) {
            var words = addresses.subList(from, Math.min(addresses.size(), from + ADDRESSES_MAX)).stream()
                    .map(a -> "0x" + Hex.word(a))
                    .toList();
            collect(found, block, List.of(List.of(TransferLogs.TRANSFER), words));
            collect(found, block, List.of(List.of(TransferLogs.TRANSFER), List.of(), words));
        }
        var transfers = new ArrayList<TokenTransfer>();
        for (var log : found.values())
            if (logs.decode(log, block) instanceof TransferLogs.Decoded.Transfer(TokenTransfer transfer))
                transfers.add(transfer);
        return new ChainNode.Logs(transfers, found.size() - transfers.size());
    }

    Optional<Receipt> receipt(String txHash) {
        var answer = rpc.call("eth_getTransactionReceipt", txHash);
        if (answer.isNull() || answer.path("blockHash").isNull()) return Optional.empty();
        var block = byHash(text(answer, "blockHash"));
        boolean success = Hex.quantity(text(answer, "status")).signum() > 0;
        var transfers = new ArrayList<TokenTransfer>();
        for (var log : answer.path("logs"))
            if (success
                    && logs.decode(log(log, block), block) instanceof TransferLogs.Decoded.Transfer(TokenTransfer t))
                transfers.add(t);
        return Optional.of(new Receipt(
                text(answer, "transactionHash"),
                block,
                success,
                Hex.quantity(text(answer, "gasUsed")).longValueExact(),
                new Amount(Hex.quantity(text(answer, "effectiveGasPrice")), settings.coin()),
                transfers));
    }

    private void collect(Map<Long, RawLog> found, Block block, List<List<String>> topics) {
        var wildcards =
                topics.stream().map(t -> t.isEmpty() ? Optional.empty() : t).toList();
        var filter = Map.of("blockHash", block.hash(), "topics", wildcards);
        for (var node : rpc.call("eth_getLogs", filter)) {
            var log = log(node, block);
            found.put(log.logIndex(), log);
        }
    }

    private RawLog log(JsonNode node, Block block) {
        var topics = new ArrayList<String>();
        for (var topic : node.path("topics")) topics.add(topic.asString().toLowerCase(Locale.ROOT));
        var log = new RawLog(
                text(node, "address"),
                topics,
                text(node, "data"),
                text(node, "blockHash"),
                text(node, "transactionHash"),
                Hex.quantity(text(node, "logIndex")).longValueExact(),
                node.path("removed").asBoolean(false));
        if (log.removed() || !log.blockHash().equals(block.hash()))
            throw new NodeUnavailable(Kind.CONTRADICTS, "the node gives a log of another block than " + block);
        return log;
    }

    private Block byHash(String hash) {
        var known = byHash.get(hash);
        if (known != null) return known;
        var block = block(body(hash));
        byHash.put(hash, block);
        return block;
    }

    private Block block(JsonNode node) {
        return new Block(
                settings.chain(),
                Hex.quantity(text(node, "number")).longValueExact(),
                text(node, "hash"),
                text(node, "parentHash"),
                Instant.ofEpochSecond(Hex.quantity(text(node, "timestamp")).longValueExact()));
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isString()) throw new IllegalArgumentException("no " + field);
        return value.asString().toLowerCase(Locale.ROOT);
    }
}
