package entrepot.serve.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import entrepot.screening.ListId;
import entrepot.screening.fetch.ListSource;
import entrepot.screening.keeping.EditionStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFetchingTest {

    private static final ListId JAPAN = new ListId("jp-list");
    private static final Instant NOW = Instant.parse("2026-02-12T06:00:00Z");

    /// Never waits longer than it must.
    private static final RandomGenerator HASTY = () -> 0;

    @TempDir
    Path folder;

    /// Asked a second time, the first answer is in the store.
    @Test
    void asksAgainAndAgain() throws IOException, InterruptedException {
        var asked = new CountDownLatch(2);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jp.csv", exchange -> {
            asked.countDown();
            var body = "id,type,name\nJ-1,person,Orlan Zorblax\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jp.csv");
        var source = new ListSource(JAPAN, List.of(address), false);
        var listed = new ListsConfig.Listed(JAPAN, Optional.of(source));
        var config = new ListsConfig(folder, 5, Duration.ofMillis(10), Map.of("jp", listed), 1);
        var store = EditionStore.at(folder);
        try (var _ = ListFetching.start(config, store, () -> NOW, HASTY)) {
            asked.await();
        } finally {
            server.stop(0);
        }

        assertThat(store.inUse(JAPAN).orElseThrow().counts().entries()).isEqualTo(1);
        assertThat(store.standing(JAPAN).confirmedAt()).isEqualTo(NOW);
    }

    @Test
    void asksATenthMoreOrLess() {
        var hour = Duration.ofHours(1);

        assertThat(ListFetching.pause(hour, 0)).isEqualTo(Duration.ofMinutes(54));
        assertThat(ListFetching.pause(hour, 0.5)).isEqualTo(hour);
        assertThat(ListFetching.pause(hour, 1)).isEqualTo(Duration.ofMinutes(66));
    }
}
