package entrepot.serve;

import entrepot.commit.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Asks partners over HTTPS and takes small JSON answers. One deadline for the whole exchange, no
/// redirects, and the token read anew for each call so that it can be exchanged at any time.
final class JsonHttp implements AutoCloseable {

    private static final int BYTES_MAX = 64 * 1024;

    private final HttpClient client;
    private final Duration timeout;

    JsonHttp(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// No answer that could be used; whether the partner heard us is not known.
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        NoAnswer(String message) {
            super(message);
        }

        NoAnswer(String message, Throwable cause) {
            super(message, cause);
        }
    }

    JsonNode get(URI address, Optional<SecretFile> token) throws NoAnswer {
        return exchange(request(address, token).GET().build());
    }

    /// @param key the same for the same request, so that it is carried out once
    JsonNode post(URI address, Optional<SecretFile> token, String key, Object body) throws NoAnswer {
        return exchange(request(address, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build());
    }

    private HttpRequest.Builder request(URI address, Optional<SecretFile> token) throws NoAnswer {
        var request = HttpRequest.newBuilder(address).timeout(timeout).header("Accept", "application/json");
        if (token.isEmpty()) return request;
        try {
            return request.header("Authorization", "Bearer " + token.get().read());
        } catch (IOException | IllegalArgumentException e) {
            throw new NoAnswer("the token for " + address.getHost() + " cannot be read", e);
        }
    }

    private JsonNode exchange(HttpRequest request) throws NoAnswer {
        var host = request.uri().getHost();
        var handler = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), BYTES_MAX);
        var pending = client.sendAsync(request, handler);
        try {
            var response = pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) throw new NoAnswer(host + " answered " + response.statusCode());
            return Json.tree(new String(response.body(), StandardCharsets.UTF_8));
        } catch (ExecutionException e) {
            throw new NoAnswer(host + " does not answer: " + e.getCause(), e);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw new NoAnswer(host + " did not answer within " + timeout, e);
        } catch (JacksonException e) {
            throw new NoAnswer(host + " answered something that is not JSON", e);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted while asking " + host, e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
