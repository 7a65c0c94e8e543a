package entrepot.screening.fetch;

import entrepot.screening.fetch.Answer.Elsewhere;
import entrepot.screening.fetch.Answer.Failed;
import entrepot.screening.fetch.Answer.Fault;
import entrepot.screening.fetch.Answer.Fresh;
import entrepot.screening.fetch.Answer.Unchanged;
import entrepot.screening.keeping.Validators;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Asks a server for a file, once. One deadline for the whole of it, no redirect followed unseen.
final class Exchange implements AutoCloseable {

    private static final String AGENT = "Entrepot/0.1 (sanctions lists)";

    private final HttpClient client;
    private final Limits limits;
    private final InstantSource clock;

    Exchange(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// @param name  that the file is to have
    /// @param known what the server said last time; empty to have the file in any case
    Answer ask(URI address, String name, Validators known) throws InterruptedException {
        var begun = new AtomicBoolean();
        var pending = client.sendAsync(request(address, known), _ -> {
            begun.set(true);
            return new BoundedBody(limits.bytesMax());
        });
        try {
            return answer(
                    new Asked(address, name, known), pending.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            // A line that ends in the middle may be told of before the body is.
            if (begun.get()) return Failed.forNow(Fault.BROKEN_OFF, address, "broke off: " + why(e));
            return Failed.forNow(Fault.UNREACHABLE, address, address.getHost() + " does not answer: " + why(e));
        } catch (TimeoutException e) {
            return Failed.forNow(
                    Fault.UNREACHABLE, address, address.getHost() + " did not answer within " + limits.whole());
        } finally {
            pending.cancel(true);
        }
    }

    private record Asked(URI address, String name, Validators known) {}

    private static HttpRequest request(URI address, Validators known) {
        var request = HttpRequest.newBuilder(address)
                .header("User-Agent", AGENT)
                .header("Accept-Encoding", "gzip")
                .GET();
        if (!known.etag().isEmpty()) request.header("If-None-Match", known.etag());
        if (!known.lastModified().isEmpty()) request.header("If-Modified-Since", known.lastModified());
        return request.build();
    }

    private static String why(ExecutionException e) {
        var cause = Optional.ofNullable(e.getCause()).orElse(e);
        var name = cause.getClass().getSimpleName();
        return Optional.ofNullable(cause.getMessage())
                .map(text -> name + ", " + text)
                .orElse(name);
    }

    private Answer answer(Asked asked, HttpResponse<BoundedBody.Body> response) {
        var address = asked.address();
        int status = response.statusCode();
        return switch (status) {
            case 200 -> body(asked, response);
            case 304 -> asked.known().isEmpty() ? status(address, status, false, response) : new Unchanged(address);
            case 301, 302, 303, 307, 308 -> redirect(address, response);
            case 408, 429 -> status(address, status, true, response);
            default -> status(address, status, status >= 500, response);
        };
    }

    private Failed status(URI address, int status, boolean again, HttpResponse<?> response) {
        var wait = RetryAfter.read(header(response, "Retry-After"), clock.instant());
        var detail = address.getHost() + " answered " + status
                + wait.map(time -> " and asks to wait " + time.toSeconds() + " s")
                        .orElse("");
        return new Failed(Fault.HTTP_STATUS.reason(address, detail), again, wait);
    }

    private static Answer redirect(URI address, HttpResponse<?> response) {
        try {
            return new Elsewhere(address.resolve(new URI(header(response, "Location"))));
        } catch (URISyntaxException e) {
            return Failed.forGood(Fault.REDIRECTED, address, "redirected to what is no address: " + e.getInput());
        }
    }

    private Answer body(Asked asked, HttpResponse<BoundedBody.Body> response) {
        var address = asked.address();
        var body = response.body();
        return switch (body.end()) {
            case TOO_LARGE ->
                Failed.forGood(Fault.NOT_A_LIST, address, "is larger than " + limits.bytesMax() + " bytes");
            case BROKEN_OFF ->
                Failed.forNow(
                        Fault.BROKEN_OFF,
                        address,
                        "ended after " + body.bytes().length + " bytes"
                                + response.headers()
                                        .firstValue("Content-Length")
                                        .map(all -> " of " + all)
                                        .orElse(""));
            case WHOLE -> whole(asked, response, body.bytes());
        };
    }

    private static Answer whole(Asked asked, HttpResponse<?> response, byte[] bytes) {
        try {
            var files = Contents.files(
                    asked.name(), header(response, "Content-Type"), header(response, "Content-Encoding"), bytes);
            var modified = header(response, "Last-Modified");
            var said = new Validators(header(response, "ETag"), modified);
            return new Fresh(files, said, RetryAfter.date(modified));
        } catch (Contents.Unfit e) {
            return Failed.forGood(e.fault, asked.address(), String.valueOf(e.getMessage()));
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
