package entrepot.serve.lists;

import entrepot.screening.ListSnapshot;
import entrepot.serve.yaml.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks into the folder of lists once a minute while the platform runs. What is wrong there is
/// logged; a list that is too old holds payments by itself.
public final class ListWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ListWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ScheduledExecutorService timer;

    private ListWatch(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /// @param taken is given the editions that were taken into use, to put them on record
    public static ListWatch start(ListFolder folder, Consumer<List<ListSnapshot>> taken) {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("list-watch").daemon().factory());
        // Its end is the timer's: look catches what goes wrong and the next minute tries again.
        var _ = timer.scheduleWithFixedDelay(
                () -> look(folder, taken), PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
        return new ListWatch(timer);
    }

    private static void look(ListFolder folder, Consumer<List<ListSnapshot>> taken) {
        try {
            var problems = new ArrayList<Problem>();
            taken.accept(folder.refresh(problems));
            problems.addAll(folder.refusals());
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
