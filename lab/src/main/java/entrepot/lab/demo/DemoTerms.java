package entrepot.lab.demo;

import entrepot.access.Role;
import entrepot.dossier.DossierTerms;
import entrepot.dossier.PackTerms;
import entrepot.market.NetworkFee;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.Rate;
import entrepot.party.Lei;
import entrepot.regime.PackSet;
import entrepot.settlement.Order;
import entrepot.settlement.desk.HomeTerms;
import entrepot.settlement.suspense.SuspenseTerms;
import entrepot.supervision.Quorum;
import entrepot.supervision.Scope;
import entrepot.supervision.SupervisionTerms;
import entrepot.trade.Contract;
import entrepot.trade.check.Dossier.DatedRate;
import entrepot.trade.check.TradeLimits;
import entrepot.trade.code.HsHeadings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/// What the home regime and the season set in the demonstration: limits by the pack, official rates,
/// the network fee that the scenario quotes to the client.
public final class DemoTerms implements HomeTerms {

    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 1);

    private final PackSet packs;
    private final String homePack;
    private final DossierTerms dossier;
    private final Asset.Fiat home;
    private final Asset feeCoin;
    private final InstantSource clock;

    /// Who decides on what nobody awaited, and until when; less than a dollar is dust.
    public static SuspenseTerms suspense(Asset.Token token) {
        var least = Amount.parse("1", token);
        return new SuspenseTerms(Role.COMPLIANCE, Duration.ofDays(2), Duration.ofDays(30), List.of(least));
    }

    /// One person stops a payment; two stop more, of two authorities when it is everything.
    public static SupervisionTerms supervision() {
        var quorums = new EnumMap<Scope.Kind, Quorum>(Scope.Kind.class);
        for (var kind : Scope.Kind.values()) quorums.put(kind, new Quorum(2, 1));
        quorums.put(Scope.Kind.PAYMENT, new Quorum(1, 1));
        quorums.put(Scope.Kind.PLATFORM, new Quorum(2, 2));
        return new SupervisionTerms(quorums, Duration.ofDays(90));
    }

    public DemoTerms(PackSet packs, String homePack, Assets assets, InstantSource clock) {
        this.packs = packs;
        this.homePack = homePack;
        this.dossier = new PackTerms(
                packs,
                assets.catalogue(),
                HsHeadings.load(),
                new PackTerms.Home(
                        homePack,
                        ZoneOffset.UTC,
                        new PackTerms.Tolerances(3_000, 200, 100, 500, 100),
                        new PackTerms.Patience(3, List.of(30, 10), 30, Duration.ofHours(24))),
                (contract, money) -> official(assets, contract));
        this.home = assets.home();
        this.feeCoin = assets.quotedFeeCoin();
        this.clock = clock;
    }

    /// The central bank's rate of the contract's date.
    private static List<DatedRate> official(Assets assets, Contract contract) {
        return List.of(new DatedRate(contract.date(), Rate.parse(assets.usd(), assets.home(), "80.00")));
    }

    @Override
    public TradeLimits limits(Instant now) {
        return dossier.limits(now);
    }

    @Override
    public List<DatedRate> rates(Contract contract, Asset.Fiat inHome) {
        return dossier.rates(contract, inHome);
    }

    @Override
    public String operationCode(Contract.Direction direction, Order.Term term, Instant now) {
        var when = term == Order.Term.ADVANCE ? "advance" : "after";
        var name = "code_" + direction.name().toLowerCase(Locale.ROOT) + "_" + when;
        return packs.pack(homePack, today(now))
                .flatMap(p -> p.parameter(name))
                .map(p -> p.text())
                .orElse("");
    }

    /// 27 coins, as the scenario charges them; what the chain really takes is in the receipt.
    @Override
    public NetworkFee networkFee(Order order) {
        var price = today(clock.instant()).isBefore(SUMMER) ? "8.95" : "8.90";
        return new NetworkFee(Amount.parse("27", feeCoin), Rate.parse(feeCoin, home, price));
    }

    @Override
    public String registerPrefix() {
        return "XA-R";
    }

    @Override
    public Amount usedBefore(Lei payer, int year, Asset.Fiat inHome) {
        return payer.equals(Cast.SUDWERK) ? Amount.parse("491200000.00", inHome) : Amount.zero(inHome);
    }

    private static LocalDate today(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
