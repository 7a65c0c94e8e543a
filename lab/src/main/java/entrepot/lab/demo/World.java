package entrepot.lab.demo;

import entrepot.chain.FinalityPolicy;
import entrepot.chain.evm.EvmNode;
import entrepot.chain.evm.EvmSettings;
import entrepot.check.Place;
import entrepot.commit.Ids;
import entrepot.commit.Json;
import entrepot.custody.FeeCap;
import entrepot.custody.MandateKey;
import entrepot.custody.SignedTransfers;
import entrepot.custody.SignerPolicy;
import entrepot.custody.memory.LastingMemory;
import entrepot.dossier.Registrations;
import entrepot.lab.anvil.Anvil;
import entrepot.lab.anvil.AnvilSettings;
import entrepot.lab.bank.BankWorld;
import entrepot.lab.bank.SimulatedBank;
import entrepot.lab.demo.store.Storehouse;
import entrepot.lab.provider.ReferenceMarket;
import entrepot.lab.provider.SimulatedFeed;
import entrepot.lab.provider.SimulatedProvider;
import entrepot.market.QuoteDesk;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.node.Setup;
import entrepot.regime.PackLoader;
import entrepot.regime.PackSet;
import entrepot.regime.TrustAnchor;
import entrepot.register.note.NoteKey;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.facts.FactDesk;
import entrepot.trade.code.NumberFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything around the node, in one folder: database, chain, signer, bank, providers, lists, law.
/// Stays over a restart; the world outlives any node that lives in it.
public final class World implements AutoCloseable {

    static final String HOME_PACK = "XA-ELR";

    /// The name of the demonstration's log.
    private static final String LOG = "demo.entrepot.example/register";

    static final Instant BEGIN = Instant.parse("2026-02-09T06:00:00Z");
    private static final FeeCap FEES = new FeeCap(BigInteger.TEN.pow(17));
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration BLOCK_TIME = Duration.ofMillis(100);
    private static final Duration RPC_TIMEOUT = Duration.ofSeconds(5);
    static final FinalityPolicy FINALITY = new FinalityPolicy(3, true);
    private static final String PROVIDER_FLOAT = "10000000";

    private final FinalityPolicy finality;
    private final DemoClock clock;
    private final Storehouse store;
    private final Anvil anvil;
    private final Assets assets;
    private final SignerProcess signer;
    private final EvmNode evm;
    private final SimulatedBank bank;
    private final SimulatedProvider alpha;
    private final SimulatedProvider bravo;
    private final List<ChainDelivery> deliveries = new ArrayList<>();
    private final SimulatedFeed feed;
    private final DemoLists lists;
    private final PackSet packs;
    private final Cast cast;
    private final Ids ids;
    private final RandomGenerator random;
    private final SecureRandom secure;
    private final NoteKey log;
    private final Miner miner;
    private final House house;

    /// Our own side, made once so that ids stay the same while the world lives.
    private record House(
            entrepot.party.Party operator,
            entrepot.party.Party bank,
            entrepot.party.Party alpha,
            entrepot.party.Party bravo) {}

    /// @param home     the folder with `packs`
    /// @param data     the folder of everything that is kept
    /// @param progress is told what is being waited for
    public static World start(Path home, Path data, Consumer<String> progress) {
        return new World(home, data, progress, FINALITY);
    }

    /// The same with another bound of what is final on its chain.
    static World start(Path home, Path data, Consumer<String> progress, FinalityPolicy finality) {
        return new World(home, data, progress, finality);
    }

    private World(Path home, Path data, Consumer<String> progress, FinalityPolicy finality) {
        this.finality = finality;
        secure = new SecureRandom();
        random = RandomGenerator.of("L64X128MixRandom");
        var database = CompletableFuture.supplyAsync(() -> Storehouse.open(home, data, progress));
        var law = CompletableFuture.supplyAsync(() -> packs(home.resolve("packs")));
        anvil = Anvil.start(AnvilSettings.of(home.resolve("lab/npm"), data.resolve("chain"), BEGIN.minusSeconds(60))
                .telling(progress));
        clock = new DemoClock(latest(BEGIN), System::nanoTime);
        ids = new Ids(clock, random);
        assets = Assets.at(deployed(anvil.account(0), 0), deployed(anvil.account(0), 1));
        var signing = CompletableFuture.supplyAsync(
                () -> SignerProcess.open(data.resolve("signer"), Anvil.CHAIN, secure, key -> policy(assets, key)));
        boolean fresh = anvil.height() == 0;
        if (fresh) issueTokens();
        bank = bank(data.resolve("bank"));
        var market = market();
        alpha = market.alpha(data.resolve("alpha"), delivery(3, data.resolve("alpha")), clock);
        bravo = market.bravo(data.resolve("bravo"), delivery(4, data.resolve("bravo")), clock);
        feed = market.feed(clock)
                .script(assets.tether(), new Asset.Fiat("HKD", 2), day(BEGIN.minus(Duration.ofDays(9))), "7.8250");
        lists = new DemoLists(clock.instant());
        cast = new Cast(ids, HOME_PACK);
        house = new House(cast.operator(), cast.bank(), cast.alpha(), cast.bravo());
        evm = EvmNode.connect(new EvmSettings(
                anvil.url(),
                Anvil.CHAIN,
                anvil.genesis(),
                Anvil.COIN,
                List.of(assets.tether(), assets.circle()),
                RPC_TIMEOUT));
        log = logKey(data.resolve("register/log.key"), secure);
        packs = law.join();
        signer = signing.join();
        if (fresh) fillWallet();
        store = database.join();
        miner = new Miner(anvil, clock, BLOCK_TIME);
        say(data);
    }

