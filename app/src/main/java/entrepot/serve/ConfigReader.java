package entrepot.serve;

import entrepot.chain.FinalityPolicy;
import entrepot.custody.FeeCap;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.money.ChainId;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.party.Owner;
import entrepot.party.Party;
import entrepot.serve.yaml.Problem;
import entrepot.serve.yaml.YamlValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Reads the configuration file from top to bottom and says everything that is wrong with it at once.
/// What a file alone can show to be unsafe is refused here.
final class ConfigReader {

    static final Lei NOBODY = new Lei("00000000000000000001");
    private static final URI NOWHERE = URI.create("http://localhost");
    private static final int PORT_MAX = 65_535;

    /// In the chain's own coin.
    private static final String FEE_MAX_USUAL = "0.05";

    private final List<Problem> problems = new ArrayList<>();

    private ConfigReader() {}

    static ServeConfig.Reading read(Path file) {
        var reader = new ConfigReader();
        try {
            var config = reader.config(YamlValue.read(file, reader.problems));
            if (reader.problems.isEmpty()) return new ServeConfig.Reading.Read(config);
        } catch (IllegalArgumentException | ArithmeticException e) {
            // A record refused harmless values that stood in for wrong ones; without those it is our bug.
            if (reader.problems.isEmpty()) throw new IllegalStateException("a setting was not checked", e);
        }
        return new ServeConfig.Reading.Refused(reader.problems);
    }

    private ServeConfig config(YamlValue root) {
        var fields = root.fields();
        NoSeats.check(fields);
        var house = house(fields.need("house"));
        var web = web(fields.need("web"));
        var database = database(fields.need("database"));
        var chain = chain(fields.need("chain"));
        var signing = signing(fields.need("signer"), chain);
        var register = register(fields.need("register"));
        var rules = new RegimeReader(this);
        var regime = rules.regime(fields.need("regime"));
        var lists = rules.lists(fields.need("lists"));
        var assets = assets(fields.need("currencies"), chain);
        var partners = new PartnerReader(this, house.bank().lei(), chain, assets);
        var market = partners.market(fields.need("market"));
        var bank = partners.bank(fields.need("bank"), house.operator());
        var tables = rules.tables(fields.need("tables"));
        var suspense = new SuspenseReader(assets).terms(fields.need("suspense"));
        var supervision =
                fields.may("supervision").map(SupervisionReader::terms).orElseGet(SupervisionReader::fourEyes);
        fields.end();
        return new ServeConfig(
                house,
                web,
                database,
                chain,
                signing,
                register,
                regime,
                lists,
                market,
                bank,
                tables,
                suspense,
                supervision,
                assets);
    }

    private ServeConfig.House house(YamlValue value) {
        var fields = value.fields();
        var house = new ServeConfig.House(
                fields.need("name").text(),
                member(fields.need("operator")),
                member(fields.need("bank")),
                fields.need("registerPrefix").text(),
                administrator(fields.need("administrator")));
        fields.end();
        return house;
    }

    private ServeConfig.Administrator administrator(YamlValue value) {
        var fields = value.fields();
        var login = fields.need("login");
        var administrator = new ServeConfig.Administrator(
                login.as("", text -> matching(text, "[a-z0-9][a-z0-9.@_-]{1,63}")),
                fields.need("name").text(),
                password(fields.need("passwordFile")));
        fields.end();
        return administrator;
    }

    static String matching(String text, String shape) {
        if (text.matches(shape)) return text;
        throw new IllegalArgumentException("'" + text + "' does not look like " + shape);
    }

    private SecretFile password(YamlValue value) {
        var secret = secret(value);
        try {
            var text = secret.fault().isEmpty() ? secret.read() : "";
            if (!text.isEmpty() && (text.length() < 12 || text.length() > 256))
                value.problem("the password is not 12 to 256 characters long", "choose another");
        } catch (IOException e) {
            value.problem(secret.path() + " cannot be read: " + e, "correct it");
        }
        return secret;
    }

    ServeConfig.Member member(YamlValue value) {
        var fields = value.fields();
        var member = member(fields);
        fields.end();
        return member;
    }

    ServeConfig.Member member(YamlValue.Fields fields) {
        var owners = fields.may("owners").map(this::owners).orElse(List.of());
        var address = fields.need("address");
        var lines = address.items().stream().map(YamlValue::text).toList();
        if (lines.isEmpty() || lines.size() > Party.LIST_MAX)
            address.problem("an address has 1 to " + Party.LIST_MAX + " lines", "write them as a list");
        var ownership = fields.may("ownership").map(v -> v.choice(Party.Ownership.class));
        return new ServeConfig.Member(
                fields.need("lei").as(NOBODY, Lei::new),
                fields.need("name").text(),
                fields.need("residence").as(new Country("ZZ"), Country::new),
                ownership.orElse(Party.Ownership.PRIVATE),
                lines,
                owners);
    }

