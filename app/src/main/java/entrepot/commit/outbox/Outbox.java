package entrepot.commit.outbox;

import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Committer;
import entrepot.commit.Intent;
import entrepot.commit.Json;
import entrepot.commit.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Carries out what commits decided on: intents of one subject in order, subjects side by side.
public final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH_MAX = 256;
    private static final int STALE_TRIES_MAX = 20;
    private static final long POLL_MILLIS = 100;
    private static final Duration ERROR_WAIT = Duration.ofSeconds(1);
    private static final Duration FROZEN_WAIT = Duration.ofSeconds(1);

    /// Nobody is told of it and nothing follows from it, so it need not be durable at once: where it is
    /// lost, the intent is tried a little sooner.
    private static final String LATER = """
            with unhurried as (select set_config('synchronous_commit', 'off', true))
            update commit.outbox set attempts = attempts + 1, last_error = ?, retry_at = ?
              from unhurried
             where id = ?
            """;

    private final JdbcClient sql;
    private final Committer committer;
    private final InstantSource clock;
    private final Map<String, IntentHandler> handlers;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread poller;
    private volatile boolean closed;

    public Outbox(JdbcClient sql, Committer committer, InstantSource clock, List<IntentHandler> handlers) {
        this.sql = sql;
        this.committer = committer;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(IntentHandler::name, Function.identity()));
        this.poller = Thread.ofPlatform().name("outbox").daemon().unstarted(this::poll);
    }

    public void start() {
        poller.start();
    }

    /// Looks at once instead of at the next tick.
    public void wake() {
        if (wake.availablePermits() == 0) wake.release();
    }

    /// Carries out on the caller's thread what is due and not being carried out; answers how many: for
    /// whoever drives a node step by step instead of [#start].
    public int turn() {
        var taken = 0;
        for (var intent : due())
            if (busy.add(intent.subject())) {
                carryOut(intent);
                taken++;
            }
        return taken;
    }

    /// Intents that wait, and why: for operators.
    public List<Stuck> open() {
        return sql.sql("""
                        select id, name, subject, attempts, last_error
                          from commit.outbox
                         where done_index is null
                         order by created_index
                         limit 1000
                        """)
                .query((row, n) -> new Stuck(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("subject"),
                        row.getInt("attempts"),
                        row.getString("last_error")))
                .list();
    }

    @Override
    public void close() {
        closed = true;
        wake.release();
        try {
            poller.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
        try {
            workers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        while (!closed) {
            try {
                for (var intent : due()) dispatch(intent);
                if (wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) wake.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("outbox cannot read its intents: {}", e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(ERROR_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The first open intent of each subject holds up the others of it, also while it waits to be tried
    /// again; those that wait do not hold up other subjects.
    private List<Intent> due() {
        var now = Timestamp.from(clock.instant());
        return sql.sql("""
                        select id, name, subject, body, due
                          from (select distinct on (subject) id, name, subject, body, due, retry_at, created_index
                                  from commit.outbox
                                 where done_index is null
                                   and due <= ?
                                 order by subject, created_index, id) first
                         where retry_at is null
                            or retry_at <= ?
                         order by created_index
                         limit ?
                        """)
                .param(now)
                .param(now)
                .param(BATCH_MAX)
                .query(Outbox::row)
                .list();
    }

    private void dispatch(Intent intent) {
        if (!busy.add(intent.subject())) return;
        workers.execute(() -> carryOut(intent));
    }

    private void carryOut(Intent intent) {
        try {
            run(intent);
        } catch (RuntimeException | Error e) {
            if (!closed) LOG.warn("intent {} {} failed", intent.name(), intent.id(), e);
            later(intent, ERROR_WAIT, String.valueOf(e.getMessage()));
        } finally {
            busy.remove(intent.subject());
            wake();
        }
    }

    private void run(Intent intent) {
        var handler = handlers.get(intent.name());
        if (handler == null) throw new IllegalStateException("no handler for intents named " + intent.name());
        for (int tries = 0; tries < STALE_TRIES_MAX && !closed; tries++) {
            switch (handler.handle(intent)) {
                case IntentHandler.Result.Later later -> {
                    later(intent, later.delay(), later.reason());
                    return;
                }
                case IntentHandler.Result.Commit commit -> {
                    var committed = committer.commit(ending(intent, commit.change()));
                    if (committed instanceof Committed.Refused(Refusal no) && no.code() == Refusal.Code.FROZEN) {
                        later(intent, FROZEN_WAIT, no.detail());
                        return;
                    }
                    if (settled(intent, committed)) return;
                }
                case IntentHandler.Result.InTurn(var turn, var change) -> {
                    var submitted = turn.pass(n -> committer.submit(ending(intent, change.apply(n))));
                    if (settled(intent, submitted.join())) return;
                }
            }
        }
        later(intent, ERROR_WAIT, "its subject kept changing");
    }

    /// The intent's end comes first, so that a second run of it is refused for that and nothing else.
    private static Change ending(Intent intent, Change change) {
        return Change.of(change.fact(), new IntentDone(intent.id())).with(change.parts());
    }

    /// False when the change was built on a state that another change has replaced meanwhile.
    private static boolean settled(Intent intent, Committed committed) {
        return switch (committed) {
            case Committed.Done done -> true;
            case Committed.Replayed replayed -> true;
            case Committed.Refused refused ->
                switch (refused.refusal().code()) {
                    case STALE_VERSION -> false;
                    case INTENT_ALREADY_DONE -> true;
                    default -> throw new IllegalStateException(intent.name() + " was refused: " + refused.refusal());
                };
        };
    }

    private void later(Intent intent, Duration wait, String reason) {
        if (closed) return;
        sql.sql(LATER)
                .param(reason)
                .param(Timestamp.from(clock.instant().plus(wait)))
                .param(intent.id())
                .update();
    }

    private static Intent row(ResultSet row, int number) throws SQLException {
        var body = new HashMap<String, String>();
        Json.tree(row.getString("body"))
                .propertyStream()
                .forEach(e -> body.put(e.getKey(), e.getValue().asString()));
        return new Intent(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("subject"),
                body,
                row.getTimestamp("due").toInstant());
    }

    /// @param attempts  how often it was tried
    /// @param lastError what it waits for; empty before the first try
    public record Stuck(
            UUID id,
            String name,
            String subject,
            int attempts,
            @Nullable String lastError) {}
}
