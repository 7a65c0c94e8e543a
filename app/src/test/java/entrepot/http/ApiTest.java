package entrepot.http;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.access.Access;
import entrepot.access.Role;
import entrepot.commit.Committer;
import entrepot.commit.Ids;
import entrepot.commit.Json;
import entrepot.register.Register;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The conventions of the API over a real server and a real database.
@Tag("integration")
class ApiTest {

    private static final String WORDS = "{\"words\":\"hello\"}";
    private static WebNode node;

    @BeforeAll
    static void start() {
        node = WebNode.start(Notes.Feature.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static String treasury() {
        return node.token("treasury", Role.TREASURY);
    }

    private static HttpRequest.Builder post(String path, String key, String body) {
        var request = node.to(path)
                .header("Authorization", "Bearer " + treasury())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return key.isEmpty() ? request : request.header("Idempotency-Key", key);
    }

    private static HttpResponse<String> write(String key, String body) {
        return node.send(post("/notes", key, body));
    }

    private static HttpResponse<String> get(String path, String token) {
        return node.send(node.to(path).header("Authorization", "Bearer " + token));
    }

    private static String fresh() {
        return node.part(Ids.class).next().toString();
    }

    private static long facts() {
        return new Register(node.part(JdbcClient.class)).head().index();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var problem = Json.tree(response.body());
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("remedy").stringValue()).isNotBlank();
        assertThat(problem.path("type").stringValue()).endsWith("/problems/" + code);
        assertThat(problem.path("trace_id").stringValue()).matches("[0-9a-f]{32}");
        assertThat(response.body()).doesNotContain("Exception", "java.", "org.", "jdbc:");
    }

    @Test
    void createsOnce() {
        var answer = write(fresh(), WORDS);
        assertThat(answer.statusCode()).isEqualTo(201);
        var id = Json.tree(answer.body()).path("note_id").stringValue();
        assertThat(answer.headers().firstValue("Location")).hasValue("/notes/" + id);
        assertThat(answer.body()).isEqualTo("{\"note_id\":\"" + id + "\",\"words\":\"hello\",\"state\":\"OPEN\"}");
    }

    @Test
    void wantsKey() {
        long before = facts();
        assertProblem(write("", WORDS), 400, "IDEMPOTENCY_KEY_MISSING");
        assertProblem(write("a b", WORDS), 400, "IDEMPOTENCY_KEY_INVALID");
        assertProblem(write("k".repeat(129), WORDS), 400, "IDEMPOTENCY_KEY_INVALID");
        assertProblem(
                node.send(post("/notes", fresh(), WORDS).header("Idempotency-Key", fresh())),
                400,
                "IDEMPOTENCY_KEY_INVALID");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void replaysByteForByte() {
        var key = fresh();
        var first = write(key, WORDS);
        var again = write(key, " { \"words\" : \"hello\" } ");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void replaysWhereStateHasMovedOn() {
        var id = Json.tree(write(fresh(), WORDS).body()).path("note_id").stringValue();
        var key = fresh();
        var first = node.send(post("/notes/" + id + "/seal", key, ""));
        var again = node.send(post("/notes/" + id + "/seal", key, ""));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertProblem(node.send(post("/notes/" + id + "/seal", fresh(), "")), 409, "WRONG_STATE");
    }

    @Test
    void refusesKeyWithAnotherBody() {
        var key = fresh();
        write(key, WORDS);
        assertProblem(write(key, "{\"words\":\"other\"}"), 422, "IDEMPOTENCY_KEY_REUSED");
        assertProblem(node.send(post("/notes/" + key + "/seal", key, "")), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void keepsKeyAfterRefusal() {
        var key = fresh();
        assertProblem(write(key, "{\"words\":\"\"}"), 400, "INVALID_BODY");
        assertThat(write(key, WORDS).statusCode()).isEqualTo(201);
    }

    @Test
    void separatesKeysOfTwoClients() {
        var key = fresh();
        var mine = write(key, WORDS);
        var other = node.token("other", Role.TREASURY);
        var theirs = node.send(node.to("/notes")
                .header("Authorization", "Bearer " + other)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(WORDS)));
        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(theirs.body()).isNotEqualTo(mine.body());
    }

    /// Scenario 18, the same request again: a key is kept for ever with the hash of its request, in the
    /// commit of the effect; another body under it is a conflict. Operator: one payment, however often
    /// it was sent.
    @Test
    void doesParallelRequestsOnce() throws Exception {
        var key = fresh();
        long before = facts();
        var tasks = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 16; i++) tasks.add(() -> write(key, WORDS));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            treasury();
            var answers =
                    threads.invokeAll(tasks).stream().map(f -> f.resultNow()).toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 409);
            assertThat(answers.stream()
                            .filter(a -> a.statusCode() == 201)
                            .map(HttpResponse::body)
                            .distinct())
                    .hasSize(1);
            assertThat(answers.stream().filter(a -> a.statusCode() == 409)).allSatisfy(a -> {
                assertProblem(a, 409, "IDEMPOTENCY_KEY_RUNNING");
                assertThat(a.headers().firstValue("Retry-After")).hasValue("1");
            });
        }
        assertThat(facts()).isEqualTo(before + 1);
    }

    @Test
    void leavesNothingOfADryRun() {
        var key = fresh();
        long before = facts();
        var tried = node.send(post("/notes?dry_run=true", key, WORDS));
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.headers().firstValue("Dry-Run")).hasValue("true");
        assertThat(Json.tree(tried.body()).path("words").stringValue()).isEqualTo("hello");
        assertThat(facts()).isEqualTo(before);
        assertProblem(node.send(post("/notes?dry_run=true", key, "{}")), 400, "INVALID_BODY");
        assertThat(write(key, WORDS).headers().firstValue("Idempotency-Replayed"))
                .isEmpty();
    }

