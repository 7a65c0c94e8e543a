package entrepot.serve;

import entrepot.market.LiquidityProvider;
import entrepot.market.LiquidityProvider.Answer.Declined;
import entrepot.market.LiquidityProvider.Answer.Offered;
import entrepot.market.LiquidityProvider.Deal.Dealt;
import entrepot.market.LiquidityProvider.Deal.Refused;
import entrepot.market.OfferId;
import entrepot.market.ProviderId;
import entrepot.market.ProviderUnavailable;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.AssetCatalogue;
import entrepot.money.Rate;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A liquidity provider that is asked over HTTPS in JSON: `POST /rfq`, `/offers/{id}/lock` and
/// `/offers/{id}/deal` below its address, as docs/guide/serve.md tells providers. Whatever is not an
/// answer of that contract is no answer.
final class HttpProvider implements LiquidityProvider {

    private final ProviderId id;
    private final String address;
    private final Optional<SecretFile> token;
    private final JsonHttp http;
    private final AssetCatalogue assets;

    HttpProvider(ServeConfig.Provider provider, JsonHttp http, AssetCatalogue assets) {
        this.id = provider.id();
        this.address = provider.url().toString().replaceFirst("/+$", "");
        this.token = provider.token();
        this.http = http;
        this.assets = assets;
    }

    @Override
    public ProviderId id() {
        return id;
    }

    @Override
    public Answer request(Request request) {
        var asked = Map.of(
                "quote", request.quote().toString(),
                "side", request.side().name(),
                "asset", request.amount().asset().id(),
                "amount", request.amount().decimal().toPlainString(),
                "home", request.home().id(),
                "ttlSeconds", request.ttl().toSeconds());
        var said = ask("/rfq", request.quote().toString(), asked);
        return sane(() -> {
            if (said.has("declined")) return new Declined(id, declined(text(said, "declined")));
            var rate = Rate.parse(request.amount().asset(), request.home(), text(said, "price"));
            return new Offered(id, new OfferId(text(said, "offer")), rate, Instant.parse(text(said, "expires")));
        });
    }

    @Override
    public Deal lock(OfferId offer, AccountId deliverTo) {
        return taken(offer, "lock", deliverTo);
    }

    @Override
    public Deal deal(OfferId offer, AccountId deliverTo) {
        return taken(offer, "deal", deliverTo);
    }

    private Deal taken(OfferId offer, String verb, AccountId deliverTo) {
        var path = "/offers/"
                + URLEncoder.encode(offer.value(), StandardCharsets.UTF_8).replace("+", "%20") + "/";
        var said = ask(path + verb, verb + "-" + offer, Map.of("deliverTo", deliverTo.toString()));
        return sane(() -> {
            if (said.has("refused")) return new Refused(offer, DealRefusal.valueOf(text(said, "refused")));
            return new Dealt(
                    offer,
                    Amount.parse(text(said, "amount"), assets.get(text(said, "asset"))),
                    Amount.parse(text(said, "proceeds"), assets.get(text(said, "home"))),
                    Instant.parse(text(said, "at")));
        });
    }

    private JsonNode ask(String path, String key, Map<String, ?> body) {
        try {
            return http.post(URI.create(address + path), token, key, body);
        } catch (JsonHttp.NoAnswer e) {
            throw new ProviderUnavailable("provider " + id + ": " + e.getMessage(), e);
        }
    }

    private <T> T sane(Said<T> said) {
        try {
            return said.read();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new ProviderUnavailable("provider " + id + " answered nonsense: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Said<T> {
        T read();
    }

    /// `NO_ANSWER` is our own note, never a provider's word.
    private static DeclineReason declined(String text) {
        var reason = DeclineReason.valueOf(text);
        if (reason == DeclineReason.NO_ANSWER) throw new IllegalArgumentException("declined for " + text);
        return reason;
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (value.isString()) return value.stringValue();
        throw new IllegalArgumentException("no text '" + field + "'");
    }
}
