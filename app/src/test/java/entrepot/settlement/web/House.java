package entrepot.settlement.web;

import entrepot.access.Role;
import entrepot.bank.Bank;
import entrepot.bank.BankAccount;
import entrepot.chain.ChainNode;
import entrepot.chain.FinalityPolicy;
import entrepot.custody.FeeCap;
import entrepot.custody.MandateKey;
import entrepot.custody.Signer;
import entrepot.dossier.Registrations;
import entrepot.market.DeskPolicy;
import entrepot.market.LiquidityProvider;
import entrepot.market.NetworkFee;
import entrepot.market.OfferId;
import entrepot.market.PriceBand;
import entrepot.market.ProviderId;
import entrepot.market.QuoteDesk;
import entrepot.market.ReferenceFeed;
import entrepot.market.SourcePolicy;
import entrepot.market.Tariff;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.money.Rate;
import entrepot.money.Rounding;
import entrepot.node.Setup;
import entrepot.node.TestDatabase;
import entrepot.party.Lei;
import entrepot.party.Parties;
import entrepot.regime.PackLoader;
import entrepot.regime.PackSet;
import entrepot.regime.TrustAnchor;
import entrepot.register.note.NoteKey;
import entrepot.register.note.VerifierKey;
import entrepot.screening.ListId;
import entrepot.screening.Lists;
import entrepot.screening.Screening.ListTerms;
import entrepot.settlement.Order;
import entrepot.settlement.desk.BankDesk;
import entrepot.settlement.desk.HomeTerms;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.desk.TransferDesk;
import entrepot.settlement.facts.FactDesk;
import entrepot.settlement.suspense.SuspenseTerms;
import entrepot.supervision.Quorum;
import entrepot.supervision.Scope;
import entrepot.supervision.SupervisionTerms;
import entrepot.trade.Contract;
import entrepot.trade.Dossiers;
import entrepot.trade.check.Dossier.DatedRate;
import entrepot.trade.check.TradeLimits;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// A node's setup with the real packs and two providers, and nobody else outside: bank, chain and signer
/// are never asked, and no list is loaded but what a test brings.
final class House {

    static final Asset.NativeCoin COIN = new Asset.NativeCoin(Dossiers.CHAIN, 60, "ETH", 18);
    static final ProviderId ALPHA = new ProviderId("9845000000LPALPHA132");
    static final ProviderId BRAVO = new ProviderId("98450000000LPBRAVO42");
    private static final BankAccount ACCOUNT = new BankAccount(
            "XA1210102345",
            "Entrepot Operator JSC",
            Parties.operator().lei().toString(),
            Parties.bank().lei().toString());

    static final SuspenseTerms SUSPENSE =
            new SuspenseTerms(Role.COMPLIANCE, Duration.ofDays(2), Duration.ofDays(30), List.of());

    static final SupervisionTerms SUPERVISION = supervision();

    private House() {}

    private static SupervisionTerms supervision() {
        var quorums = new EnumMap<Scope.Kind, Quorum>(Scope.Kind.class);
        for (var kind : Scope.Kind.values()) quorums.put(kind, new Quorum(2, 1));
        quorums.put(Scope.Kind.PAYMENT, new Quorum(1, 1));
        quorums.put(Scope.Kind.PLATFORM, new Quorum(2, 2));
        return new SupervisionTerms(quorums, Duration.ofDays(90));
    }

    static Setup setup(InstantSource clock) {
        return setup(clock, new Lists());
    }

    /// The same with sanctions lists that the test keeps.
    static Setup setup(InstantSource clock, Lists kept) {
        var assets = new AssetCatalogue(List.of(Dossiers.USD, Dossiers.XTS, Dossiers.USDT, COIN));
        var ground = new Setup.Ground(TestDatabase.fresh(), assets, clock, new Random(1), new SecureRandom());
        var lists = Map.of("ofac", ListId.OFAC_SDN, "un", ListId.UN);
        var settings = new FactDesk.Settings(
                "XA-ELR", ZoneOffset.UTC, lists, Parties.operator(), Optional.of(Parties.bank()), List.of());
        var law = new Setup.Law(packs(), kept, () -> new ListTerms(Set.of(ListId.UN), Duration.ofDays(1)), settings);
        var registration = new Registrations.Settings(
                Parties.bank().lei(), Dossiers.limits().contractNumber(), ZoneOffset.UTC);
        return new Setup(
                ground,
                law,
                world(clock),
                registration,
                NoteKey.generate("house.example/log", VerifierKey.Type.LOG, new SecureRandom()));
    }