    private List<Owner> owners(YamlValue value) {
        var owners = new ArrayList<Owner>();
        long sum = 0;
        for (var item : value.items()) {
            var fields = item.fields();
            int share = fields.need("shareBps").small(1, 10_000);
            sum += share;
            owners.add(new Owner.Person(
                    named(fields.need("name").text()),
                    fields.need("country").as(new Country("ZZ"), Country::new),
                    share));
            fields.end();
        }
        if (sum > 10_000) value.problem("owners hold more than the whole: " + sum, "correct the shares");
        return owners;
    }

    private static String named(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private ServeConfig.Listening web(YamlValue value) {
        var fields = value.fields();
        var address = fields.may("address");
        var listening = new ServeConfig.Listening(
                address.map(YamlValue::text).orElse("127.0.0.1"),
                fields.need("port").small(0, PORT_MAX),
                fields.may("behindTls").map(YamlValue::truth).orElse(false));
        fields.end();
        if (!Addresses.isLoopback(listening.address()) && !listening.behindTls())
            address.ifPresent(a -> a.problem(
                    "pages and API would be open to the network without TLS at " + a.text(),
                    "use 127.0.0.1, or say behindTls: true when a proxy ends TLS and nothing else reaches this port"));
        return listening;
    }

    private ServeConfig.Database database(YamlValue value) {
        var fields = value.fields();
        var url = fields.need("url");
        var text = url.text();
        if (!text.isEmpty()) Addresses.database(text).ifPresent(f -> url.problem(f.what(), f.remedy()));
        var database = new ServeConfig.Database(
                text,
                fields.need("user").text(),
                secret(fields.need("passwordFile")),
                fields.may("connectionsMax").map(v -> v.small(4, 500)).orElse(32));
        fields.end();
        return database;
    }

    private ServeConfig.Chain chain(YamlValue value) {
        var fields = value.fields();
        var id = fields.need("id").as(new ChainId("eip155", "1"), ConfigReader::evm);
        var chain = new ServeConfig.Chain(
                id,
                genesis(fields, value),
                nodes(fields, value),
                fields.may("timeout").map(this::callTime).orElse(Duration.ofSeconds(10)),
                fields.may("start").map(v -> v.whole(0, Long.MAX_VALUE)).orElse(0L),
                finality(fields.need("finality")),
                coin(fields.need("coin"), id),
                tokens(fields.need("tokens"), id),
                fields.need("transferGas").whole(21_000, 10_000_000));
        fields.end();
        return chain;
    }

    private static ChainId evm(String text) {
        var chain = ChainId.parse(text);
        if (!chain.namespace().equals("eip155") || !chain.reference().matches("[1-9][0-9]{0,17}"))
            throw new IllegalArgumentException("'" + text + "' is no EVM chain, eip155:NUMBER");
        return chain;
    }

    /// Without it a node of any fork could take the place of ours (R28).
    private static String genesis(YamlValue.Fields fields, YamlValue chain) {
        var pinned = fields.may("genesis");
        if (pinned.isEmpty())
            chain.problem("the chain's genesis is not pinned", "add genesis: the hash of block 0, from two sources");
        return pinned.map(v -> v.as("", text -> {
                    if (!text.matches("0x[0-9a-f]{64}"))
                        throw new IllegalArgumentException("'" + text + "' is no block hash in lower case");
                    return text;
                }))
                .orElse("");
    }

    /// `nodeUrls` for several, `nodeUrl` for one, or either in a file, line by line (R5).
    private List<URI> nodes(YamlValue.Fields fields, YamlValue chain) {
        var hidden = fields.may("nodeUrlFile");
        if (hidden.isPresent()) return independent(hidden(hidden.get()), hidden.get());
        var several = fields.may("nodeUrls");
        if (several.isEmpty()) return List.of(url(fields.need("nodeUrl")));
        var urls = several.get().items().stream().map(this::url).toList();
        if (urls.size() < 2)
            several.get().problem("one source cannot be held against another", "add a second, of somebody else's");
        return independent(urls, chain);
    }

    private List<URI> hidden(YamlValue value) {
        var secret = secret(value);
        try {
            if (secret.fault().isPresent()) return List.of(NOWHERE);
            return secret.read()
                    .lines()
                    .map(line -> judged(value, URI.create(line.strip())))
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            value.problem(secret.path() + " holds no address", "write each node's https:// address on a line");
            return List.of(NOWHERE);
        }
    }

    private static List<URI> independent(List<URI> urls, YamlValue value) {
        if (urls.stream().map(URI::getAuthority).distinct().count() < urls.size())
            value.problem("two of the chain's sources are one host", "name nodes that different people run");
        return urls.isEmpty() ? List.of(NOWHERE) : urls;
    }

    /// An address of the web that is safe to use.
    URI url(YamlValue value) {
        return judged(value, value.as(NOWHERE, URI::create));
    }

    private static URI judged(YamlValue value, URI url) {
        Addresses.web(url).ifPresent(f -> value.problem(f.what(), f.remedy()));
        return url;
    }

    /// How long one call may take.
    Duration callTime(YamlValue value) {
        var time = value.time();
        if (time.toMillis() >= 100 && time.toMinutes() < 5) return time;
        value.problem("a call takes 100 ms to 5 min, not " + time, "write PT5S");
        return Duration.ofSeconds(5);
    }

    private static FinalityPolicy finality(YamlValue value) {
        var fields = value.fields();
        int depth = fields.need("depth").small(1, 100_000);
        boolean tag = fields.need("finalizedTag").truth();
        var policy = fields.may("lagMax")
                .map(lag -> new FinalityPolicy(depth, tag, lag.small(depth, 1_000_000)))
                .orElseGet(() -> new FinalityPolicy(depth, tag));
        fields.end();
        return policy;
    }

    private static Asset.NativeCoin coin(YamlValue value, ChainId chain) {
        var fields = value.fields();
        var coin = new Asset.NativeCoin(
                chain,
                fields.need("slip44").small(0, Integer.MAX_VALUE),
                fields.need("symbol").text(),
                fields.need("scale").small(0, Asset.SCALE_MAX));
        fields.end();
        return coin;
    }

    private static List<Asset.Token> tokens(YamlValue value, ChainId chain) {
        var tokens = new ArrayList<Asset.Token>();
        for (var item : value.items()) {
            var fields = item.fields();
            var contract = fields.need("contract").as(account(chain), text -> new AccountId(chain, text));
            tokens.add(new Asset.Token(
                    chain,
                    "erc20",
                    contract.address(),
                    fields.need("symbol").text(),
                    fields.need("scale").small(0, Asset.SCALE_MAX)));
            fields.end();
        }
        if (tokens.isEmpty()) value.problem("no token is known", "list at least one with contract, symbol, scale");
        return tokens;
    }

    static AccountId account(ChainId chain) {
        return new AccountId(chain, "0x" + "0".repeat(40));
    }

    private ServeConfig.Signing signing(YamlValue value, ServeConfig.Chain on) {
        var chain = on.id();
        var fields = value.fields();
        var signing = new ServeConfig.Signing(
                fields.need("socket").path(),
                fields.may("timeout").map(this::callTime).orElse(Duration.ofSeconds(10)),
                fields.need("wallet").as("client", text -> matching(text, "[a-z][a-z0-9-]{0,30}")),
                fields.need("account").as(account(chain), text -> new AccountId(chain, text)),
                secret(fields.need("mandateKeyFile")).path(),
                fields.may("inFlightMax").map(v -> v.small(1, 64)).orElse(8),
                fields.may("feeMax").map(v -> feeCap(v, on.coin())).orElse(feeCap(FEE_MAX_USUAL, on.coin())));
        fields.end();
        return signing;
    }

    private static FeeCap feeCap(YamlValue value, Asset.NativeCoin coin) {
        return value.as(feeCap(FEE_MAX_USUAL, coin), text -> feeCap(text, coin));
    }

    private static FeeCap feeCap(String text, Asset.NativeCoin coin) {
        return new FeeCap(Amount.parse(text, coin).units());
    }

    /// The key is made by the first start; one that is there is a secret like any other.
    private ServeConfig.Log register(YamlValue value) {
        var fields = value.fields();
        var origin = fields.need("origin").as("log.invalid", text -> matching(text, "[a-z0-9][a-z0-9./_-]{2,100}"));
        var file = fields.need("keyFile");
        var key = Files.exists(file.path()) ? secret(file) : new SecretFile(file.path());
        fields.end();
        return new ServeConfig.Log(origin, key);
    }

    /// A file that nobody but its owner may open.
    SecretFile secret(YamlValue value) {
        var secret = new SecretFile(value.path());
        if (!value.text().isEmpty())
            secret.fault().ifPresent(fault -> value.problem(fault, "put the secret there, and chmod 600 the file"));
        return secret;
    }

    static ZoneId zone(YamlValue value) {
        return value.as(ZoneOffset.UTC, ZoneId::of);
    }

    Path folder(YamlValue value) {
        var folder = value.path();
        if (!value.text().isEmpty() && !Files.isDirectory(folder))
            value.problem("there is no folder " + folder, "make it, or correct the path");
        return folder;
    }

    private static AssetCatalogue assets(YamlValue value, ServeConfig.Chain chain) {
        var all = new LinkedHashMap<String, Asset>();
        value.fields().all().forEach((code, scale) -> {
            var fiat = scale.as(new Asset.Fiat("XXX", 2), _ -> new Asset.Fiat(code, scale.small(0, 4)));
            all.put(fiat.id(), fiat);
        });
        all.put(chain.coin().id(), chain.coin());
        chain.tokens().forEach(token -> all.put(token.id(), token));
        return new AssetCatalogue(all.values());
    }
}
