package entrepot.lab.torture;

import entrepot.chain.FinalityPolicy;
import entrepot.commit.Ids;
import entrepot.custody.FeeCap;
import entrepot.custody.MandateKey;
import entrepot.custody.SignerPolicy;
import entrepot.dossier.Registrations;
import entrepot.lab.anvil.Anvil;
import entrepot.lab.bank.AppendFile;
import entrepot.lab.bank.BankWorld;
import entrepot.lab.bank.SimulatedBank;
import entrepot.lab.demo.Assets;
import entrepot.lab.demo.Cast;
import entrepot.lab.demo.DemoLists;
import entrepot.lab.demo.Papers;
import entrepot.lab.demo.Seed;
import entrepot.lab.provider.ReferenceMarket;
import entrepot.lab.torture.store.Database;
import entrepot.lab.torture.world.FakeChain;
import entrepot.lab.torture.world.FakeNode;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.node.Node;
import entrepot.party.Party;
import entrepot.regime.PackLoader;
import entrepot.regime.PackSet;
import entrepot.regime.TrustAnchor;
import entrepot.register.note.NoteKey;
import entrepot.register.note.VerifierKey;
import entrepot.settlement.desk.OrderDesk.Wanted;
import entrepot.settlement.desk.TransferDesk;
import entrepot.settlement.facts.FactDesk;
import entrepot.signer.SignerBench;
import entrepot.trade.code.NumberFormat;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Where every run begins: law, cast, accounts and papers in order, made once by the real desks and
/// copied for each seed.
public final class Genesis {

    static final int PAPERS_MAX = 3;
    static final Instant BEGIN = Instant.parse("2026-03-03T06:00:00Z");
    static final String HOME_PACK = "XA-ELR";

    private static final long ID_SEED = 20_260_303;
    private static final BigInteger COINS = BigInteger.TEN.pow(19);
    private static final BigInteger FLOAT = BigInteger.TEN.pow(13);

    final Assets assets;
    final PackSet packs;
    final SecureRandom secure;
    final NoteKey log;
    final DemoLists lists = new DemoLists(BEGIN);
    final MandateKey mandates;
    final Map<String, byte[]> secrets = Map.of("client", secret(1), "house", secret(2));
    final AccountId client = ours("client");
    final AccountId alpha = account("a1");
    final AccountId bravo = account("b2");
    final List<Wanted> papers = new ArrayList<>();
    final NumberFormat numbers;
    private final List<Party> house;
    private final Cast cast;
    private final Database database;

    /// @param home the folder with `packs`
    public Genesis(Path home, SecureRandom secure) {
        this(home, secure, new Database(() -> BEGIN));
    }

    /// @param empty where it is sown
    Genesis(Path home, SecureRandom secure, Database empty) {
        this.secure = secure;
        assets = Assets.at(account("dd"), account("cc"));
        packs = packs(home.resolve("packs"));
        mandates = MandateKey.generate(secure);
        log = NoteKey.generate("torture.entrepot.example/register", VerifierKey.Type.LOG, secure);
        numbers = packs.pack(HOME_PACK, day())
                .flatMap(pack -> pack.format("contractNumber"))
                .map(NumberFormat::new)
                .orElseThrow(() -> new IllegalStateException("the home pack has no format of contract numbers"));
        cast = new Cast(new Ids(() -> BEGIN, new SplittableRandom(ID_SEED)), HOME_PACK);
        house = List.of(cast.operator(), cast.bank(), cast.alpha(), cast.bravo());
        database = empty;
        sow();
    }

    private void sow() {
        var clock = new MachineClock(BEGIN);
        var run = new Ground(this, clock, new Plan(ID_SEED, 0, 1, List.of()), database);
        var node = new Node(
                run.setup(run.doors(), database.connect(Calm.HAZARDS), Weakness.NONE), c -> c, Node.Drive.BY_HAND);
        var place =
                new Seed.Place(clock.world(), assets, house, cast.others(), accounts(), run.node, run.lists.lists());
        new Seed(place, node).fill();
        var desk = new Papers(place, numbers, node, 0);
        for (int i = 1; i <= PAPERS_MAX; i++) papers.add(desk.order((1_000 + 7 * i) + ".00", payee(i)));
        node.close();
    }

