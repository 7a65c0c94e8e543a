package entrepot.serve;

import entrepot.market.ReferenceFeed;
import entrepot.money.Asset;
import entrepot.money.Rate;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Independent price sources, each asked at its own address for `{"base", "quote", "price", "at"}`. How
/// old a price is, is told by its own time. A source that does not answer rightly is silent.
final class HttpFeed implements ReferenceFeed {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFeed.class);

    private final List<ServeConfig.Source> sources;
    private final JsonHttp http;

    HttpFeed(List<ServeConfig.Source> sources, JsonHttp http) {
        this.sources = List.copyOf(sources);
        this.http = http;
    }

    /// The address with both assets filled in.
    static URI address(String template, String base, String quote) {
        return URI.create(template.replace("{base}", encoded(base)).replace("{quote}", encoded(quote)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public List<Price> prices(Asset base, Asset quote) {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = sources.stream()
                    .map(source -> CompletableFuture.supplyAsync(() -> price(source, base, quote), pool))
                    .toList();
            return asked.stream()
                    .map(CompletableFuture::join)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private Optional<Price> price(ServeConfig.Source source, Asset base, Asset quote) {
        try {
            var said = http.get(address(source.url(), base.id(), quote.id()), source.token());
            if (!text(said, "base").equals(base.id()) || !text(said, "quote").equals(quote.id()))
                throw new IllegalArgumentException("a price of another pair");
            var rate = Rate.parse(base, quote, text(said, "price"));
            return Optional.of(new Price(source.name(), rate, Instant.parse(text(said, "at"))));
        } catch (JsonHttp.NoAnswer | IllegalArgumentException | DateTimeException e) {
            LOG.warn("price source {} is silent: {}", source.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (value.isString()) return value.stringValue();
        throw new IllegalArgumentException("no text '" + field + "'");
    }
}
