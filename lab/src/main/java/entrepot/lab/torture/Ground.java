package entrepot.lab.torture;

import entrepot.chain.source.AgreedNode;
import entrepot.chain.source.Source;
import entrepot.lab.anvil.Anvil;
import entrepot.lab.bank.SimulatedBank;
import entrepot.lab.demo.Cast;
import entrepot.lab.demo.DemoLists;
import entrepot.lab.demo.DemoTerms;
import entrepot.lab.provider.SimulatedFeed;
import entrepot.lab.provider.SimulatedProvider;
import entrepot.lab.torture.store.Database;
import entrepot.lab.torture.world.Disk;
import entrepot.lab.torture.world.FakeChain;
import entrepot.lab.torture.world.FakeNode;
import entrepot.lab.torture.world.SigningRoom;
import entrepot.market.LiquidityProvider;
import entrepot.market.OfferId;
import entrepot.market.QuoteDesk;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.node.Setup;
import entrepot.settlement.desk.OrderDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/// The world of one run, and what a node in it is given. It outlives every node.
final class Ground {

    private static final Duration POLL = Duration.ofSeconds(1);

    final Genesis genesis;
    final MachineClock clock;
    final Plan plan;
    final Database database;
    final FakeChain chain;
    final FakeNode node;
    /// The second source, run by somebody else.
    final FakeNode other;
    private Optional<FakeChain> lie = Optional.empty();
    final SimulatedBank bank;
    final List<SimulatedProvider> providers;
    final Disk disk = new Disk();
    final SigningRoom signer;
    final DemoLists lists;
    private final SimulatedFeed feed;
    private final SplittableRandom random;
    private final Map<String, Runnable> owed = new LinkedHashMap<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private Instant deliveriesFrom = Instant.EPOCH;

    Ground(Genesis genesis, MachineClock clock, Plan plan, Database database) {
        this.genesis = genesis;
        this.clock = clock;
        this.plan = plan;
        this.database = database;
        random = new SplittableRandom(plan.seed());
        chain = genesis.chain();
        node = genesis.node(chain, plan.depth());
        other = genesis.node(chain, plan.depth());
        bank = genesis.bank(clock);
        signer = new SigningRoom(genesis.secrets, genesis.policy(), disk, clock.machine());
        boolean changes = plan.faults().stream().anyMatch(fault -> fault.kind() == Kind.FREEZE);
        lists = changes ? new DemoLists(clock.now()) : genesis.lists;
        feed = genesis.market()
                .feed(clock.machine())
                .script(genesis.assets.tether(), new Asset.Fiat("HKD", 2), LocalDate.of(2026, 2, 1), "7.8250");
        providers = genesis.market()
                .forgetful(
                        (offer, to, amount) -> deliver(genesis.alpha, offer, to, amount),
                        (offer, to, amount) -> deliver(genesis.bravo, offer, to, amount),
                        clock.world());
    }

    /// Providers' deliveries leave them only from this moment on.
    void deliverFrom(Instant moment) {
        deliveriesFrom = moment;
    }

    private void deliver(AccountId provider, OfferId offer, AccountId to, Amount amount) {
        owed.put(offer.value(), () -> chain.transfer(offer.value(), provider, to, amount.units()));
        deliveries.add(new Delivery(offer.value(), provider, to, amount));
        deliverOwed();
    }

    private void deliverOwed() {
        if (clock.now().isBefore(deliveriesFrom)) return;
        owed.values().forEach(Runnable::run);
        owed.clear();
    }

    private record Delivery(String name, AccountId provider, AccountId to, Amount amount) {}

    /// Providers deliver what they owe, again what was mined and failed, and what a reorganisation dropped comes again.
    void providersCare() {
        deliverOwed();
        for (var delivery : deliveries)
            if (chain.failed(delivery.name))
                chain.transfer(delivery.name + " again", delivery.provider, delivery.to, delivery.amount.units());
        chain.sendAgain(genesis.alpha);
        chain.sendAgain(genesis.bravo);
    }

    /// One of the nodes begins to tell of a chain where everything was delivered that is waited for.
    void lie(FakeNode liar, int depth) {
        var told = chain.fork(depth);
        for (var delivery : genesis.papers)
            for (var provider : List.of(genesis.alpha, genesis.bravo))
                told.transfer(
                        "lie " + provider + delivery.account(),
                        provider,
                        genesis.client,
                        delivery.amount().units());
        lie = Optional.of(told);
        liar.tell(lie);
    }

    void tellTheTruth() {
        lie = Optional.empty();
        node.tell(lie);
        other.tell(lie);
    }

    /// A block of the chain, and one of the lie, if there is one.
    void mine() {
        chain.mine(clock.now());
        lie.ifPresent(told -> told.mine(clock.now()));
    }

    /// Both nodes as the platform knows them: one that says what both say.
    Doors doors() {
        var agreed = new AgreedNode(List.of(new Source("north", node), new Source("south", other)));
        return new Doors(bank, agreed, signer, List.<LiquidityProvider>copyOf(providers));
    }

    /// What a node needs to live here.
    Setup setup(Doors doors, DataSource connected, Weakness weakness) {
        var machine = clock.machine();
        var terms = new DemoTerms(genesis.packs, Genesis.HOME_PACK, genesis.assets, machine);
        var desk = new QuoteDesk(doors.providers(), feed, genesis.market().policy(), machine, SameThread::new);
        return new Setup(
                new Setup.Ground(connected, genesis.assets.catalogue(), machine, random, genesis.secure),
                new Setup.Law(genesis.packs, lists.lists(), lists::terms, genesis.facts()),
                new Setup.World(
                        doors.bank(),
                        Cast.bankAccounts(),
                        doors.node(),
                        weakness.finality(genesis.finality(plan.depth())),
                        0,
                        genesis.providers(),
                        keys(doors, machine),
                        new OrderDesk.House(
                                terms,
                                desk,
                                genesis.assets.home(),
                                Cast.clientMoney().number()),
                        DemoTerms.suspense(genesis.assets.tether()),
                        DemoTerms.supervision(),
                        POLL),
                genesis.registration(),
                genesis.log);
    }

    private Setup.Keys keys(Doors doors, InstantSource machine) {
        return new Setup.Keys(
                entrepot.custody.Signer.over(doors.signer()),
                genesis.mandates,
                genesis.feeCap(),
                genesis.client,
                machine);
    }

    /// What the chain holds of ours after the block at a height.
    Amount held(boolean coin, long height) {
        return coin
                ? new Amount(chain.coin(genesis.client, height), Anvil.COIN)
                : new Amount(chain.token(genesis.client, height), genesis.assets.tether());
    }
}
