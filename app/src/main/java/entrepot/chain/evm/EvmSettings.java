package entrepot.chain.evm;

import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Which node to ask, and what it must be.
///
/// @param url     of the node's JSON-RPC over HTTP
/// @param chain   `eip155:` and the chain's number; a node of another chain is refused
/// @param genesis hash of block 0; a node with another genesis is refused (R28)
/// @param tokens  the tokens that are known; any other contract's logs are counted and ignored (R20)
/// @param timeout of one call, 100 ms to 5 min
public record EvmSettings(
        URI url, ChainId chain, String genesis, Asset.NativeCoin coin, List<Asset.Token> tokens, Duration timeout) {

    public EvmSettings {
        tokens = List.copyOf(tokens);
        if (!chain.namespace().equals("eip155")) throw new IllegalArgumentException("not an EVM chain: " + chain);
        if (!chain.reference().matches("[1-9][0-9]{0,17}"))
            throw new IllegalArgumentException("not an EVM chain id: " + chain);
        if (!genesis.matches("0x[0-9a-f]{64}"))
            throw new IllegalArgumentException("not a block hash in lower case: " + genesis);
        if (timeout.toMillis() < 100 || timeout.toMinutes() > 5)
            throw new IllegalArgumentException("timeout must be 100 ms to 5 min: " + timeout);
        for (var token : tokens)
            if (!token.chain().equals(chain)) throw new IllegalArgumentException(token.id() + " is not on " + chain);
        if (!coin.chain().equals(chain)) throw new IllegalArgumentException(coin.id() + " is not on " + chain);
    }

    /// The node's name for messages: without user, path and query, where providers put their keys.
    String host() {
        return url.getPort() < 0 ? String.valueOf(url.getHost()) : url.getHost() + ":" + url.getPort();
    }

    @Override
    public String toString() {
        return chain + " at " + host();
    }

    long number() {
        return Long.parseLong(chain.reference());
    }
}
