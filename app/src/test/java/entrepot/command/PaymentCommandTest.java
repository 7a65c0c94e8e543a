package entrepot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import entrepot.commit.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `payment show` against a node's answers, and every way in which it can fail.
class PaymentCommandTest {

    private static final String ID = "pay_01kjsj7s80e00thyredxm4vycj";
    private static final String OTHER = "pay_01kjsj7s80e00thyredxm4vyck";
    private static final String TOKEN = "ent_secret";

    @TempDir
    private Path folder;

    private HttpServer node;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/payments/" + ID, PaymentCommandTest::answer);
        node.createContext("/payments/" + OTHER, exchange -> answer(exchange, 404, "{\"title\":\"nothing\"}"));
        node.start();
        leave("{\"url\":\"http://127.0.0.1:" + node.getAddress().getPort() + "\",\"token\":\"" + TOKEN + "\"}");
    }

    @AfterEach
    void stop() {
        node.stop(0);
    }

    private void leave(String json) throws IOException {
        Files.writeString(folder.resolve("node.json"), json);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization")))
            answer(exchange, 401, "{\"detail\":\"The token has expired.\"}");
        else if (exchange.getRequestURI().getPath().endsWith("/explain"))
            answer(exchange, 200, resource("explanation.json"));
        else if (exchange.getRequestURI().getPath().endsWith("/postings"))
            answer(exchange, 200, resource("postings.json"));
        else answer(exchange, 200, resource("payment.json"));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = PaymentCommandTest.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int run(String... words) {
        var command = new PaymentCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return command.run(List.of(words), folder);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsPayment() throws IOException {
        assertThat(run("show", ID)).as(complained()).isZero();
        assertThat(printed()).isEqualTo(resource("payment.txt"));
        assertThat(printed().lines()).allMatch(line -> line.length() <= Page.WIDTH);
    }

    @Test
    void coloursOnlyWhenAsked() throws IOException {
        var view = new PaymentText.View(
                Json.tree(resource("payment.json")),
                Json.tree(resource("explanation.json")),
                Json.tree(resource("postings.json")));
        assertThat(PaymentText.show(view, false)).doesNotContain("\u001b");
        assertThat(PaymentText.show(view, true)).contains("\u001b[1mTimeline\u001b[0m");
    }

    @Test
    void takesFolderFromOption() {
        var command = new PaymentCommand(new PrintStream(out), new PrintStream(err));
        var words = List.of("show", ID, "--data", folder.toString());
        assertThat(command.run(words, Path.of("nowhere"))).isZero();
    }

    @Test
    void saysWhenThereIsNoFolder() {
        assertThat(run("show", ID, "--data", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(complained()).contains("there is no data folder", "remedy:", "./entrepot demo");
    }

    @Test
    void saysWhenNoNodeRuns() throws IOException {
        node.stop(0);
        assertThat(run("show", ID)).isEqualTo(1);
        assertThat(complained()).contains("does not answer", "remedy:");
        Files.delete(folder.resolve("node.json"));
        assertThat(run("show", ID)).isEqualTo(1);
        assertThat(complained()).contains("no node runs on");
    }

    @Test
    void saysWhenPaymentIsUnknown() {
        assertThat(run("show", OTHER)).isEqualTo(1);
        assertThat(complained()).contains("knows no such payment");
    }

    @Test
    void saysWhenTokenIsStale() throws IOException {
        leave("{\"url\":\"http://127.0.0.1:" + node.getAddress().getPort() + "\",\"token\":\"ent_old\"}");
        assertThat(run("show", ID)).isEqualTo(1);
        assertThat(complained()).contains("does not accept the token", "The token has expired.");
    }

    @Test
    void saysWhenFileIsDamaged() throws IOException {
        for (var damaged : List.of("", "{", "{\"url\":1}", "[]")) {
            leave(damaged);
            assertThat(run("show", ID)).as(damaged).isEqualTo(1);
        }
        assertThat(complained()).contains("node.json");
    }

    @Test
    void refusesWrongCalls() {
        for (var words : List.of("", "show", "show 17", "drop " + ID, "show " + ID + " --x"))
            assertThat(run(words.isEmpty() ? new String[0] : words.split(" ")))
                    .as(words)
                    .isEqualTo(2);
        assertThat(complained()).contains("./entrepot payment show ID");
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(printed()).startsWith("./entrepot payment show ID");
    }
}
