package entrepot.chain.evm;

import entrepot.chain.Block;
import entrepot.chain.TokenTransfer;
import entrepot.money.Amount;
import entrepot.money.Asset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Decodes ERC-20 Transfer logs. The asset is the contract that wrote the log and nothing else: a
/// symbol, a name or a look-alike address makes no token known (R20).
final class TransferLogs {

    /// Hash of `Transfer(address,address,uint256)`.
    static final String TRANSFER = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

    private final Map<String, Asset.Token> tokens;

    TransferLogs(Collection<Asset.Token> tokens) {
        this.tokens = tokens.stream().collect(Collectors.toMap(Asset.Token::contract, Function.identity()));
    }

    sealed interface Decoded {

        record Transfer(TokenTransfer transfer) implements Decoded {}

        /// Nothing to credit: why is for the count only.
        record Ignored(Why why) implements Decoded {}

        enum Why {
            UNKNOWN_CONTRACT,
            /// Another event, or topics and data that are not those of ERC-20.
            NOT_A_TRANSFER,
            /// Anybody can make a token log a transfer of nothing from anyone to anyone.
            ZERO_AMOUNT,
            /// More than 38 digits: no real supply.
            BEYOND_ALL_SUPPLY
        }
    }

    Decoded decode(RawLog log, Block block) {
        var token = tokens.get(log.contract().toLowerCase(Locale.ROOT));
        if (token == null) return new Decoded.Ignored(Decoded.Why.UNKNOWN_CONTRACT);
        if (!isTransfer(log)) return new Decoded.Ignored(Decoded.Why.NOT_A_TRANSFER);
        var units = Hex.quantity(log.data());
        if (units.signum() == 0) return new Decoded.Ignored(Decoded.Why.ZERO_AMOUNT);
        if (units.toString().length() > 38) return new Decoded.Ignored(Decoded.Why.BEYOND_ALL_SUPPLY);
        var from = Hex.account(block.chain(), log.topics().get(1));
        var to = Hex.account(block.chain(), log.topics().get(2));
        return new Decoded.Transfer(
                new TokenTransfer(log.txHash(), log.logIndex(), from, to, new Amount(units, token), block));
    }

    private static boolean isTransfer(RawLog log) {
        return log.topics().size() == 3
                && log.topics().getFirst().equals(TRANSFER)
                && isAddress(log.topics().get(1))
                && isAddress(log.topics().get(2))
                && Hex.isWord(log.data());
    }

    private static boolean isAddress(String topic) {
        return Hex.isWord(topic) && topic.startsWith("0x" + "0".repeat(24));
    }
}
