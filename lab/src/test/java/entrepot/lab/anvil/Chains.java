package entrepot.lab.anvil;

import entrepot.chain.FinalityPolicy;
import entrepot.chain.evm.EvmNode;
import entrepot.chain.evm.EvmSettings;
import entrepot.money.AccountId;
import entrepot.money.Asset;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Local chains for the tests of this package: one installation, a new chain for each.
final class Chains {

    static final Instant GENESIS = Instant.parse("2026-02-01T00:00:00Z");
    static final FinalityPolicy TWO_DEEP = new FinalityPolicy(2, true);

    /// Kept between runs, so that only the first one downloads.
    static final Path INSTALL = Path.of("target", "anvil");

    private static final Path PINS = Path.of("npm");

    private Chains() {}

    static AnvilSettings settings(Path data) {
        return new AnvilSettings(INSTALL, data, 0, GENESIS, AnvilPackage.in(PINS), "npm", System.err::println);
    }

    static Contract contract(String name) {
        return Contract.read(Path.of("..", "contracts", "out", name + ".json"));
    }

    static Asset.Token token(AccountId contract, String symbol) {
        return new Asset.Token(Anvil.CHAIN, "erc20", contract.address(), symbol, 6);
    }

    static EvmSettings node(Anvil anvil, Asset.Token... tokens) {
        return new EvmSettings(
                anvil.url(), Anvil.CHAIN, anvil.genesis(), Anvil.COIN, List.of(tokens), Duration.ofSeconds(5));
    }

    static EvmNode connect(Anvil anvil, Asset.Token... tokens) {
        return EvmNode.connect(node(anvil, tokens));
    }

    static EvmSettings at(URI url, EvmSettings like, Duration timeout) {
        return new EvmSettings(url, like.chain(), like.genesis(), like.coin(), like.tokens(), timeout);
    }
}
