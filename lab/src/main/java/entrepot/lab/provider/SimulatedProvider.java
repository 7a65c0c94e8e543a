package entrepot.lab.provider;

import entrepot.commit.Hash;
import entrepot.commit.Json;
import entrepot.lab.bank.AppendFile;
import entrepot.market.LiquidityProvider;
import entrepot.market.LiquidityProvider.Answer.Declined;
import entrepot.market.LiquidityProvider.Answer.Offered;
import entrepot.market.LiquidityProvider.Deal.Dealt;
import entrepot.market.LiquidityProvider.Deal.Refused;
import entrepot.market.OfferId;
import entrepot.market.ProviderId;
import entrepot.market.ProviderUnavailable;
import entrepot.market.Side;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Rate;
import entrepot.money.Rounding;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A provider that quotes from a table and remembers its offers and deals in an append-only file.
/// The same request gets the same offer, the same offer is dealt once, whatever happens between.
public final class SimulatedProvider implements LiquidityProvider, AutoCloseable {

    private final Profile profile;
    private final RateTable rates;
    private final Delivery delivery;
    private final InstantSource clock;
    private final AppendFile file;
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Map<String, Taken> deals = new LinkedHashMap<>();
    private volatile Mood mood = Mood.WILLING;

    /// Opens the provider in a folder; what it offered and dealt there before is known again.
    public SimulatedProvider(Path folder, Profile profile, RateTable rates, Delivery delivery, InstantSource clock) {
        this(AppendFile.open(folder.resolve("provider-" + profile.id() + ".jsonl")), profile, rates, delivery, clock);
    }

    /// The provider that remembers in this file.
    public SimulatedProvider(
            AppendFile file, Profile profile, RateTable rates, Delivery delivery, InstantSource clock) {
        this.profile = profile;
        this.rates = rates;
        this.delivery = delivery;
        this.clock = clock;
        this.file = file;
        for (var line : file.lines()) note(Json.read(line, Line.class));
    }

    @Override
    public ProviderId id() {
        return profile.id();
    }

    public void become(Mood next) {
        mood = next;
    }

    @Override
    public Answer request(Request request) {
        return switch (mood) {
            case AWAY -> throw new ProviderUnavailable(profile.name() + " does not answer");
            case DECLINING -> new Declined(id(), DeclineReason.NO_LIQUIDITY);
            case LATE -> {
                sleep();
                yield offer(request);
            }
            case WILLING -> offer(request);
        };
    }

    private synchronized Answer offer(Request request) {
        var known = offers.get(offerId(request));
        if (known != null) return known.offered(id());
        var now = clock.instant();
        boolean quoted = request.amount().asset().id().equals(rates.asset().id())
                && request.home().id().equals(rates.home().id());
        if (!quoted) return new Declined(id(), DeclineReason.ASSET_NOT_QUOTED);
        var rate = rates.rate(request.side(), now.atOffset(ZoneOffset.UTC).toLocalDate());
        if (rate.isEmpty()) return new Declined(id(), DeclineReason.OUT_OF_HOURS);
        if (request.amount().exceeds(profile.sizeMax())) return new Declined(id(), DeclineReason.SIZE_OUT_OF_RANGE);
        var life = profile.ttl().compareTo(request.ttl()) < 0 ? profile.ttl() : request.ttl();
        var owed = rate.get().convert(request.amount(), Rounding.HALF_UP).amount();
        var offer = new Offer(
                offerId(request),
                request.side(),
                rate.get().price().toPlainString(),
                request.amount(),
                owed,
                now.plus(life));
        record(new Line(List.of(offer), List.of()));
        return offer.offered(id());
    }

    @Override
    public synchronized Deal lock(OfferId offer, AccountId deliverTo) {
        if (mood == Mood.AWAY) throw new ProviderUnavailable(profile.name() + " does not answer");
        var known = offers.get(offer.value());
        if (known == null) return new Refused(offer, DealRefusal.UNKNOWN_OFFER);
        var before = deals.get(offer.value());
        if (before != null && !before.to().equals(deliverTo))
            return new Refused(offer, DealRefusal.OTHER_DELIVERY_ACCOUNT);
        var now = clock.instant();
        if (before == null && !now.isBefore(known.expires())) return new Refused(offer, DealRefusal.OFFER_EXPIRED);
        var taken = before == null ? new Taken(offer.value(), deliverTo, now) : before;
        if (before == null) record(new Line(List.of(), List.of(taken)));
        return new Dealt(offer, known.amount(), known.owed(), taken.at());
    }

    @Override
    public synchronized Deal deal(OfferId offer, AccountId deliverTo) {
        var locked = lock(offer, deliverTo);
        var known = offers.get(offer.value());
        if (locked instanceof Dealt && known != null && known.side() == Side.BUY)
            delivery.deliver(offer, deliverTo, known.amount());
        return locked;
    }

    /// What home currency all deals come to: owed to the provider where clients bought, by it where
    /// they sold (then negative).
    public synchronized Amount owed() {
        var sum = Amount.zero(rates.home());
        for (var deal : deals.values()) {
            var offer = offer(deal.offer());
            sum = offer.side() == Side.BUY ? sum.plus(offer.owed()) : sum.minus(offer.owed());
        }
        return sum;
    }

    public synchronized int deals() {
        return deals.size();
    }

    @Override
    public synchronized void close() {
        file.close();
    }

    private Offer offer(String id) {
        var offer = offers.get(id);
        if (offer == null) throw new IllegalStateException("dealt on an offer that was never made: " + id);
        return offer;
    }

    private String offerId(Request request) {
        var key = profile.seed() + " " + profile.id() + " " + request.quote();
        return "OF-" + Hash.sha256Hex(key).substring(0, 20);
    }

    private void record(Line line) {
        file.append(Json.write(line));
        note(line);
    }

    private void note(Line line) {
        for (var offer : line.offers()) offers.put(offer.id(), offer);
        for (var taken : line.deals()) deals.put(taken.offer(), taken);
    }

    private void sleep() {
        try {
            Thread.sleep(profile.lateness());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable(profile.name() + " was given up on", e);
        }
    }

    /// How a provider feels today.
    public enum Mood {
        WILLING,
        DECLINING,
        AWAY,
        LATE
    }

    /// Who a provider is.
    ///
    /// @param seed     makes its offer ids
    /// @param ttl      how long its offers are firm, unless less is asked
    /// @param sizeMax  largest amount that it quotes
    /// @param lateness how long it takes to answer when LATE
    public record Profile(ProviderId id, String name, long seed, Duration ttl, Amount sizeMax, Duration lateness) {}

    private record Line(List<Offer> offers, List<Taken> deals) {}

    private record Taken(String offer, AccountId to, Instant at) {}

    private record Offer(String id, Side side, String price, Amount amount, Amount owed, Instant expires) {
        Offered offered(ProviderId provider) {
            var rate = Rate.parse(amount.asset(), owed.asset(), price);
            return new Offered(provider, new OfferId(id), rate, expires);
        }
    }
}
