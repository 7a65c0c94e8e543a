package entrepot.lab.anvil;

import entrepot.commit.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// JSON-RPC to the local chain.
public final class AnvilRpc implements AutoCloseable {

    private final URI url;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public AnvilRpc(URI url) {
        this.url = url;
    }

    /// The result; throws [AnvilUnavailable] without an answer, `IllegalStateException` for an error.
    public JsonNode call(String method, Object... params) {
        var body = Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", List.of(params));
        var request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
        var answer = Json.tree(send(request));
        if (answer.has("error"))
            throw new IllegalStateException(
                    method + ": " + answer.path("error").path("message").asString());
        return answer.path("result");
    }

    boolean answers() {
        try {
            return !call("eth_chainId").isNull();
        } catch (AnvilUnavailable e) {
            return false;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private String send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AnvilUnavailable("The local chain at " + url + " does not answer.", "Is its process alive?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AnvilUnavailable("Interrupted while asking the local chain.", "Ask again.", e);
        }
    }
}