    /// What only the committer knows is refused in a dry run as it would be in earnest.
    @ParameterizedTest
    @ValueSource(strings = {"", "?dry_run=true"})
    void refusesAlikeInADryRun(String how) {
        var id = Json.tree(write(fresh(), WORDS).body()).path("note_id").stringValue();
        var notes = node.part(Notes.class);
        notes.rivals.set(1000);
        assertProblem(node.send(post("/notes/" + id + "/seal" + how, fresh(), "")), 409, "STALE_VERSION");
        notes.rivals.set(0);
    }

    @Test
    void decidesAgainWhenStale() {
        var id = Json.tree(write(fresh(), WORDS).body()).path("note_id").stringValue();
        var notes = node.part(Notes.class);
        notes.rivals.set(2);
        int before = notes.calls.get();
        assertThat(node.send(post("/notes/" + id + "/seal", fresh(), "")).statusCode())
                .isEqualTo(200);
        assertThat(notes.calls.get()).isEqualTo(before + 3);
    }

    @Test
    void wantsTokenAndRole() {
        assertProblem(node.send(node.to("/notes")), 401, "UNAUTHENTICATED");
        assertThat(node.send(node.to("/notes")).headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"entrepot\"");
        assertProblem(get("/notes", "ent_unknown"), 401, "INVALID_TOKEN");
        assertProblem(node.send(node.to("/notes").header("Authorization", "Basic YTpi")), 401, "INVALID_TOKEN");
        assertProblem(get("/notes", node.token("dealer", Role.DEALER)), 403, "FORBIDDEN");
        assertThat(get("/notes", node.token("auditor", Role.AUDITOR)).statusCode())
                .isEqualTo(200);
        assertProblem(node.send(node.to("/unknown")), 401, "UNAUTHENTICATED");
    }

