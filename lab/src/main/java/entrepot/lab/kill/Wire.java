package entrepot.lab.kill;

import entrepot.commit.Json;
import entrepot.lab.demo.LivingWorld;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// HTTP as a client of an unreliable node uses it: no answer is no answer, and the same intention is
/// told again under its key.
public final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration HEALTH = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param status of HTTP
    record Answer(int status, JsonNode body) {
        boolean isDone() {
            return status < 300;
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    /// Empty when nobody knows what became of it.
    Optional<Answer> post(LivingWorld.Ready to, String login, String path, String key, Map<String, ?> body) {
        return send(request(to, login, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build());
    }

    Optional<Answer> get(LivingWorld.Ready to, String login, String path) {
        return send(request(to, login, path).GET().build());
    }

    /// What anybody who asks for its health is told, in a word or with what is missing.
    String health(LivingWorld.Ready to) {
        try {
            var asked = request(to, "aiko.auditor", "/health/ready")
                    .timeout(HEALTH)
                    .GET()
                    .build();
            var answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) return "ready";
            var missing = new TreeSet<String>();
            Json.tree(answer.body())
                    .path("errors")
                    .forEach(fault -> missing.add(fault.path("detail").asString("?")));
            return "not ready: " + String.join(" and ", missing);
        } catch (IOException e) {
            return "no answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "no answer";
        }
    }

    private static HttpRequest.Builder request(LivingWorld.Ready to, String login, String path) {
        return HttpRequest.newBuilder(URI.create(to.url() + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + to.tokens().get(login));
    }

    private Optional<Answer> send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 500) return Optional.empty();
            return Optional.of(new Answer(response.statusCode(), Json.tree(response.body())));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
