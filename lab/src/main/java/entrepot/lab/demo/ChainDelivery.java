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
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A provider's own treasury: sends what it dealt from its account on the chain, each offer once. What
/// is sent under which nonce is noted before sending, so that telling twice cannot send twice, and
/// what the chain has lost goes out again under its nonce.
final class ChainDelivery implements Delivery, AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Anvil anvil;
    private final AccountId from;
    private final Path file;
    private final Map<String, Noted> noted = new HashMap<>();
    private final Thread keeper = Thread.ofVirtual().name("deliveries").unstarted(this::keepSending);
    private long next;

    private ChainDelivery(Anvil anvil, AccountId from, Path file) {
        this.anvil = anvil;
        this.from = from;
        this.file = file;
    }

    static ChainDelivery open(Anvil anvil, AccountId from, Path file) {
        var delivery = new ChainDelivery(anvil, from, file);
        delivery.read();
        if (delivery.noted.isEmpty()) delivery.next = delivery.count();
        delivery.keeper.start();
        return delivery;
    }

    @Override
    public synchronized void deliver(OfferId offer, AccountId to, Amount amount) {
        if (!(amount.asset() instanceof Asset.Token token)) throw new IllegalArgumentException("no token: " + amount);
        var known = noted.get(offer.value());
        if (known == null) {
            known = new Noted(
                    offer.value(),
                    next++,
                    token.contract(),
                    to.address().substring(2),
                    amount.units().toString(16));
            note(known);
        }
        if (count() <= known.nonce()) send(known);
    }

    @Override
    public void close() {
        keeper.interrupt();
    }

    private void keepSending() {
        boolean open = true;
        while (open) open = look();
    }

    /// Says whether to look again: also when the chain was away.
    private boolean look() {
        try {
            Thread.sleep(LOOK);
            sendLost();
            return true;
        } catch (InterruptedException e) {
            return false;
        } catch (RuntimeException away) {
            return true;
        }
    }

    private synchronized void sendLost() {
        long count = count();
        for (var one : noted.values()) if (one.nonce() >= count) send(one);
    }

    private void send(Noted one) {
        try {
            anvil.rpc(
                    "eth_sendTransaction",
                    Map.of(
                            "from",
                            from.address(),
                            "to",
                            one.contract(),
                            "nonce",
                            "0x" + Long.toHexString(one.nonce()),
                            "gas",
                            "0x493e0",
                            "data",
                            "0xa9059cbb" + word(one.to()) + word(one.units())));
        } catch (IllegalStateException refused) {
            if (!isThereAlready(String.valueOf(refused.getMessage()))) throw refused;
        }
    }

    /// In the pool with the same bytes, or with a fee that this one does not raise.
    private static boolean isThereAlready(String message) {
        return message.contains("already") || message.contains("underpriced");
    }

    private long count() {
        return Long.decode(
                anvil.rpc("eth_getTransactionCount", from.address(), "latest").asString());
    }

    private void read() {
        if (!Files.exists(file)) return;
        try {
            var text = Files.readString(file);
            // A line that a kill has cut was of something that was not sent yet.
            Files.writeString(file, text.substring(0, text.lastIndexOf('\n') + 1));
            for (var line : Files.readAllLines(file)) {
                var one = Json.read(line, Noted.class);
                noted.put(one.offer(), one);
                next = Math.max(next, one.nonce() + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(Noted one) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    Json.write(one) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        noted.put(one.offer(), one);
    }

    private static String word(String digits) {
        return "0".repeat(64 - digits.length()) + digits;
    }

    /// @param to    twenty bytes, hexadecimal
    /// @param units the token's smallest units, hexadecimal
    private record Noted(String offer, long nonce, String contract, String to, String units) {}
}
