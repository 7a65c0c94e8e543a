package entrepot.http;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.access.Role;
import entrepot.commit.Committed;
import entrepot.commit.Committer;
import entrepot.commit.Idempotency;
import entrepot.commit.IdempotencyLookup;
import entrepot.commit.Ids;
import entrepot.commit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The door for features: runs their functions under the conventions that all addresses share.
public final class Api {

    static final String REPLAYED = "Idempotency-Replayed";
    static final String DRY_RUN = "Dry-Run";
    private static final int ATTEMPTS_MAX = 5;

    /// Somebody else was quicker: judged again on what is there now, it may be right or be refused better.
    private static final Set<Refusal.Code> OVERTAKEN =
            EnumSet.of(Refusal.Code.STALE_VERSION, Refusal.Code.ALREADY_EXISTS);

    private final Committer committer;
    private final Committer.Rehearsal rehearsal;
    private final IdempotencyLookup earlier;
    private final InstantSource clock;
    private final Cursors cursors;
    private final Looks looks;
    private final Set<Map.Entry<String, String>> running = ConcurrentHashMap.newKeySet();

    Api(
            Committer committer,
            Committer.Rehearsal rehearsal,
            IdempotencyLookup earlier,
            InstantSource clock,
            Cursors cursors) {
        this.committer = committer;
        this.rehearsal = rehearsal;
        this.earlier = earlier;
        this.clock = clock;
        this.cursors = cursors;
        this.looks = new Looks(committer);
    }

