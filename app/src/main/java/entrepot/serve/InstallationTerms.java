package entrepot.serve;

import entrepot.chain.ChainNode;
import entrepot.dossier.PackTerms;
import entrepot.market.NetworkFee;
import entrepot.market.ProviderUnavailable;
import entrepot.market.ReferenceFeed;
import entrepot.market.ReferenceReading;
import entrepot.market.SourcePolicy;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.party.Lei;
import entrepot.regime.Pack;
import entrepot.regime.PackSet;
import entrepot.settlement.Order;
import entrepot.settlement.desk.HomeTerms;
import entrepot.trade.Contract;
import entrepot.trade.check.Dossier.DatedRate;
import entrepot.trade.check.TradeLimits;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// What the home regime's pack and this installation's tables set for papers and payments. The
/// network's fee is what the chain asks at this moment, at the price that the sources tell.
final class InstallationTerms implements HomeTerms {

    private final PackSet packs;
    private final PackTerms dossier;
    private final ServeConfig config;
    private final TradeTables tables;
    private final Chain chain;

    /// @param feed tells the price of the chain's coin
    record Chain(ChainNode node, ReferenceFeed feed, SourcePolicy heard, InstantSource clock) {}

    InstallationTerms(PackSet packs, ServeConfig config, TradeTables tables, Chain chain) {
        var regime = config.regime();
        var home = new PackTerms.Home(regime.home(), regime.zone(), regime.tolerances(), regime.patience());
        this.packs = packs;
        this.dossier = new PackTerms(packs, config.assets(), tables.nomenclature(), home, tables::around);
        this.config = config;
        this.tables = tables;
        this.chain = chain;
    }

    @Override
    public TradeLimits limits(Instant now) {
        return dossier.limits(now);
    }

    @Override
    public List<DatedRate> rates(Contract contract, Asset.Fiat home) {
        return dossier.rates(contract, home);
    }

    @Override
    public String operationCode(Contract.Direction direction, Order.Term term, Instant now) {
        var when = term == Order.Term.ADVANCE ? "advance" : "after";
        var name = "code_" + direction.name().toLowerCase(Locale.ROOT) + "_" + when;
        var today = now.atZone(config.regime().zone()).toLocalDate();
        return packs.pack(config.regime().home(), today)
                .flatMap(pack -> pack.parameter(name))
                .map(Pack.Parameter::text)
                .orElse("");
    }

    @Override
    public NetworkFee networkFee(Order order) {
        var coin = config.chain().coin();
        var most = chain.node().fees().maxFeePerGas().units();
        var fee = new Amount(most.multiply(BigInteger.valueOf(config.chain().transferGas())), coin);
        var prices = chain.feed().prices(coin, order.home());
        return switch (ReferenceReading.of(prices, chain.heard(), chain.clock().instant())) {
            case ReferenceReading.Known known -> new NetworkFee(fee, known.median());
            case ReferenceReading.Unknown(var missing) ->
                throw new ProviderUnavailable("no price of " + coin.symbol() + " from " + missing);
        };
    }

    @Override
    public String registerPrefix() {
        return config.house().registerPrefix();
    }

    @Override
    public Amount usedBefore(Lei payer, int year, Asset.Fiat home) {
        return tables.usedBefore(payer, year, home);
    }
}
