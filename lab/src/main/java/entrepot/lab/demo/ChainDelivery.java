package entrepot.lab.demo;

import entrepot.commit.Json;
import entrepot.lab.anvil.Anvil;
import entrepot.lab.provider.Delivery;
import entrepot.market.OfferId;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/// A provider's own treasury: sends what it dealt from its account on the chain, each offer once. The
/// nonce is noted before sending, so that telling twice cannot send twice.
final class ChainDelivery implements Delivery {

    private final Anvil anvil;
    private final AccountId from;
    private final Path file;
    private final Map<String, Long> nonces = new HashMap<>();
    private long next;

    ChainDelivery(Anvil anvil, AccountId from, Path file) {
        this.anvil = anvil;
        this.from = from;
        this.file = file;
        read();
        if (nonces.isEmpty()) next = count();
    }

    @Override
    public synchronized void deliver(OfferId offer, AccountId to, Amount amount) {
        var nonce = nonces.get(offer.value());
        if (nonce == null) {
            nonce = next++;
            note(new Noted(offer.value(), nonce));
        }
        if (count() > nonce) return;
        if (!(amount.asset() instanceof Asset.Token token)) throw new IllegalArgumentException("no token: " + amount);
        try {
            anvil.rpc(
                    "eth_sendTransaction",
                    Map.of(
                            "from",
                            from.address(),
                            "to",
                            token.contract(),
                            "nonce",
                            "0x" + Long.toHexString(nonce),
                            "gas",
                            "0x493e0",
                            "data",
                            "0xa9059cbb" + word(to.address().substring(2))
                                    + word(amount.units().toString(16))));
        } catch (IllegalStateException alreadyInThePool) {
            if (!String.valueOf(alreadyInThePool.getMessage()).contains("already")) throw alreadyInThePool;
        }
    }

    private long count() {
        return Long.decode(
                anvil.rpc("eth_getTransactionCount", from.address(), "latest").asString());
    }

    private void read() {
        if (!Files.exists(file)) return;
        try {
            for (var line : Files.readAllLines(file)) {
                var noted = Json.read(line, Noted.class);
                nonces.put(noted.offer(), noted.nonce());
                next = noted.nonce() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(Noted noted) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    Json.write(noted) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nonces.put(noted.offer(), noted.nonce());
    }

    private static String word(String digits) {
        return "0".repeat(64 - digits.length()) + digits;
    }

    private record Noted(String offer, long nonce) {}
}
