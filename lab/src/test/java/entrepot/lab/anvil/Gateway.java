package entrepot.lab.anvil;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/// Stands before the node and answers one method itself.
final class Gateway implements AutoCloseable {
    private final HttpServer server;
    private volatile String method;
    private volatile String answer;

    Gateway(Anvil behind, String method, String answer) throws IOException {
        this.method = method;
        this.answer = answer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        var client = HttpClient.newHttpClient();
        server.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var asked = new String(body, StandardCharsets.UTF_8).contains("\"" + this.method + "\"");
            var out = asked ? this.answer : forward(client, behind, body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var bytes = out.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (var stream = exchange.getResponseBody()) {
                stream.write(bytes);
            }
        });
        server.start();
    }

    void answer(String newMethod, String newAnswer) {
        method = newMethod;
        answer = newAnswer;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
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
