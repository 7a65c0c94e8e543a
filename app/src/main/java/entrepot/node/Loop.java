package entrepot.node;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thing that goes on in the background until the node closes.
final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final AutoCloseable inner;

    private Loop(AutoCloseable inner) {
        this.inner = inner;
    }

    /// @param turn answers whether there may be more to do at once
    static Loop of(String name, Duration pause, BooleanSupplier turn) {
        var running = new Running(name, pause, turn);
        running.thread.start();
        return new Loop(running);
    }

    static Loop closing(String name, AutoCloseable inner) {
        LOG.debug("{} runs", name);
        return new Loop(inner);
    }

    @Override
    public void close() {
        try {
            inner.close();
        } catch (Exception e) {
            throw new IllegalStateException("a loop did not end", e);
        }
    }

    private static final class Running implements AutoCloseable {
        private final Duration pause;
        private final BooleanSupplier turn;
        private final Thread thread;
        private volatile boolean closed;

        Running(String name, Duration pause, BooleanSupplier turn) {
            this.pause = pause;
            this.turn = turn;
            this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        }

        private void run() {
            while (!closed) {
                try {
                    if (!turn.getAsBoolean()) Thread.sleep(pause);
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    if (closed) return;
                    LOG.error("{} failed and tries again", thread.getName(), e);
                    rest();
                }
            }
        }

        private void rest() {
            try {
                Thread.sleep(AFTER_FAILURE);
            } catch (InterruptedException e) {
                closed = true;
            }
        }

        @Override
        public void close() {
            closed = true;
            thread.interrupt();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
