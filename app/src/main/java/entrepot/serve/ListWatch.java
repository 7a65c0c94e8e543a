package entrepot.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks into the folder of lists once a minute while the platform runs. What is wrong there is
/// logged; a list that is too old holds payments by itself.
final class ListWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ListWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ScheduledExecutorService timer;

    private ListWatch(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    static ListWatch start(ListFolder folder, FirstStart records) {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("list-watch").daemon().factory());
        // Its end is the timer's: look catches what goes wrong and the next minute tries again.
        var _ = timer.scheduleWithFixedDelay(
                () -> look(folder, records), PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
        return new ListWatch(timer);
    }

    private static void look(ListFolder folder, FirstStart records) {
        try {
            var problems = new ArrayList<Problem>();
            records.lists(folder.refresh(problems));
            problems.forEach(problem -> LOG.warn("{}", problem));
        } catch (RuntimeException e) {
            LOG.error("lists could not be looked at; tried again in a minute", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
