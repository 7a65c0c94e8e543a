package entrepot.lab.api;

import entrepot.commit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Sends exactly what it is given, and gives back exactly what came.
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client(String address) {
        this.address = address;
    }

    /// A request to the letter; its bytes are sent as they are and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Sent(String method, String path, List<Map.Entry<String, String>> headers, byte[] body) {

        Sent without(String name) {
            var kept = headers.stream()
                    .filter(h -> !h.getKey().equalsIgnoreCase(name))
                    .toList();
            return new Sent(method, path, kept, body);
        }

        Sent also(String name, String value) {
            var more = new ArrayList<>(headers);
            more.add(Map.entry(name, value));
            return new Sent(method, path, more, body);
        }

        Sent with(String name, String value) {
            return without(name).also(name, value);
        }

        /// With this key in place of the example's own; a key that is itself what is wrong stays.
        Sent keyed(String key) {
            var own = Map.entry(RequestFaults.KEY, RequestFaults.EXAMPLE);
            if (!headers.contains(own)) return this;
            var others = new ArrayList<>(headers);
            others.set(headers.indexOf(own), Map.entry(RequestFaults.KEY, key));
            return new Sent(method, path, others, body);
        }

        Sent to(String other) {
            return new Sent(method, other, headers, body);
        }

        Sent saying(byte[] other) {
            return new Sent(method, path, headers, other);
        }
    }

    record Got(int status, HttpResponse<byte[]> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        byte[] bytes() {
            return response.body();
        }

        JsonNode body() {
            return Json.tree(text());
        }

        String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    Got send(Sent sent) {
        var request = HttpRequest.newBuilder(URI.create(address + sent.path())).timeout(PATIENCE);
        sent.headers().forEach(h -> request.header(h.getKey(), h.getValue()));
        boolean silent = sent.body().length == 0;
        request.method(
                sent.method(),
                silent ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(sent.body()));
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Got(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
