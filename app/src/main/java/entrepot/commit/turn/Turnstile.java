package entrepot.commit.turn;

import entrepot.commit.CommitUnavailable;
import entrepot.commit.Committed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/// One sequence. The committer alone decides whether a number is the next one; here only the order is
/// kept in which changes come to it, and what the next number will be when all before are taken.
public final class Turnstile {

    private final LongSupplier durable;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicBoolean lost = new AtomicBoolean(true);
    private long next;

    /// @param durable reads the next number from what is committed
    public Turnstile(LongSupplier durable) {
        this.durable = durable;
    }

    /// Queues the change that a number makes before anybody gets the next number. A change that is not
    /// committed gives its number back: those that were queued behind it are refused as stale.
    ///
    /// @param step submits a change with this number
    public CompletableFuture<Committed> pass(LongFunction<CompletableFuture<Committed>> step) {
        CompletableFuture<Committed> submitted;
        lock.lock();
        try {
            long number = next();
            next = number + 1;
            queued.incrementAndGet();
            submitted = submitted(step, number);
        } finally {
            lock.unlock();
        }
        return submitted.whenComplete((committed, _) -> {
            if (!(committed instanceof Committed.Done)) lost.set(true);
            queued.decrementAndGet();
        });
    }

    /// For who only asks what would be: nothing is taken.
    public long peek() {
        return durable.getAsLong();
    }

    /// The number was not used after all, by a change that is committed without it.
    public void giveBack() {
        lost.set(true);
    }

    private CompletableFuture<Committed> submitted(LongFunction<CompletableFuture<Committed>> step, long number) {
        try {
            return step.apply(number);
        } catch (RuntimeException | Error e) {
            lost.set(true);
            queued.decrementAndGet();
            throw e;
        }
    }

    /// Whoever comes in while his own thread is inside, as where one thread plays all, is first.
    private long next() {
        boolean inside = lock.getHoldCount() > 1;
        if (!inside && !lost.getAndSet(false)) return next;
        while (!inside && queued.get() > 0) pause();
        return durable.getAsLong();
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommitUnavailable("interrupted while waiting for a number", e);
        }
    }
}
