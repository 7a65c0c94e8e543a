package entrepot.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Json;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example configuration under all packs, on a real PostgreSQL, with a chain and a signer that say
/// what an installation asks when it starts.
@Tag("integration")
class InstallationTest {

    private static final String GENESIS = "0xd4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3";
    private static final String ACCOUNT = "0x00000000000000000000000000000000000c11e7";
    private static final SecureRandom SECURE = new SecureRandom();

    private static EmbeddedPostgres database;

    @TempDir
    Path folder;

    private Peer chain;
    private ServerSocketChannel signer;
    private Site site;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @BeforeEach
    void begin() throws IOException {
        chain = new Peer(InstallationTest::rpc);
        site = Site.complete(folder);
        signer = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        signer.bind(UnixDomainSocketAddress.of(site.folder.resolve("run/signer.sock")));
        Thread.startVirtualThread(this::answerForSigner);
        site.with("db.example.org:5432/entrepot?sslmode=verify-full&sslrootcert=/etc/ssl/db-ca.pem", place())
                .with("user: entrepot", "user: postgres")
                .with("https://node.example.org/", "http://127.0.0.1:" + chain.port())
                .with("port: 8080", "port: 0");
    }

    private static String place() {
        return "localhost:" + database.getPort() + "/postgres";
    }

    @AfterEach
    void end() throws IOException {
        signer.close();
        chain.close();
    }

    /// The second source has another first block than the first one: nobody may work on that.
    @Test
    void isRedWhileSourcesDisagree() throws Exception {
        try (var other = new Peer(InstallationTest::rpc)) {
            site.with(
                    "nodeUrl: http://127.0.0.1:" + chain.port(), "nodeUrls: [" + url(chain) + ", " + url(other) + "]");
            try (var running = start();
                    var people = new People(running.port())) {
                assertThat(people.get("/health/ready").statusCode()).isEqualTo(200);
                other.answers(asked -> next(asked, "2"));
                chain.answers(asked -> next(asked, "3"));
                while (people.get("/health/ready").statusCode() == 200) Thread.sleep(50);
                assertThat(people.get("/health/live").statusCode()).isEqualTo(200);
            }
        }
    }

    private static String url(Peer peer) {
        return "http://127.0.0.1:" + peer.port();
    }

    /// A chain of two blocks, the second of which each node has for itself.
    private static Peer.Answer next(Peer.Asked asked, String digit) {
        var said = rpc(asked);
        if (!asked.body().contains("\"0x1\"")) return said;
        var second = block().replace(GENESIS, "0x" + digit.repeat(64))
                .replace("\"number\":\"0x0\"", "\"number\":\"0x1\"")
                .replace("\"parentHash\":\"0x" + "0".repeat(64), "\"parentHash\":\"" + GENESIS);
        return new Peer.Answer(200, said.body().replace("\"result\":null", "\"result\":" + second));
    }

    @Test
    void servesReadyAndClosesSeats() throws Exception {
        try (var running = start();
                var people = new People(running.port())) {
            assertThat(people.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(people.get("/payments").statusCode()).isEqualTo(401);
            var form = people.form();
            assertThat(people.post("/signin/seat", "login=first.admin&_csrf=" + form))
                    .isEqualTo(404);
            assertThat(people.post("/signin", "login=first.admin&password=a+long+enough+secret&_csrf=" + form))
                    .isEqualTo(303);
            assertThat(people.get("/").statusCode()).isEqualTo(200);
        }
        try (var again = start();
                var people = new People(again.port())) {
            assertThat(people.get("/health/ready").statusCode()).isEqualTo(200);
            var cookie = people.get("/signin", "X-Forwarded-Proto", "https")
                    .headers()
                    .firstValue("Set-Cookie");
            assertThat(cookie).hasValueSatisfying(c -> assertThat(c).contains("; Secure"));
        }
    }

    @Test
    void refusesAnotherChain() throws IOException {
        site.with(GENESIS, "0x" + "1".repeat(64));
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotServe.class)
                .hasMessageContainingAll("the chain's node cannot be used", "genesis");
    }

    @Test
    void refusesAnotherSigner() throws IOException {
        site.with(ACCOUNT, "0x" + "2".repeat(40));
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("the signer has another account");
    }

    @Test
    void refusesAbsentSigner() throws IOException {
        signer.close();
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("the signer does not answer");
    }

    @Test
    void refusesAbsentDatabase() throws IOException {
        site.with(place(), "localhost:1/postgres");
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("the database cannot be used");
    }

    private Installation start() {
        var clock = clock();
        return switch (Preflight.check(site.config, clock)) {
            case Preflight.Refused(var problems) -> throw new IllegalStateException(problems.toString());
            case Preflight.Passed passed -> Installation.start(passed, clock, SECURE, _ -> {});
        };
    }

    /// Time runs, from the moment at which the lists are fresh.
    private static InstantSource clock() {
        var system = Clock.systemUTC();
        return Clock.offset(system, Duration.between(system.instant(), Site.NOW));
    }

    private static Peer.Answer rpc(Peer.Asked asked) {
        var request = Json.tree(asked.body());
        var result = switch (request.path("method").asString("")) {
            case "eth_chainId" -> "\"0x1\"";
            case "eth_getBlockByNumber", "eth_getBlockByHash" ->
                request.path("params").path(0).asString("").equals("0x1") ? "null" : block();
            case "eth_getLogs" -> "[]";
            case "eth_getTransactionCount", "eth_getBalance" -> "\"0x5\"";
            default -> "\"0x" + "0".repeat(64) + "\"";
        };
        return new Peer.Answer(
                200, "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":%s}".formatted(request.path("id"), result));
    }

    private static String block() {
        return """
            {"number":"0x0","hash":"%s","parentHash":"0x%s","timestamp":"0x65000000","transactions":[],
             "logsBloom":"0x%s","baseFeePerGas":"0x1"}\
            """.formatted(GENESIS, "0".repeat(64), "0".repeat(512));
    }

    private void answerForSigner() {
        var state = Json.bytes(Map.of("accounts", Map.of("client", ACCOUNT), "head", "00", "remembered", 0));
        while (true) {
            try (var asker = signer.accept()) {
                var size = ByteBuffer.allocate(4);
                while (size.hasRemaining()) asker.read(size);
                var question = ByteBuffer.allocate(size.flip().getInt());
                while (question.hasRemaining()) asker.read(question);
                var said = new ArrayList<ByteBuffer>(
                        List.of(ByteBuffer.allocate(4).putInt(state.length).flip(), ByteBuffer.wrap(state)));
                for (var part : said) while (part.hasRemaining()) asker.write(part);
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A browser that keeps its cookies.
    private record People(int port, HttpClient client) implements AutoCloseable {

        private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        People(int port) {
            this(
                    port,
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
        }

        HttpResponse<String> get(String path, String... headers) throws Exception {
            var request = HttpRequest.newBuilder(address(path));
            if (headers.length > 0) request.headers(headers);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        int post(String path, String form) throws Exception {
            var request = HttpRequest.newBuilder(address(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }

        /// What the sign-in page's form carries against forgery.
        String form() throws Exception {
            var found = FORM.matcher(get("/signin").body());
            if (!found.find()) throw new AssertionError("no form");
            return found.group(1);
        }

        private URI address(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
