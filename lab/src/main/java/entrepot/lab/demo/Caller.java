package entrepot.lab.demo;

import entrepot.commit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Speaks to the node as its users do: over HTTP, with a seat's token, each intention with its key.
final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final Map<String, String> tokens;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int keys;

    /// @param tokens by login
    Caller(String address, Map<String, String> tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /// A request that must succeed.
    JsonNode post(String login, String path, Map<String, ?> body) {
        var answer = send(login, path, body);
        if (answer.status() >= 300)
            throw new IllegalStateException(
                    "POST " + path + " as " + login + ": " + answer.status() + " " + answer.body());
        return answer.body();
    }

    /// A request that may be refused.
    Answer send(String login, String path, Map<String, ?> body) {
        var request = request(login, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "story-" + ++keys + "-" + Integer.toHexString(body.hashCode()))
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)));
        return answer(request);
    }

    JsonNode get(String login, String path) {
        var answer = answer(request(login, path).GET());
        if (answer.status() >= 300)
            throw new IllegalStateException(
                    "GET " + path + " as " + login + ": " + answer.status() + " " + answer.body());
        return answer.body();
    }

    private HttpRequest.Builder request(String login, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + tokens.get(login));
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), Json.tree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// What came back, problems included.
    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asString("");
        }
    }
}
