package entrepot.serve;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import entrepot.chain.ChainNode;
import entrepot.chain.NodeUnavailable;
import entrepot.chain.evm.EvmNode;
import entrepot.chain.evm.EvmSettings;
import entrepot.chain.source.AgreedNode;
import entrepot.chain.source.Source;
import entrepot.commit.CommitUnavailable;
import entrepot.commit.Ids;
import entrepot.console.ConsoleSettings;
import entrepot.custody.SignedTransfers;
import entrepot.custody.Signer;
import entrepot.custody.SignerUnavailable;
import entrepot.custody.memory.LastingMemory;
import entrepot.dossier.Dossiers;
import entrepot.dossier.Registrations;
import entrepot.market.QuoteDesk;
import entrepot.node.DatabasePool;
import entrepot.node.Migrations;
import entrepot.node.Node;
import entrepot.node.Setup;
import entrepot.node.Web;
import entrepot.party.Party;
import entrepot.register.note.NoteKey;
import entrepot.serve.lists.ListFetching;
import entrepot.serve.lists.ListWatch;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.facts.FactDesk;
import entrepot.trade.code.NumberFormat;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The platform put together from a configuration that passed, and running until it is closed. What
/// was opened is closed in the opposite order, also when a later step fails.
final class Installation implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Preflight.Passed passed;
    private final ServeConfig config;
    private final InstantSource clock;
    private final SecureRandom secure;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private int port;

    private Installation(Preflight.Passed passed, InstantSource clock, SecureRandom secure) {
        this.passed = passed;
        this.config = passed.config();
        this.clock = clock;
        this.secure = secure;
    }

    /// Starts everything; throws [CannotServe] when something outside is away or not what it should be.
    ///
    /// @param progress is told what is being waited for
    static Installation start(
            Preflight.Passed passed, InstantSource clock, SecureRandom secure, Consumer<String> progress) {
        var installation = new Installation(passed, clock, secure);
        try {
            installation.start(progress);
            return installation;
        } catch (RuntimeException e) {
            try {
                installation.close();
            } catch (IllegalStateException alsoNotClosed) {
                e.addSuppressed(alsoNotClosed);
            }
            throw e;
        }
    }

    /// The port that pages and API are served on.
    int port() {
        return port;
    }

    private void start(Consumer<String> progress) {
        progress.accept("database");
        var database = database();
        progress.accept("chain");
        var chain = chain();
        progress.accept("signer");
        var signer = signer(new SignedTransfers(JdbcClient.create(database)));
        var http = opened(new JsonHttp(config.market().timeout()));
        var bank = bank();
        progress.accept("node");
        var ids = new Ids(clock, secure);
        var house = house(new Dossiers(JdbcClient.create(database)), ids);
        var ground = new Setup.Ground(database, config.assets(), clock, secure, secure);
        var world = world(bank, chain, signer, http);
        var node = opened(new Node(new Setup(ground, law(house), world, registration(), logKey())));
        first(node, chain, house);
        node.start();
        opened(ListFetching.start(config.lists(), passed.lists().store(), clock, secure));
        opened(ListWatch.start(passed.lists(), new FirstStart(config, node)::lists));
        progress.accept("pages and API");
        port = opened(web(node)).port();
    }

    private HikariDataSource database() {
        var from = config.database();
        try {
            var database = opened(
                    DatabasePool.open(from.url(), from.user(), from.password().read(), from.connectionsMax()));
            Migrations.run(database);
            return database;
        } catch (IOException | FlywayException | PoolInitializationException e) {
            throw new CannotServe(
                    "the database cannot be used", e, "check database.url, its user, password file and certificate");
        }
    }

    private ChainNode chain() {
        var sources = config.chain().nodes().stream()
                .map(url -> new Source(url.getAuthority(), source(url)))
                .toList();
        return sources.size() == 1 ? sources.getFirst().node() : new AgreedNode(sources);
    }

    private EvmNode source(URI url) {
        var from = config.chain();
        try {
            return opened(EvmNode.connect(
                    new EvmSettings(url, from.id(), from.genesis(), from.coin(), from.tokens(), from.timeout())));
        } catch (NodeUnavailable e) {
            throw new CannotServe(
                    "the chain's node cannot be used", e, "check chain.nodeUrls or nodeUrl, chain.id, chain.genesis");
        }
    }

    /// The signer must hold the very account that the configuration names, and remember what it gave.
    private Signer signer(SignedTransfers kept) {
        var from = config.signing();
        var signer = new LastingMemory(Signer.at(from.socket(), from.timeout()), kept::count);
        try {
            var held = String.valueOf(signer.state().accounts().get(from.wallet()));
            if (!held.equalsIgnoreCase(from.account().address()))
                throw new CannotServe(
                        "the signer has another account",
                        new IllegalArgumentException("its key " + from.wallet() + " is of " + held),
                        "correct signer.wallet or signer.account");
            return signer;
        } catch (SignerUnavailable e) {
            throw new CannotServe(
                    "the signer does not answer as it should",
                    e,
                    "start it, and check signer.socket and its rights; a memory that became shorter must be restored");
        }
    }

    private NoteKey logKey() {
        try {
            return NoteKey.open(
                    config.register().key().path(), config.register().origin(), secure);
        } catch (IOException e) {
            throw new CannotServe(
                    "the register's key cannot be used",
                    e,
                    "check register.keyFile and register.origin; a key that is lost ends the log of this name");
        }
    }

    private FolderBank bank() {
        try {
            return opened(FolderBank.open(config.bank().folder(), clock));
        } catch (IOException e) {
            throw new CannotServe("the bank's folder cannot be used", e, "check bank.folder and its rights");
        }
    }

    /// Operator, bank and providers, in this order.
    private List<Party> house(Dossiers dossiers, Ids ids) {
        var house = new ArrayList<Party>();
        house.add(FirstStart.party(config.house().operator(), Party.Kind.OPERATOR, dossiers, ids));
        house.add(FirstStart.party(config.house().bank(), Party.Kind.BANK, dossiers, ids));
        for (var provider : config.market().providers())
            house.add(FirstStart.party(provider.member(), Party.Kind.LIQUIDITY_PROVIDER, dossiers, ids));
        return house;
    }

    private Setup.Law law(List<Party> house) {
        var facts = new FactDesk.Settings(
                config.regime().home(),
                config.regime().zone(),
                passed.lists().byName(),
                house.get(0),
                Optional.of(house.get(1)),
                house.subList(2, house.size()));
        return new Setup.Law(passed.law().packs(), passed.lists().lists(), passed.lists()::terms, facts);
    }

    private Setup.World world(FolderBank bank, ChainNode chain, Signer signer, JsonHttp http) {
        var market = config.market();
        var feed = new HttpFeed(market.sources(), http);
        var providers = market.providers().stream()
                .map(p -> new HttpProvider(p, http, config.assets()))
                .toList();
        var priced = new InstallationTerms.Chain(chain, feed, market.policy().reference(), clock);
        var terms = new InstallationTerms(passed.law().packs(), config, passed.tables(), priced);
        var desk = new QuoteDesk(providers, feed, market.policy(), clock);
        var accounts = new KnownAccounts(config);
        var home = config.assets().fiat(passed.law().home().currency());
        return new Setup.World(
                bank,
                accounts,
                chain,
                config.chain().finality(),
                config.chain().start(),
                accounts,
                new Setup.Keys(
                        signer,
                        passed.mandates(),
                        config.signing().fees(),
                        config.signing().account(),
                        clock),
                new OrderDesk.House(terms, desk, home, accounts.clientMoney().number()),
                config.suspense(),
                config.supervision(),
                POLL);
    }

    private Registrations.Settings registration() {
        var format = passed.law()
                .home()
                .format("contractNumber")
                .map(NumberFormat::new)
                .orElseThrow(() -> new CannotServe(
                        "the home pack has no format contractNumber",
                        new IllegalArgumentException(config.regime().home()),
                        "have its publisher add it"));
        return new Registrations.Settings(
                config.house().bank().lei(), format, config.regime().zone());
    }

    private void first(Node node, ChainNode chain, List<Party> house) {
        var first = new FirstStart(config, node);
        try {
            if (node.dossiers().party(config.house().operator().lei()).isEmpty()) first.administrator();
            first.wallet(chain);
            first.statements(passed.statements());
            first.lists(passed.lists().lists().snapshots());
            first.parties(house.reversed());
        } catch (CommitUnavailable | CompletionException e) {
            throw new CannotServe(
                    "the database does not take what we write", e, "see whether another node runs on this database");
        } catch (NodeUnavailable e) {
            throw new CannotServe("the chain's node does not answer", e, "check the node and start again");
        } catch (IOException e) {
            throw new CannotServe("the administrator's password cannot be read", e, "check house.administrator");
        }
    }

    private Web web(Node node) {
        var web = config.web();
        var console = new ConsoleSettings(config.house().name(), "", List.of());
        return Web.start(node, console, new Web.Listen(web.address(), web.port(), web.behindTls()));
    }

    private <T extends AutoCloseable> T opened(T thing) {
        open.push(thing);
        return thing;
    }

    /// Pages first, the database last. One that does not close does not keep the others open.
    @Override
    public void close() {
        var failed = new ArrayList<Exception>();
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                failed.add(e);
            }
        }
        if (!failed.isEmpty()) throw new IllegalStateException("not everything closed", failed.getFirst());
    }
}