    /// A database with everything in it that a run begins with.
    Database database(MachineClock clock) {
        return database.copy(clock.world());
    }

    Map<String, AccountId> accounts() {
        return Map.of("client", client, "house", ours("house"));
    }

    /// The chain before its first block: providers have a float, our wallet has coins for fees.
    FakeChain chain() {
        return new FakeChain(Anvil.CHAIN, BEGIN, Map.of(alpha, FLOAT, bravo, FLOAT), Map.of(client, COINS));
    }

    FakeNode node(FakeChain chain, int depth) {
        return new FakeNode(chain, assets.tether(), Anvil.COIN, depth);
    }

    FinalityPolicy finality(int depth) {
        return new FinalityPolicy(depth, true);
    }

    String policy() {
        var once = Amount.parse("5000000", assets.tether());
        var limit = new SignerPolicy.Limit(once, once.multipliedBy(4));
        return new SignerPolicy(List.of(limit), feeCap().most(), 300_000, List.of(mandates.publicText())).text();
    }

    FeeCap feeCap() {
        return new FeeCap(Amount.parse("0.1", Anvil.COIN).units());
    }

    ReferenceMarket market() {
        return new ReferenceMarket(assets.tether(), assets.quotedFeeCoin(), assets.home(), assets.usd());
    }

    SimulatedBank bank(MachineClock clock) {
        var rich = Amount.parse("900000000.00", assets.home());
        var none = Amount.zero(assets.home());
        var openings = List.of(
                new BankWorld.Opening(Cast.clientMoney(), none, true),
                new BankWorld.Opening(Cast.own(), none, false),
                new BankWorld.Opening(Cast.account(Cast.NORDFELD), rich, false),
                new BankWorld.Opening(Cast.account(Cast.LP_ALPHA), none, false),
                new BankWorld.Opening(Cast.account(Cast.LP_BRAVO), none, false));
        var registrar = new BankWorld.Registrar("0042", "0000", "1", Duration.ofHours(20));
        var world =
                new BankWorld(Cast.BANK_ARVEN.toString(), Cast.OPERATOR.toString(), assets.home(), openings, registrar);
        return new SimulatedBank(AppendFile.ofNothing(), world, assets.catalogue(), clock.world());
    }

    FactDesk.Settings facts() {
        return new FactDesk.Settings(
                HOME_PACK,
                ZoneOffset.UTC,
                DemoLists.BY_NAME,
                house.get(0),
                Optional.of(house.get(1)),
                List.of(house.get(2), house.get(3)));
    }

    Registrations.Settings registration() {
        return new Registrations.Settings(Cast.BANK_ARVEN, numbers, ZoneOffset.UTC);
    }

    TransferDesk.Providers providers() {
        return Cast.providers(alpha, bravo);
    }

    private AccountId ours(String name) {
        var secret = secrets.get(name);
        if (secret == null) throw new IllegalStateException("no key " + name);
        return new AccountId(Anvil.CHAIN, SignerBench.address(secret));
    }

    private static byte[] secret(int number) {
        var secret = new byte[32];
        secret[0] = 1;
        secret[31] = (byte) number;
        return secret;
    }

    private static AccountId payee(int number) {
        return new AccountId(Anvil.CHAIN, String.format(Locale.ROOT, "0x%040x", 0xE1000000L + number));
    }

    private static AccountId account(String pair) {
        return new AccountId(Anvil.CHAIN, "0x" + pair.repeat(20));
    }

    private static LocalDate day() {
        return BEGIN.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static PackSet packs(Path folder) {
        var anchor = TrustAnchor.read("demo-publisher", folder.resolve("keys/demo-publisher.pub"));
        var loaded = new PackLoader(folder, List.of(anchor)).loadAll(day(), true);
        return switch (loaded) {
            case PackSet.Assembly.Assembled(PackSet set) -> set;
            case PackSet.Assembly.Refused refused ->
                throw new IllegalStateException("the packs were refused: " + refused.problems());
        };
    }
}
