package entrepot.screening.fetch;

import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.fetch.Answer.Elsewhere;
import entrepot.screening.fetch.Answer.Failed;
import entrepot.screening.fetch.Answer.Fault;
import entrepot.screening.fetch.Answer.Unchanged;
import entrepot.screening.keeping.Admission;
import entrepot.screening.keeping.EditionStore;
import entrepot.screening.keeping.Offered;
import entrepot.screening.keeping.Receipt;
import entrepot.screening.keeping.Refusal;
import entrepot.screening.keeping.Validators;
import entrepot.screening.source.ListFiles;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Brings lists from their addresses into a store.
public final class ListFetcher implements AutoCloseable {

    private static final int REDIRECTS_MAX = 5;
    private static final Validators NOTHING_KNOWN = new Validators("", "");

    private final EditionStore store;
    private final Exchange exchange;
    private final Backoff backoff;
    private final World world;

    /// What comes from outside.
    ///
    /// @param told is told of every wait before a server is asked again
    public record World(InstantSource clock, RandomGenerator chance, Sleep sleep, Consumer<String> told) {}

    /// Lets time go by.
    @FunctionalInterface
    public interface Sleep {
        void sleep(Duration time) throws InterruptedException;
    }

    public ListFetcher(EditionStore store, Limits limits, World world) {
        this.store = store;
        this.backoff = limits.backoff();
        this.exchange = new Exchange(limits, world.clock());
        this.world = world;
    }

    /// Asks all addresses of a list, and has the store take or confirm its edition. What fails goes on
    /// record there.
    ///
    /// @throws InterruptedException told to end; nothing goes on record then
    public Receipt fetch(ListSource source, Admission admission) throws InterruptedException {
        var asked = world.clock().instant();
        var inUse = store.inUse(source.list());
        var known = inUse.isEmpty()
                ? Map.<String, Validators>of()
                : store.standing(source.list()).validators();
        var answers = new ArrayList<Answer>();
        for (var address : source.addresses()) answers.add(ask(source, address, validators(address, known)));
        if (inUse.isPresent() && answers.stream().allMatch(Unchanged.class::isInstance))
            return store.confirm(inUse.get(), asked);
        // A set is one edition: when any of its files changed, all are fetched.
        for (int i = 0; i < answers.size(); i++)
            if (answers.get(i) instanceof Unchanged(var address)) answers.set(i, ask(source, address, NOTHING_KNOWN));
        return received(source, Haul.of(source, answers), admission, asked);
    }

    private static Validators validators(URI address, Map<String, Validators> known) {
        return known.getOrDefault(address.toString(), NOTHING_KNOWN);
    }

    private Receipt received(ListSource source, Haul haul, Admission admission, Instant asked) {
        var from = source.inWords();
        if (!haul.failures.isEmpty())
            return store.refuse(source.list(), new Refusal(world.clock().instant(), from, haul.failures));
        var day = haul.modified.orElse(asked).atZone(ZoneOffset.UTC).toLocalDate();
        var origin = new Origin(source.list(), from, day, asked);
        var files = ListFiles.of(haul.files);
        return store.offer(new Offered(files, origin, haul.modified.isPresent(), haul.validators), admission, asked);
    }

    /// Asks until there is an answer that will not change by asking again.
    private Answer ask(ListSource source, URI address, Validators known) throws InterruptedException {
        for (int failures = 1; ; failures++) {
            var answer = followed(source, address, known);
            if (!(answer instanceof Failed failed) || !failed.again()) return answer;
            var pause =
                    backoff.pause(failures, failed.retryAfter(), world.chance().nextDouble());
            if (pause.isEmpty()) return answer;
            world.told()
                    .accept(source.list() + ": " + failed.reason().detail() + "; asked again in "
                            + pause.get().toSeconds() + " s, " + (failures + 1) + " of " + backoff.attemptsMax());
            world.sleep().sleep(pause.get());
        }
    }

    private Answer followed(ListSource source, URI address, Validators known) throws InterruptedException {
        var at = address;
        for (int redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
            var answer = exchange.ask(at, WebAddress.fileName(address), known);
            if (!(answer instanceof Elsewhere(var next))) return answer;
            var fault = WebAddress.redirectFault(at, next, source.plainAllowed());
            if (fault.isPresent()) return Failed.forGood(Fault.REDIRECTED, address, fault.get());
            at = next;
        }
        return Failed.forGood(Fault.REDIRECTED, address, "redirected more than " + REDIRECTS_MAX + " times");
    }

    @Override
    public void close() {
        exchange.close();
    }
}