    private static Setup.World world(InstantSource clock) {
        var keys = new Setup.Keys(
                absent(Signer.class),
                MandateKey.generate(new SecureRandom()),
                new FeeCap(BigInteger.TEN.pow(17)),
                Dossiers.PAYEE,
                clock);
        var house = new OrderDesk.House(new Terms(), market(clock), Dossiers.XTS, ACCOUNT.number());
        return new Setup.World(
                absent(Bank.class),
                new Accounts(),
                absent(ChainNode.class),
                new FinalityPolicy(2, false),
                0,
                absent(TransferDesk.Providers.class),
                keys,
                house,
                SUSPENSE,
                SUPERVISION,
                Duration.ofSeconds(1));
    }

    /// Somebody outside whom no test of this package asks anything.
    private static <T> T absent(Class<T> who) {
        return who.cast(Proxy.newProxyInstance(who.getClassLoader(), new Class<?>[] {who}, (_, method, _) -> {
            throw new IllegalStateException("nobody asks " + who.getSimpleName() + " for " + method.getName());
        }));
    }

    private static PackSet packs() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(root.resolve("packs/facts.yaml"))) {
            root = Objects.requireNonNull(root.getParent(), "no packs above here");
        }
        var packs = root.resolve("packs");
        var loader = new PackLoader(
                packs, List.of(TrustAnchor.read("demo-publisher", packs.resolve("keys/demo-publisher.pub"))));
        var loaded = new ArrayList<entrepot.regime.Pack>();
        for (var name : List.of("global", "xa-elr"))
            if (loader.load(packs.resolve(name), LocalDate.parse("2026-03-03"))
                    instanceof entrepot.regime.Loading.Loaded pack) loaded.add(pack.pack());
        if (loader.assemble(loaded) instanceof PackSet.Assembly.Assembled(PackSet set)) return set;
        throw new IllegalStateException("the packs do not load");
    }

    private static QuoteDesk market(InstantSource clock) {
        var sources = new SourcePolicy(new TreeSet<>(Set.of("one")), Duration.ofMinutes(1));
        var tariff = new Tariff(
                "import-2026-02",
                new BigDecimal("0.0020"),
                new BigDecimal("0.0010"),
                2,
                Rounding.HALF_UP,
                2,
                Duration.ofSeconds(90));
        var limits = new DeskPolicy.Limits(new PriceBand(100), Duration.ofSeconds(90));
        var policy = new DeskPolicy(tariff, new PriceBand(100), sources, Map.of(), limits, Duration.ofSeconds(5));
        ReferenceFeed feed = (base, quote) -> List.of(new ReferenceFeed.Price(
                "one", Rate.parse(base, quote, quote.equals(Dossiers.XTS) ? "80.40" : "1.0004"), clock.instant()));
        return new QuoteDesk(
                List.of(new Provider(ALPHA, "80.36", clock), new Provider(BRAVO, "80.44", clock)), feed, policy, clock);
    }

    private record Provider(ProviderId id, String price, InstantSource clock) implements LiquidityProvider {
        @Override
        public Answer request(Request request) {
            var rate = Rate.parse(request.amount().asset(), request.home(), price);
            return new Answer.Offered(
                    id, new OfferId("offer-" + price), rate, clock.instant().plusSeconds(60));
        }

        @Override
        public Deal lock(OfferId offer, AccountId deliverTo) {
            throw new IllegalStateException("nobody locks here");
        }

        @Override
        public Deal deal(OfferId offer, AccountId deliverTo) {
            throw new IllegalStateException("nobody deals here");
        }
    }

    private static final class Accounts implements BankDesk.Accounts {
        @Override
        public BankAccount clientMoney() {
            return ACCOUNT;
        }

        @Override
        public BankAccount own() {
            return other("XA1210102346");
        }

        @Override
        public BankAccount ofProvider(ProviderId provider) {
            return other("XA1210102347");
        }

        @Override
        public BankAccount ofClient(Lei client) {
            return other("XA1210102348");
        }

        private static BankAccount other(String number) {
            return new BankAccount(number, ACCOUNT.holder(), ACCOUNT.lei(), ACCOUNT.bank());
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    private static final class Terms implements HomeTerms {
        @Override
        public TradeLimits limits(Instant now) {
            return Dossiers.limits();
        }

        @Override
        public List<DatedRate> rates(Contract contract, Asset.Fiat home) {
            return List.of(new DatedRate(contract.date(), Rate.parse(Dossiers.USD, home, "80.00")));
        }

        @Override
        public String operationCode(Contract.Direction direction, Order.Term term, Instant now) {
            return "11100";
        }

        @Override
        public NetworkFee networkFee(Order order) {
            return new NetworkFee(Amount.parse("0.001", COIN), Rate.parse(COIN, Dossiers.XTS, "241650.00"));
        }

        @Override
        public String registerPrefix() {
            return "XA-R";
        }

        @Override
        public Amount usedBefore(Lei payer, int year, Asset.Fiat home) {
            return Amount.zero(home);
        }
    }
}
