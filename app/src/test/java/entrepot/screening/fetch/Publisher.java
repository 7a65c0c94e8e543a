package entrepot.screening.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A publisher's web server on this machine. It answers as it is told, one answer after the other, and
/// the last one again and again.
final class Publisher implements AutoCloseable {

    /// How a request is answered.
    @FunctionalInterface
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Publisher(HttpServer server) {
        this.server = server;
    }

    static Publisher open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new Publisher(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    Publisher at(String path, Reply... replies) {
        Deque<Reply> script = new ArrayDeque<>(List.of(replies));
        server.createContext(path, exchange -> {
            asked.add(path);
            Reply next;
            synchronized (script) {
                next = script.size() > 1 ? script.removeFirst() : script.getFirst();
            }
            try (exchange) {
                next.to(exchange);
            }
        });
        return this;
    }

    static Reply list(String text) {
        return list(text.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "text/csv"));
    }

    static Reply list(byte[] body, Map<String, String> headers) {
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /// The list, or 304 for who knows the tag.
    static Reply tagged(String tag, String text) {
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")))
                exchange.sendResponseHeaders(304, -1);
            else list(text).to(exchange);
        };
    }

    static Reply status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2)
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /// Promises more bytes than come.
    static Reply truncated(String text) {
        return exchange -> {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, body.length * 2L);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