    @Test
    void refusesRevokedToken() {
        var access = node.part(Access.class);
        var committer = node.part(Committer.class);
        var user = node.enrol("brief", Role.AUDITOR);
        var issued = access.issue(user, node.part(InstantSource.class).instant(), Duration.ofHours(1), "system");
        committer.commit(issued.change()).orThrow();
        assertThat(get("/notes", issued.secret()).statusCode()).isEqualTo(200);
        committer.commit(access.revoke(issued.token(), "system").orElseThrow()).orThrow();
        assertProblem(get("/notes", issued.secret()), 401, "INVALID_TOKEN");
        var second = node.issue(user, Duration.ofHours(1));
        assertThat(get("/notes", second).statusCode()).isEqualTo(200);
        committer.commit(access.suspend(user, "system").orElseThrow()).orThrow();
        assertProblem(get("/notes", second), 401, "INVALID_TOKEN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"words":"a"                    | 400 | MALFORMED_JSON
        {"words":"a"} {}                | 400 | MALFORMED_JSON
        {"words":"a","words":"b"}       | 400 | MALFORMED_JSON
        []                              | 400 | MALFORMED_JSON
        null                            | 400 | MALFORMED_JSON
        {}                              | 400 | INVALID_BODY
        {"words":null}                  | 400 | INVALID_BODY
        {"words":1}                     | 400 | INVALID_BODY
        {"words":1.5}                   | 400 | INVALID_BODY
        {"words":"a","more":1}          | 400 | INVALID_BODY
        {"words":"a\\u0000"}            | 400 | INVALID_BODY
        """)
    void refusesBadBody(String body, int status, String code) {
        long before = facts();
        assertProblem(write(fresh(), body), status, code);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void refusesDeepAndLargeBodies() {
        assertProblem(write(fresh(), "{\"words\":" + "[".repeat(40) + "]".repeat(40) + "}"), 400, "MALFORMED_JSON");
        assertProblem(write(fresh(), "{\"words\":\"" + "x".repeat(1_100_000) + "\"}"), 413, "BODY_TOO_LARGE");
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(1_100_000)));
        assertProblem(node.send(post("/notes", fresh(), "").POST(chunked)), 413, "BODY_TOO_LARGE");
    }

    @Test
    void refusesOtherMediaTypes() {
        var text = post("/notes", fresh(), WORDS).setHeader("Content-Type", "text/plain");
        assertProblem(node.send(text), 415, "UNSUPPORTED_MEDIA_TYPE");
        var form = post("/notes", fresh(), "words=a").setHeader("Content-Type", "application/x-www-form-urlencoded");
        assertThat(node.send(form).statusCode()).isIn(400, 415);
        var packed = post("/notes", fresh(), WORDS).header("Content-Encoding", "gzip");
        assertProblem(node.send(packed), 415, "UNSUPPORTED_MEDIA_TYPE");
        var picture = post("/notes", fresh(), WORDS).setHeader("Accept", "image/png");
        assertProblem(node.send(picture), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void refusesOtherMethodsAndPaths() {
        var delete = node.to("/notes")
                .header("Authorization", "Bearer " + treasury())
                .DELETE();
        var answer = node.send(delete);
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        assertProblem(get("/nothing/here", treasury()), 404, "NOT_FOUND");
        assertProblem(node.send(post("/notes/xyz/seal", fresh(), "")), 404, "NOT_FOUND");
        assertProblem(node.send(post("/notes/" + "x".repeat(900) + "/seal", fresh(), "")), 404, "NOT_FOUND");
        assertProblem(get("/notes/" + "x".repeat(2000), treasury()), 414, "ADDRESS_TOO_LONG");
        assertProblem(get("/notes/" + "x".repeat(20000), treasury()), 400, "BAD_REQUEST");
        assertProblem(get("/notes//../x;a=b", treasury()), 400, "BAD_REQUEST");
        assertProblem(get("/notes?unknown=1", treasury()), 400, "INVALID_PARAMETER");
        assertProblem(get("/notes?limit=%zz".replace("%zz", "0"), treasury()), 400, "INVALID_PARAMETER");
        assertProblem(get("/notes?limit=1&limit=2", treasury()), 400, "INVALID_PARAMETER");
        assertProblem(get("/notes?cursor=abc", treasury()), 400, "INVALID_CURSOR");
    }

    @ParameterizedTest
    @CsvSource({"'GET /notes?limit=%zz HTTP/1.1'", "'GET /%00 HTTP/1.1'", "'GET /notes HTTP/9.9'", "'NONSENSE'"})
    void answersRawNonsense(String line) throws IOException {
        var server = java.net.URI.create(node.address());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var text = line + "\r\nHost: here\r\nAuthorization: Bearer " + treasury() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 ").contains("application/problem+json", "\"code\":");
            assertThat(answer).doesNotContain("Exception", "Tomcat", "<html");
        }
    }

    @Test
    void scrubsOurOwnMistakes() {
        assertProblem(get("/notes/broken", treasury()), 500, "INTERNAL");
    }

    @Test
    void answersPeopleWithPages() {
        var answer = node.send(node.to("/nothing").setHeader("Accept", "text/html,*/*;q=0.8"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).startsWith("<h1>UNAUTHENTICATED</h1>");
    }

    @Test
    void pagesStayStableUnderInserts() {
        for (int i = 0; i < 5; i++) write(fresh(), WORDS);
        var first = Json.tree(get("/notes?limit=2", treasury()).body());
        write(fresh(), WORDS);
        var second = Json.tree(
                get("/notes?limit=2&cursor=" + first.path("next_cursor").stringValue(), treasury())
                        .body());
        assertThat(first.path("has_more").booleanValue()).isTrue();
        var seen = IntStream.range(0, 2)
                .boxed()
                .flatMap(i -> List.of(first, second).stream()
                        .map(p -> p.path("items").path(i).path("note_id")))
                .map(Object::toString)
                .collect(Collectors.toSet());
        assertThat(seen).hasSize(4);
        var whole = Json.tree(get("/notes?limit=200", treasury()).body());
        assertThat(whole.path("has_more").booleanValue()).isFalse();
        assertThat(whole.has("next_cursor")).isFalse();
        assertThat(whole.path("items").get(3).path("note_id"))
                .isEqualTo(second.path("items").get(0).path("note_id"));
    }

    @Test
    void servesDescriptionAndHealth() {
        var description = node.send(node.to("/openapi.json"));
        assertThat(Json.tree(description.body()).path("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(node.send(node.to("/health/live")).body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(node.send(node.to("/health/ready")).statusCode()).isEqualTo(200);
    }

    @Test
    void sendsSafeHeaders() {
        var headers = node.send(node.to("/health/live")).headers();
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(headers.firstValue("Trace-Id").orElse("")).matches("[0-9a-f]{32}");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }
}
