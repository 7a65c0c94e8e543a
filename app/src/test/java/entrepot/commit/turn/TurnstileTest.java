package entrepot.commit.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Committed;
import entrepot.commit.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Numbers come in the order of the queue, and none is left out whatever is refused.
class TurnstileTest {

    private static final Committed STALE = new Committed.Refused(new Refusal(Refusal.Code.STALE_VERSION, "overtaken"));

    /// As the committer: takes what is queued in order, and only what is the next number.
    private final AtomicLong taken = new AtomicLong();

    private final List<Queued> queue = new ArrayList<>();

    private final Turnstile turn = new Turnstile(() -> taken.get() + 1);

    private record Queued(long number, boolean fails, CompletableFuture<Committed> answer) {}

    @Test
    void queuesTheNextBeforeTheFirstIsDone() {
        var first = turn.pass(number -> queued(number, false));
        var second = turn.pass(number -> queued(number, false));
        work();
        assertThat(first.join()).isInstanceOf(Committed.Done.class);
        assertThat(second.join()).isInstanceOf(Committed.Done.class);
        assertThat(queue).extracting(Queued::number).containsExactly(1L, 2L);
    }

    @Test
    void givesARefusedNumberAgain() {
        var first = turn.pass(number -> queued(number, true));
        var second = turn.pass(number -> queued(number, false));
        work();
        assertThat(first.join()).isEqualTo(STALE);
        assertThat(second.join()).as("was queued behind it").isEqualTo(STALE);
        var _ = turn.pass(number -> queued(number, false));
        work();
        assertThat(taken).hasValue(1);
    }

    @Test
    void givesANumberAgainThatWasNotUsed() {
        var _ = turn.pass(number -> {
            turn.giveBack();
            return CompletableFuture.completedFuture(new Committed.Done(7, Instant.EPOCH));
        });
        var _ = turn.pass(number -> queued(number, false));
        assertThat(queue).extracting(Queued::number).containsExactly(1L);
    }

    @Test
    void givesANumberAgainThatFailed() {
        assertThatThrownBy(() -> turn.pass(number -> {
                    throw new IllegalStateException("cannot be made");
                }))
                .hasMessage("cannot be made");
        var _ = turn.pass(number -> queued(number, false));
        assertThat(queue).extracting(Queued::number).containsExactly(1L);
    }

    @Test
    void letsOnesOwnThreadInFirst() {
        var outer = turn.pass(number -> {
            var _ = turn.pass(inner -> queued(inner, false));
            return queued(number, false);
        });
        work();
        assertThat(queue).extracting(Queued::number).containsExactly(1L, 1L);
        assertThat(outer.join()).isEqualTo(STALE);
        assertThat(taken).hasValue(1);
    }

    @Test
    void leavesNoGapUnderLoad() {
        var refused = new AtomicInteger();
        try (var committer = Executors.newSingleThreadExecutor();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                boolean fails = i % 37 == 5;
                people.execute(() -> {
                    while (!(turn.pass(number -> CompletableFuture.supplyAsync(() -> take(number, fails), committer))
                                    .join()
                            instanceof Committed.Done)) {
                        refused.incrementAndGet();
                        if (fails) return;
                    }
                });
            }
        }
        assertThat(refused).as("some were refused").hasPositiveValue();
        assertThat(taken).hasValue(400 - 11);
    }

    private CompletableFuture<Committed> queued(long number, boolean fails) {
        var one = new Queued(number, fails, new CompletableFuture<>());
        queue.add(one);
        return one.answer();
    }

    private void work() {
        for (var one : List.copyOf(queue))
            if (!one.answer().isDone()) one.answer().complete(take(one.number(), one.fails()));
    }

    private Committed take(long number, boolean fails) {
        if (fails || !taken.compareAndSet(number - 1, number)) return STALE;
        return new Committed.Done(number, Instant.EPOCH);
    }
}
