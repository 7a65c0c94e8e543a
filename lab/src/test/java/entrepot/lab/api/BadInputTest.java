package entrepot.lab.api;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.lab.api.Client.Got;
import entrepot.lab.api.Client.Sent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Whatever is wrong with a request, at whatever address: it is refused with a problem that says what
/// to do, and nothing is left of it, no posting and no new version of anything.
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputTest {

    private static final Set<String> OPEN = Set.of("live", "ready", "description");
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 414, 415, 422);

    /// Its example waits for its bank, which is not asked a second time.
    private static final String ASKED = "examineContract";

    private static @TempDir Path folder;
    private Desk desk;
    private Client client;
    private Footprint footprint;
    private Map<String, Long> rows;
    private JsonNode document;
    private final Map<String, JsonNode> descriptions = new HashMap<>();
    private List<Operation> operations;
    private Operation closing;
    private int count;

    @BeforeAll
    void start() {
        desk = Desk.open(folder);
        client = new Client(desk.stage().url());
        document = client.send(new Sent("GET", "/openapi.json", List.of(), new byte[0]))
                .body();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(o -> descriptions.put(
                                o.getValue().path("operationId").asString(), o.getValue())));
        operations = Operations.on(desk);
        closing = Operations.closing(desk);
        footprint = new Footprint(desk.stage().database());
        rows = footprint.take();
    }

    @AfterAll
    void stop() throws Exception {
        System.out.println("BadInputTest: " + count + " bad requests refused");
        footprint.close();
        desk.close();
    }

    @Test
    @Order(1)
    void knowsEveryOperation() {
        var known = new TreeSet<>(OPEN);
        operations.forEach(o -> known.add(o.id()));
        known.add(closing.id());
        assertThat(known).containsExactlyElementsOf(new TreeSet<>(descriptions.keySet()));
    }

    Stream<Operation> operations() {
        return operations.stream();
    }

    Stream<Operation> mutations() {
        return operations.stream().filter(o -> !o.isRead() && !o.id().equals(ASKED));
    }

    @ParameterizedTest
    @Order(2)
    @MethodSource("operations")
    void answersTheExample(Operation operation) {
        var sent = request(operation, "try-" + operation.id());
        var got = client.send(operation.isRead() ? sent : sent.to(sent.path() + "?dry_run=true"));
        assertThat(got.status()).as(got.text()).isEqualTo(200);
    }

    Stream<Case> cases() {
        var all = Stream.concat(operations.stream(), Stream.of(closing))
                .flatMap(o -> RequestFaults.of(o, document, descriptions.get(o.id()), desk.stage()::token).stream())
                .toList();
        rows = footprint.take();
        return all.stream();
    }

    @ParameterizedTest
    @Order(3)
    @MethodSource("cases")
    void refuses(Case bad) {
        count++;
        var got = client.send(bad.sent().keyed("bad-" + count));
        var left = footprint.take();
        var before = rows;
        rows = left;
        assertThat(got.status()).as(got.text()).isIn(REFUSED).isIn(bad.statuses());
        assertProblem(bad, got);
        assertThat(left).isEqualTo(before);
    }

    private static void assertProblem(Case bad, Got got) {
        assertThat(got.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(got.header("Cache-Control")).isEqualTo("no-store");
        var problem = got.body();
        assertThat(problem.path("status").asInt()).isEqualTo(got.status());
        for (var field : List.of("type", "title", "detail", "remedy"))
            assertThat(problem.path(field).asString("")).as(field).isNotBlank();
        assertThat(problem.path("trace_id").asString("")).isEqualTo(got.header("Trace-Id"));
        assertThat(problem.path("code").asString("")).matches("[A-Z][A-Z_]+");
        if (!bad.code().isEmpty()) assertThat(problem.path("code").asString()).isEqualTo(bad.code());
        if (!bad.pointer().isEmpty() && problem.path("code").asString().equals("INVALID_BODY"))
            assertThat(problem.path("errors")
                            .valueStream()
                            .map(e -> e.path("pointer").asString()))
                    .as(got.text())
                    .anyMatch(p -> (bad.pointer() + "/").startsWith(p + "/") || p.startsWith(bad.pointer() + "/"));
    }

    /// Scenario 18.
    @ParameterizedTest
    @Order(4)
    @MethodSource("mutations")
    void answersOnceForOneKey(Operation operation) {
        var sent = request(operation, "once-" + operation.id());
        var first = client.send(sent);
        assertThat(first.status()).as(first.text()).isIn(200, 201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        desk.stage().settle();
        rows = footprint.take();
        replays(sent, first);
        refusesAnother(sent);
        if (operation.again().isEmpty()) return;
        var again = client.send(sent.with("Idempotency-Key", "again-" + operation.id()));
        assertThat(again.status()).as(again.text()).isIn(operation.again());
        assertThat(footprint.take()).isEqualTo(rows);
    }

    private void replays(Sent sent, Got first) {
        var second = client.send(sent);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(footprint.take()).isEqualTo(rows);
    }

    private void refusesAnother(Sent sent) {
        var other = client.send(sent.saying("{\"other\":\"body\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(other.status()).as(other.text()).isEqualTo(422);
        assertThat(other.body().path("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(footprint.take()).isEqualTo(rows);
    }

    @Test
    @Order(5)
    void asksTheBankOnce() {
        var asked = operations.stream()
                .filter(o -> o.id().equals(ASKED))
                .findFirst()
                .orElseThrow();
        rows = footprint.take();
        assertThat(client.send(request(asked, "asked")).status()).isEqualTo(409);
        assertThat(footprint.take()).isEqualTo(rows);
    }

    @Test
    @Order(6)
    void closesOnceWhenPerformed() {
        desk.stage().performed();
        desk.stage().day("2026-06-30T09:00:00Z");
        answersOnceForOneKey(closing);
    }

    private Sent request(Operation operation, String key) {
        return RequestFaults.request(operation, desk.stage().token(operation.login()), key);
    }
}
