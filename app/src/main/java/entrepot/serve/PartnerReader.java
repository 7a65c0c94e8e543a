package entrepot.serve;

import entrepot.bank.BankAccount;
import entrepot.market.DepegGuard;
import entrepot.market.DeskPolicy;
import entrepot.market.PriceBand;
import entrepot.market.ProviderId;
import entrepot.market.SourcePolicy;
import entrepot.market.Tariff;
import entrepot.money.AccountId;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.money.Rounding;
import entrepot.party.Lei;
import entrepot.serve.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Reads whom we deal with: liquidity providers, price sources, the bank and accounts there.
final class PartnerReader {

    private static final BankAccount NO_ACCOUNT =
            new BankAccount("0", "-", ConfigReader.NOBODY.toString(), ConfigReader.NOBODY.toString());
    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final ConfigReader reader;
    private final Lei homeBank;
    private final ServeConfig.Chain chain;
    private final AssetCatalogue assets;

    PartnerReader(ConfigReader reader, Lei homeBank, ServeConfig.Chain chain, AssetCatalogue assets) {
        this.reader = reader;
        this.homeBank = homeBank;
        this.chain = chain;
        this.assets = assets;
    }

    ServeConfig.Market market(YamlValue value) {
        var fields = value.fields();
        var providers = providers(fields.need("providers"));
        var sources = sources(fields.need("sources"));
        var timeout = fields.may("timeout").map(reader::callTime).orElse(SECONDS);
        var names = new TreeSet<String>();
        sources.forEach(source -> names.add(source.name()));
        if (names.size() % 2 == 0) {
            fields.need("sources")
                    .problem(names.size() + " sources have no median", "name an odd number, three or more");
            names.clear();
            names.add("-");
        }
        var heard = new SourcePolicy(names, fields.need("priceAgeMax").time());
        var tariff = tariff(fields.need("tariff"), providers.size());
        var policy = new DeskPolicy(
                tariff,
                band(fields.need("bandBps")),
                heard,
                pegs(fields, heard),
                new DeskPolicy.Limits(
                        band(fields.need("slippageBps")),
                        fields.need("quoteAgeMax").time()),
                fields.may("patience").map(YamlValue::time).orElse(SECONDS));
        fields.end();
        return new ServeConfig.Market(providers, sources, timeout, policy);
    }

    private List<ServeConfig.Provider> providers(YamlValue value) {
        var providers = new ArrayList<ServeConfig.Provider>();
        for (var item : value.items()) {
            var fields = item.fields();
            var member = reader.member(fields);
            var account = fields.need("bankAccount").fields();
            providers.add(new ServeConfig.Provider(
                    member,
                    new ProviderId(member.lei().toString()),
                    reader.url(fields.need("url")),
                    fields.may("tokenFile").map(reader::secret),
                    fields.need("account")
                            .as(ConfigReader.account(chain.id()), text -> new AccountId(chain.id(), text)),
                    bankAccount(account, member.name(), member.lei())));
            account.end();
            fields.end();
        }
        if (providers.stream().map(ServeConfig.Provider::id).distinct().count() < providers.size())
            value.problem("a provider is named twice", "keep one");
        if (providers.size() < 2)
            value.problem(providers.size() + " liquidity provider: nobody to compare with", "name two or more");
        return providers;
    }

    /// The holder is as given, or of the name given here; the bank is our own unless another is named.
    private BankAccount bankAccount(YamlValue.Fields fields, String holder, Lei lei) {
        var name = fields.may("holder").map(YamlValue::text).orElse(holder);
        var bank =
                fields.may("bank").map(v -> v.as(ConfigReader.NOBODY, Lei::new)).orElse(homeBank);
        return fields.need("number")
                .as(NO_ACCOUNT, number -> new BankAccount(number, name, lei.toString(), bank.toString()));
    }

    private List<ServeConfig.Source> sources(YamlValue value) {
        var sources = new ArrayList<ServeConfig.Source>();
        for (var item : value.items()) {
            var fields = item.fields();
            var url = fields.need("url");
            var address = url.as("http://localhost", text -> {
                Addresses.web(HttpFeed.address(text, "a", "b")).ifPresent(f -> url.problem(f.what(), f.remedy()));
                return text;
            });
            sources.add(new ServeConfig.Source(
                    fields.need("name").text(), address, fields.may("tokenFile").map(reader::secret)));
            fields.end();
        }
        return sources;
    }

    private static Tariff tariff(YamlValue value, int providers) {
        var fields = value.fields();
        var offers = fields.need("offersMin");
        int offersMin = offers.small(1, 100);
        if (offersMin > providers)
            offers.problem(
                    offersMin + " offers are needed of " + providers + " providers",
                    "lower it, or name more providers");
        var tariff = new Tariff(
                fields.need("name").text(),
                share(fields.need("spread")),
                share(fields.need("fee")),
                fields.need("priceScale").small(0, 18),
                Rounding.HALF_UP,
                offersMin,
                fields.need("lifeMax").time());
        fields.end();
        return tariff;
    }

    private static BigDecimal share(YamlValue value) {
        var share = value.decimal();
        if (share.compareTo(BigDecimal.ONE) < 0) return share;
        value.problem(share + " is the whole or more", "write a share below one: 0.0020 is 0.20 %");
        return BigDecimal.ZERO;
    }

    private static PriceBand band(YamlValue value) {
        return new PriceBand(value.small(0, 10_000));
    }

    /// Every token that promises a peg is watched; one that promises none is named with `none`.
    private Map<String, DepegGuard> pegs(YamlValue.Fields market, SourcePolicy heard) {
        var value = market.need("pegs");
        var width = band(market.need("pegBandBps"));
        var fields = value.fields();
        var guards = new HashMap<String, DepegGuard>();
        for (var token : chain.tokens()) {
            var peg = fields.need(token.symbol());
            var currency = peg.text();
            if (currency.isEmpty() || currency.equals("none")) continue;
            peg.as(new Asset.Fiat("XXX", 2), assets::fiat);
            if (assets.find("iso4217:" + currency).orElse(token) instanceof Asset.Fiat fiat)
                guards.put(token.id(), new DepegGuard(fiat, heard, width));
        }
        fields.end();
        return guards;
    }

    ServeConfig.BankFolders bank(YamlValue value, ServeConfig.Member operator) {
        var fields = value.fields();
        var bank = new ServeConfig.BankFolders(
                reader.folder(fields.need("folder")),
                fields.may("zone").map(ConfigReader::zone).orElse(ZoneOffset.UTC),
                ours(fields.need("clientMoney"), operator),
                ours(fields.need("own"), operator),
                clients(fields.need("clients")));
        if (bank.clientMoney().number().equals(bank.own().number())
                && !bank.own().equals(NO_ACCOUNT))
            fields.need("own").problem("clients' money and ours are on one account", "name two accounts");
        fields.end();
        return bank;
    }

    private BankAccount ours(YamlValue value, ServeConfig.Member operator) {
        var fields = value.fields();
        var account = bankAccount(fields, operator.name(), operator.lei());
        fields.end();
        return account;
    }

    private Map<Lei, BankAccount> clients(YamlValue value) {
        var clients = new HashMap<Lei, BankAccount>();
        for (var item : value.items()) {
            var fields = item.fields();
            var lei = fields.need("lei").as(ConfigReader.NOBODY, Lei::new);
            var holder = fields.need("holder").text();
            clients.put(lei, bankAccount(fields, holder, lei));
            fields.end();
        }
        return clients;
    }
}
