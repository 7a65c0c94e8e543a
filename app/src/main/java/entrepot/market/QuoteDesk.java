package entrepot.market;

import entrepot.market.LiquidityProvider.Answer;
import entrepot.market.LiquidityProvider.DeclineReason;
import entrepot.market.LiquidityProvider.Request;
import entrepot.money.Asset;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The door: asks every provider at once, reads the reference feeds, and quotes the best price.
/// Keeps no state; what it returns is committed by whoever asked.
public final class QuoteDesk {

    private final List<LiquidityProvider> providers;
    private final ReferenceFeed feed;
    private final DeskPolicy policy;
    private final InstantSource clock;
    private final Supplier<ExecutorService> pools;

    public QuoteDesk(
            List<? extends LiquidityProvider> providers, ReferenceFeed feed, DeskPolicy policy, InstantSource clock) {
        this(providers, feed, policy, clock, Executors::newVirtualThreadPerTaskExecutor);
    }

    /// @param pools who asks the providers of one quote; closed after it
    public QuoteDesk(
            List<? extends LiquidityProvider> providers,
            ReferenceFeed feed,
            DeskPolicy policy,
            InstantSource clock,
            Supplier<ExecutorService> pools) {
        this.pools = pools;
        this.providers = List.copyOf(providers);
        this.feed = feed;
        this.policy = policy;
        this.clock = clock;
    }

    /// A firm all-in quote, or why there is none. No provider is asked while a guard says no.
    public QuoteAnswer quote(QuoteRequest request) {
        var view = view(request.amount().asset(), request.home());
        var quoting = new Quoting(policy.tariff(), policy.band());
        var heard = view.peg().status() == PegReading.Status.NORMAL ? ask(request) : List.<Answer>of();
        return quoting.quote(request, heard, view, clock.instant());
    }

    /// Accepts a firm quote, decided by our clock alone; accepting an accepted one again gives the same
    /// acceptance. The caller commits it as the next version of the row that it read: that single
    /// compare-and-set is the moment of acceptance.
    public Acceptance accept(QuoteState state, String by) {
        var view = state instanceof QuoteState.FirmQuote firm
                ? view(firm.quote().amount().asset(), firm.quote().request().home())
                : new MarketView(new ReferenceReading.Unknown(List.of()), new PegReading.NotPegged());
        return QuoteLife.accept(state, new QuoteLife.Command(by, clock.instant(), policy.limits()), view);
    }

    /// What a quote is now: a firm one whose time has passed is expired.
    public QuoteState now(QuoteState state) {
        return QuoteLife.at(state, clock.instant());
    }

    /// Takes a firm quote back, with a reason that stays on record.
    public QuoteState.WithdrawnQuote withdraw(QuoteState.FirmQuote firm, String by, String reason) {
        return QuoteLife.withdraw(firm, by, reason, clock.instant());
    }

    /// Reference and peg of an asset at this moment. Prices are read first: one that was made while we
    /// read is not from a clock ahead of ours.
    public MarketView view(Asset asset, Asset.Fiat home) {
        var guard = policy.pegs().get(asset.id());
        var prices = feed.prices(asset, home);
        if (guard == null)
            return new MarketView(
                    ReferenceReading.of(prices, policy.reference(), clock.instant()), new PegReading.NotPegged());
        var pegged = feed.prices(asset, guard.peg());
        var now = clock.instant();
        return new MarketView(ReferenceReading.of(prices, policy.reference(), now), guard.read(pegged, now));
    }

    /// The provider of that LEI, to deal with.
    public LiquidityProvider provider(ProviderId id) {
        for (var provider : providers) if (provider.id().equals(id)) return provider;
        throw new IllegalArgumentException("no provider of ours: " + id);
    }

    private List<Answer> ask(QuoteRequest request) {
        var asked = new Request(
                request.id(),
                request.side(),
                request.amount(),
                request.home(),
                policy.tariff().lifeMax());
        var calls = providers.stream()
                .<Callable<Answer>>map(p -> () -> p.request(asked))
                .toList();
        var pool = pools.get();
        try {
            var futures = pool.invokeAll(calls, policy.patience().toMillis(), TimeUnit.MILLISECONDS);
            var answers = new ArrayList<Answer>();
            for (int i = 0; i < providers.size(); i++) answers.add(answer(providers.get(i), futures.get(i)));
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable("interrupted while waiting for offers", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Answer answer(LiquidityProvider provider, Future<Answer> future) throws InterruptedException {
        try {
            var answer = future.get();
            if (!answer.provider().equals(provider.id()))
                throw new IllegalStateException(provider.id() + " answered in the name of " + answer.provider());
            return answer;
        } catch (CancellationException late) {
            return new Answer.Declined(provider.id(), DeclineReason.NO_ANSWER);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ProviderUnavailable)
                return new Answer.Declined(provider.id(), DeclineReason.NO_ANSWER);
            throw new IllegalStateException(provider.id() + " failed", failed.getCause());
        }
    }
}
