package entrepot.serve.lists;

import entrepot.screening.fetch.Limits;
import entrepot.screening.fetch.ListFetcher;
import entrepot.screening.keeping.Admission;
import entrepot.screening.keeping.EditionStore;
import entrepot.screening.keeping.Receipt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the publishers of lists while the platform runs, each in its turn, and again after a while.
/// What comes of it lies in the store; a list that nobody confirms grows old and holds payments.
public final class ListFetching implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ListFetching.class);
    private static final Duration FIRST_MAX = Duration.ofMinutes(1);
    private static final double JITTER = 0.2;
    private static final long END_SECONDS = 5;

    private final ListsConfig config;
    private final ListFetcher fetcher;
    private final RandomGenerator chance;
    private final Thread thread;

    private ListFetching(ListsConfig config, EditionStore store, InstantSource clock, RandomGenerator chance) {
        this.config = config;
        this.chance = chance;
        this.fetcher =
                new ListFetcher(store, Limits.STANDARD, new ListFetcher.World(clock, chance, Thread::sleep, LOG::info));
        this.thread = Thread.ofPlatform().name("list-fetch").daemon().unstarted(this::run);
    }

    /// Begins within a minute. Without any address there is nothing to do.
    public static ListFetching start(
            ListsConfig config, EditionStore store, InstantSource clock, RandomGenerator chance) {
        var fetching = new ListFetching(config, store, clock, chance);
        if (!config.fetched().isEmpty()) fetching.thread.start();
        return fetching;
    }

    private void run() {
        try {
            Thread.sleep(scaled(FIRST_MAX, chance.nextDouble()));
            while (true) {
                turn();
                Thread.sleep(pause(config.fetchEvery(), chance.nextDouble()));
            }
        } catch (InterruptedException e) {
            LOG.debug("lists are fetched no more");
        }
    }

    private void turn() throws InterruptedException {
        for (var source : config.fetched()) {
            try {
                tell(fetcher.fetch(source, new Admission(config.dropPercentMax(), false)));
            } catch (RuntimeException e) {
                LOG.error("list {} could not be fetched; tried again in {}", source.list(), config.fetchEvery(), e);
            }
        }
    }

    private static void tell(Receipt receipt) {
        switch (receipt) {
            case Receipt.Taken taken ->
                LOG.info(
                        "list {}: edition {} taken",
                        taken.list(),
                        taken.edition().name());
            case Receipt.Confirmed(var kept) -> LOG.debug("list {}: edition {} confirmed", kept.list(), kept.name());
            case Receipt.Refused(var list, var refusal) ->
                LOG.warn("list {}: nothing taken from {}: {}", list, refusal.source(), refusal.reasons());
        }
    }

    /// So that installations do not ask all at one time: a tenth more or less.
    static Duration pause(Duration every, double chance) {
        return scaled(every, 1 - JITTER / 2 + JITTER * chance);
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofMillis((long) (time.toMillis() * factor));
    }

    @Override
    public void close() {
        thread.interrupt();
        fetcher.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
