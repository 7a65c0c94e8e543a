package entrepot.lab.demo;

import entrepot.lab.anvil.Anvil;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/// Makes a block again and again, at the world's time. Can be held, for a reorganisation to be staged.
final class Miner implements AutoCloseable {

    private final Anvil anvil;
    private final InstantSource clock;
    private volatile Duration every;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant last;
    private volatile boolean closed;

    Miner(Anvil anvil, InstantSource clock, Duration every) {
        this.anvil = anvil;
        this.clock = clock;
        this.every = every;
        this.last = Instant.ofEpochSecond(Long.decode(anvil.rpc("eth_getBlockByNumber", "latest", false)
                .path("timestamp")
                .asString()));
        this.thread = Thread.ofPlatform().name("miner").daemon().start(this::run);
    }

    /// Blocks come at this pace from now on.
    void pace(Duration pace) {
        every = pace;
    }

    /// One block now.
    void mine() {
        lock.lock();
        try {
            var now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
            last = now.isAfter(last) ? now : last.plusSeconds(1);
            anvil.mine(last);
        } finally {
            lock.unlock();
        }
    }

    /// No block is made while the action runs.
    void hold(Runnable action) {
        lock.lock();
        try {
            action.run();
            last = Instant.ofEpochSecond(Long.decode(anvil.rpc("eth_getBlockByNumber", "latest", false)
                    .path("timestamp")
                    .asString()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(every);
                mine();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed) rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