    /// Where everything is, for `./entrepot check`.
    private void say(Path data) {
        var fiat = assets.catalogue().all().stream()
                .filter(Asset.Fiat.class::isInstance)
                .map(Asset.Fiat.class::cast)
                .toList();
        var tokens = List.of(assets.tether(), assets.circle());
        var place = new Place(
                store.place(),
                new Place.Network(
                        Anvil.CHAIN, anvil.genesis(), List.of(anvil.url()), Anvil.COIN, tokens, RPC_TIMEOUT.toMillis()),
                data.resolve("signer/memory").toString(),
                log.verifier().toString(),
                fiat);
        try {
            Files.writeString(data.resolve("place.json"), Json.write(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NoteKey logKey(Path file, SecureRandom random) {
        try {
            return NoteKey.open(file, LOG, random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackSet packs(Path folder) {
        var anchor = TrustAnchor.read("demo-publisher", folder.resolve("keys/demo-publisher.pub"));
        var loaded = new PackLoader(folder, List.of(anchor)).loadAll(day(BEGIN), true);
        return switch (loaded) {
            case PackSet.Assembly.Assembled(PackSet set) -> set;
            case PackSet.Assembly.Refused refused ->
                throw new IllegalStateException("the packs were refused: " + refused.problems());
        };
    }

    /// Time goes on from the chain's last block when the world was there before.
    private Instant latest(Instant begin) {
        var block = anvil.rpc("eth_getBlockByNumber", "latest", false)
                .path("timestamp")
                .asString();
        var last = Instant.ofEpochSecond(Long.decode(block)).plusSeconds(1);
        return last.isAfter(begin) ? last : begin;
    }

    /// Deploys the tokens in a new world, at the addresses that follow from who deploys them.
    private void issueTokens() {
        var owner = anvil.account(0);
        var tether = anvil.deploy(owner, entrepot.lab.anvil.Contract.shipped("TetherLike"), BigInteger.ZERO);
        var circle = anvil.deploy(owner, entrepot.lab.anvil.Contract.shipped("CircleLike"), BigInteger.ZERO);
        if (!Assets.at(tether, circle).equals(assets))
            throw new IllegalStateException(
                    "tokens at " + tether + " and " + circle + ", not where " + assets + " are");
        var whole = Amount.parse(PROVIDER_FLOAT, assets.tether());
        anvil.send(owner, tether, "issue(uint256)", whole.multipliedBy(2));
        for (int provider : new int[] {3, 4})
            anvil.send(owner, tether, "transfer(address,uint256)", anvil.account(provider), whole);
    }

    private void fillWallet() {
        anvil.setBalance(account("client"), Amount.parse("10", Anvil.COIN));
        anvil.mine();
    }

    private static AccountId deployed(AccountId owner, int nonce) {
        var address =
                org.web3j.crypto.ContractUtils.generateContractAddress(owner.address(), BigInteger.valueOf(nonce));
        return new AccountId(owner.chain(), address);
    }

    private static SignerPolicy policy(Assets assets, MandateKey mandates) {
        var once = Amount.parse("5000000", assets.tether());
        var limit = new SignerPolicy.Limit(once, once.multipliedBy(4));
        // What comes in by mistake can go back: the other token may be signed for, too.
        var other = Amount.parse("5000000", assets.circle());
        var mistaken = new SignerPolicy.Limit(other, other);
        return new SignerPolicy(List.of(limit, mistaken), FEES.most(), 300_000, List.of(mandates.publicText()));
    }

    private ReferenceMarket market() {
        return new ReferenceMarket(assets.tether(), assets.quotedFeeCoin(), assets.home(), assets.usd());
    }

    private ChainDelivery delivery(int account, Path folder) {
        var delivery = ChainDelivery.open(anvil, anvil.account(account), folder.resolve("deliveries.jsonl"));
        deliveries.add(delivery);
        return delivery;
    }

    private SimulatedBank bank(Path folder) {
        var rich = Amount.parse("900000000.00", assets.home());
        var none = Amount.zero(assets.home());
        var openings = new ArrayList<BankWorld.Opening>();
        openings.add(new BankWorld.Opening(Cast.clientMoney(), none, true));
        openings.add(new BankWorld.Opening(Cast.own(), none, false));
        openings.add(new BankWorld.Opening(Cast.account(Cast.NORDFELD), rich, false));
        openings.add(new BankWorld.Opening(Cast.account(Cast.SUDWERK), rich, false));
        openings.add(new BankWorld.Opening(Cast.account(Cast.LP_ALPHA), none, false));
        openings.add(new BankWorld.Opening(Cast.account(Cast.LP_BRAVO), none, false));
        var registrar = new BankWorld.Registrar("0042", "0000", "1", Duration.ofHours(20));
        var world =
                new BankWorld(Cast.BANK_ARVEN.toString(), Cast.OPERATOR.toString(), assets.home(), openings, registrar);
        return new SimulatedBank(folder, world, assets.catalogue(), clock);
    }

    /// What a node needs to live here. Each call may be given to another node.
    public Setup setup() {
        var terms = new DemoTerms(packs, HOME_PACK, assets, clock);
        var kept = new SignedTransfers(JdbcClient.create(store.database()));
        var desk = new QuoteDesk(List.of(alpha, bravo), feed, market().policy(), clock);
        var facts = new FactDesk.Settings(
                HOME_PACK,
                ZoneOffset.UTC,
                DemoLists.BY_NAME,
                house.operator(),
                Optional.of(house.bank()),
                List.of(house.alpha(), house.bravo()));
        return new Setup(
                new Setup.Ground(store.database(), assets.catalogue(), clock, random, secure),
                new Setup.Law(packs, lists.lists(), lists::terms, facts),
                new Setup.World(
                        bank,
                        Cast.bankAccounts(),
                        evm,
                        finality,
                        0,
                        Cast.providers(anvil.account(3), anvil.account(4)),
                        new Setup.Keys(
                                new LastingMemory(signer.signer(), kept::count),
                                signer.mandates(),
                                FEES,
                                account("client"),
                                InstantSource.system()),
                        new OrderDesk.House(
                                terms, desk, assets.home(), Cast.clientMoney().number()),
                        DemoTerms.suspense(assets.tether()),
                        DemoTerms.supervision(),
                        POLL),
                new Registrations.Settings(Cast.BANK_ARVEN, format("contractNumber"), ZoneOffset.UTC),
                log);
    }

    NumberFormat format(String name) {
        return packs.pack(HOME_PACK, day(clock.instant()))
                .flatMap(p -> p.format(name))
                .map(NumberFormat::new)
                .orElseThrow(() -> new IllegalStateException("the home pack has no format " + name));
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    public DemoClock clock() {
        return clock;
    }

    public DataSource database() {
        return store.database();
    }

    Anvil anvil() {
        return anvil;
    }

    Miner miner() {
        return miner;
    }

    EvmNode evm() {
        return evm;
    }

    SimulatedBank bank() {
        return bank;
    }

    SimulatedFeed feed() {
        return feed;
    }

    DemoLists lists() {
        return lists;
    }

    Assets assets() {
        return assets;
    }

    Cast cast() {
        return cast;
    }

    InstantSource time() {
        return clock;
    }

    /// Our own accounts by the key's name: `client`, `house`.
    AccountId account(String name) {
        var account = signer.accounts().get(name);
        if (account == null)
            throw new IllegalStateException("the signer has no key " + name + ": " + signer.accounts());
        return account;
    }

    /// What a seed of this world, and papers in it, are made for.
    Seed.Place place() {
        return new Seed.Place(clock, assets, ourHouse(), cast.others(), signer.accounts(), evm, lists.lists());
    }

    List<entrepot.party.Party> ourHouse() {
        return List.of(house.operator(), house.bank(), house.alpha(), house.bravo());
    }

    @Override
    public void close() {
        miner.close();
        signer.close();
        evm.close();
        alpha.close();
        bravo.close();
        deliveries.forEach(ChainDelivery::close);
        bank.close();
        anvil.close();
        store.close();
    }
}