    /// Changes something once. The work may be called again when somebody else was faster, so it
    /// reads what it needs each time and does nothing but decide.
    public ResponseEntity<byte[]> mutate(HttpServletRequest request, Set<Role> allowed, Function<Call, Outcome> work) {
        var actor = Caller.of(request, allowed);
        checkAccept(request);
        var asked = Mutation.read(request, actor);
        if (!running.add(asked.place()))
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_RUNNING, "A request with this key is running.")
                    .raised();
        try {
            var before = earlier.find(asked.client(), asked.key());
            if (before.isPresent()) return repeated(asked, before.get());
            return asked.dryRun() ? tried(asked, work) : committed(asked, work);
        } finally {
            running.remove(asked.place());
        }
    }

    /// Reads something. A parameter that the work does not ask for is refused.
    public ResponseEntity<byte[]> read(HttpServletRequest request, Set<Role> allowed, Function<Query, Object> work) {
        var actor = Caller.of(request, allowed);
        checkAccept(request);
        var parameters = Parameters.of(request);
        var view = work.apply(new Query(actor, clock.instant(), request.getRequestURI(), parameters, cursors));
        parameters.refuseUnknown();
        looks.seen(actor, request);
        return json(200).body(Wire.bytes(view));
    }

    /// Serves what is not JSON: a text, or bytes as others have fixed their form.
    public ResponseEntity<byte[]> serve(HttpServletRequest request, Set<Role> allowed, Function<Query, Served> work) {
        var actor = Caller.of(request, allowed);
        var parameters = Parameters.of(request);
        var served = work.apply(new Query(actor, clock.instant(), request.getRequestURI(), parameters, cursors));
        parameters.refuseUnknown();
        return ResponseEntity.ok()
                .contentType(served.type())
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        served.lasting() ? "private, max-age=31536000, immutable" : "no-store")
                .body(served.bytes());
    }

    /// The id in an address; raises 404 when it is not one, since then nothing can be there.
    public static UUID id(String prefix, String text) {
        return parsed(text, id -> Ids.parse(prefix, id));
    }

    /// The same with an id type's own parser: `Api.parsed(text, PaymentId::parse)`.
    public static <T> T parsed(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw notFound().raised();
        }
    }

    /// What to answer for an address that names nothing, or nothing that the caller may see.
    public static Problem notFound() {
        return Problem.of(ProblemCode.NOT_FOUND, "Nothing is known under this id.");
    }

    private ResponseEntity<byte[]> repeated(Mutation asked, Idempotency before) {
        if (asked.isSameAs(before)) return replay(before.status(), before.answer());
        throw titled(ProblemCode.IDEMPOTENCY_KEY_REUSED).raised();
    }

    /// The same work and the committer's own checks; nothing is kept, and the key stays free.
    private ResponseEntity<byte[]> tried(Mutation asked, Function<Call, Outcome> work) {
        for (int attempt = 1; ; attempt++) {
            var prepared = rehearsed(decided(asked, work, clock.instant()));
            var refused = rehearsal.rehearse(prepared.change());
            if (refused.isEmpty()) return json(200).header(DRY_RUN, "true").body(Wire.bytes(prepared.view()));
            refuse(asked.actor(), refused.get(), attempt);
        }
    }

    private ResponseEntity<byte[]> committed(Mutation asked, Function<Call, Outcome> work) {
        for (int attempt = 1; ; attempt++) {
            var sent = sent(asked, decided(asked, work, clock.instant()));
            switch (sent.committed().join()) {
                case Committed.Done _ -> {
                    return fresh(sent.prepared(), sent.answer());
                }
                case Committed.Replayed before -> {
                    return replay(before.status(), before.answer());
                }
                case Committed.Refused refused -> refuse(asked.actor(), refused.refusal(), attempt);
            }
        }
    }

    /// Raises the refusal, but for one that another attempt may mend.
    private static void refuse(Actor actor, Refusal refusal, int attempt) {
        if (!OVERTAKEN.contains(refusal.code()) || attempt == ATTEMPTS_MAX)
            throw problem(actor, refusal).raised();
    }

    private static Outcome decided(Mutation asked, Function<Call, Outcome> work, Instant now) {
        return work.apply(asked.call(now));
    }

    private static Outcome.Prepared rehearsed(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Prepared prepared -> prepared;
            case Outcome.InTurn(var turn, var prepared) -> prepared.apply(turn.peek());
            case Outcome.Rejected rejected -> throw rejected.problem().raised();
        };
    }

    /// What was queued, and the answer that is kept with it.
    private record Sent(Outcome.Prepared prepared, String answer, CompletableFuture<Committed> committed) {}

    private Sent sent(Mutation asked, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Prepared prepared -> submitted(asked, prepared);
            case Outcome.InTurn(var turn, var prepared) -> {
                var sent = new AtomicReference<Sent>();
                var committed = turn.pass(number -> {
                    sent.set(submitted(asked, prepared.apply(number)));
                    return sent.get().committed();
                });
                yield new Sent(sent.get().prepared(), sent.get().answer(), committed);
            }
            case Outcome.Rejected rejected -> throw rejected.problem().raised();
        };
    }

    private Sent submitted(Mutation asked, Outcome.Prepared prepared) {
        var answer = new String(Wire.bytes(prepared.view()), StandardCharsets.UTF_8);
        var change = prepared.change().with(asked.answered(prepared.status(), answer));
        return new Sent(prepared, answer, committer.submit(change));
    }

    private static ResponseEntity<byte[]> fresh(Outcome.Prepared prepared, String answer) {
        var response = json(prepared.status());
        if (!prepared.location().isEmpty()) response.location(URI.create(prepared.location()));
        return response.body(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> replay(int status, String answer) {
        return json(status).header(REPLAYED, "true").body(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder json(int status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// Before the work, so that nobody gets an effect together with a refusal to hear of it.
    private static void checkAccept(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) return;
        try {
            if (MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith))
                return;
        } catch (InvalidMediaTypeException e) {
            throw ErrorMapping.ofStatus(406).raised();
        }
        throw ErrorMapping.ofStatus(406).raised();
    }

    /// The texts of refusals stay inside: they may speak of other clients' records.
    private static Problem problem(Actor actor, Refusal refusal) {
        return switch (refusal.code()) {
            case IDEMPOTENCY_KEY_REUSED -> titled(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            case STALE_VERSION -> titled(ProblemCode.STALE_VERSION);
            case ALREADY_EXISTS -> titled(ProblemCode.ALREADY_EXISTS);
            case EXCEEDS_BALANCE -> titled(ProblemCode.EXCEEDS_BALANCE);
            case CLIENT_MONEY_SHORT, CLIENT_ASSETS_SHORT ->
                titled(ProblemCode.CLIENT_FUNDS_SHORT)
                        .because("", refusal.code().name(), "The rule of the books that said no.");
            case INTENT_ALREADY_DONE -> titled(ProblemCode.ALREADY_DONE);
            case CONSTRAINT -> titled(ProblemCode.CONFLICT);
            case FROZEN -> titled(frozen(actor));
            case NOT_ZERO_SUM ->
                throw new IllegalStateException("a posting that does not balance: " + refusal.detail());
        };
    }

    /// A participant is not told that the authority is looking at him.
    private static ProblemCode frozen(Actor actor) {
        return actor.affiliation() instanceof Affiliation.Participant ? ProblemCode.WAITS : ProblemCode.FROZEN;
    }

    private static Problem titled(ProblemCode code) {
        return Problem.of(code, code.title() + ".");
    }
}
