package entrepot.serve;

import entrepot.bank.BankAccount;
import entrepot.chain.FinalityPolicy;
import entrepot.custody.FeeCap;
import entrepot.dossier.PackTerms;
import entrepot.market.DeskPolicy;
import entrepot.market.ProviderId;
import entrepot.money.AccountId;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.money.ChainId;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.party.Owner;
import entrepot.party.Party;
import entrepot.regime.TrustAnchor;
import entrepot.serve.lists.ListsConfig;
import entrepot.serve.yaml.Problem;
import entrepot.settlement.suspense.SuspenseTerms;
import entrepot.supervision.SupervisionTerms;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that an installation is told, read from one file by [ConfigReader] and safe as far as
/// the file itself can show. Paths are absolute.
record ServeConfig(
        House house,
        Listening web,
        Database database,
        Chain chain,
        Signing signing,
        Log register,
        Regime regime,
        ListsConfig lists,
        Market market,
        BankFolders bank,
        Tables tables,
        SuspenseTerms suspense,
        SupervisionTerms supervision,
        AssetCatalogue assets) {

    /// What came of reading.
    sealed interface Reading {

        record Read(ServeConfig config) implements Reading {}

        record Refused(List<Problem> problems) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
                if (problems.isEmpty()) throw new IllegalArgumentException("a refusal says why");
            }
        }
    }

    /// A member of our own side, as it is entered into the register of parties when it is not there.
    record Member(
            Lei lei,
            String name,
            Country residence,
            Party.Ownership ownership,
            List<String> address,
            List<Owner> owners) {}

    /// @param registerPrefix begins the numbers of the transaction register
    record House(String name, Member operator, Member bank, String registerPrefix, Administrator administrator) {}

    /// The first user, who makes all others.
    record Administrator(String login, String name, SecretFile password) {}

    /// @param behindTls something in front of us ends TLS, and nobody reaches us but through it
    record Listening(String address, int port, boolean behindTls) {}

    record Database(String url, String user, SecretFile password, int connectionsMax) {}

    /// @param nodes       of different hosts; of two or more nothing is believed that two do not say
    /// @param start       height at which the chain is first read
    /// @param transferGas gas that a token transfer is expected to take, for the client's quote
    record Chain(
            ChainId id,
            String genesis,
            List<URI> nodes,
            Duration timeout,
            long start,
            FinalityPolicy finality,
            Asset.NativeCoin coin,
            List<Asset.Token> tokens,
            long transferGas) {
        public Chain {
            nodes = List.copyOf(nodes);
            tokens = List.copyOf(tokens);
        }
    }

    /// @param wallet  the key's name in the signer
    /// @param account what the signer must say this key's account is
    /// @param fees    the most that one transaction may cost; the signer's policy says so for itself
    record Signing(
            Path socket,
            Duration timeout,
            String wallet,
            AccountId account,
            Path mandateKey,
            int inFlightMax,
            FeeCap fees) {}

    /// The register as a log for others to check.
    ///
    /// @param origin its name for ever: an address without scheme, reached or not
    /// @param key    signs its checkpoints; made when it is not there
    record Log(String origin, SecretFile key) {}

    /// @param home id of the home pack
    record Regime(
            Path packs,
            String home,
            ZoneId zone,
            List<TrustAnchor> anchors,
            PackTerms.Tolerances tolerances,
            PackTerms.Patience patience) {}

    record Market(List<Provider> providers, List<Source> sources, Duration timeout, DeskPolicy policy) {}

    record Provider(
            Member member, ProviderId id, URI url, Optional<SecretFile> token, AccountId account, BankAccount bank) {}

    /// @param url with `{base}` and `{quote}` where the assets' ids go
    record Source(String name, String url, Optional<SecretFile> token) {}

    record BankFolders(
            Path folder, ZoneId zone, BankAccount clientMoney, BankAccount own, Map<Lei, BankAccount> clients) {}

    /// @param usedBefore what participants used of their year before this installation knew of it
    record Tables(Path nomenclature, int edition, Path rates, Optional<Path> usedBefore, Optional<Path> statements) {}
}
