package entrepot.lab.anvil;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stands before the node and says other amounts than it does, the same ones everywhere: in logs, in
/// receipts, in balances.
final class LyingProxy implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> lies = new ConcurrentHashMap<>();

    LyingProxy(Anvil behind) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        var client = HttpClient.newHttpClient();
        server.createContext("/", exchange -> {
            var bytes = told(forward(client, behind, exchange.getRequestBody().readAllBytes()))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var stream = exchange.getResponseBody()) {
                stream.write(bytes);
            }
        });
        server.start();
    }

    /// From now on so many units are told as others.
    void lie(long units, long told) {
        lies.put(word(units), word(told));
    }

    void tellTheTruth() {
        lies.clear();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String told(String answer) {
        var told = answer;
        for (var lie : lies.entrySet()) told = told.replace(lie.getKey(), lie.getValue());
        return told;
    }

    private static String word(long units) {
        return String.format(Locale.ROOT, "%064x", BigInteger.valueOf(units));
    }

    private static String forward(HttpClient client, Anvil behind, byte[] body) throws IOException {
        try {
            var request = HttpRequest.newBuilder(behind.url())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
