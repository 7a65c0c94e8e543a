package entrepot.lab.demo;

import entrepot.access.Affiliation;
import entrepot.access.Enrolment;
import entrepot.access.PersonId;
import entrepot.access.Role;
import entrepot.chain.ChainNode;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Part;
import entrepot.console.Seat;
import entrepot.custody.CustodyParts.WalletOpened;
import entrepot.custody.Wallet;
import entrepot.lab.anvil.Anvil;
import entrepot.ledger.Account;
import entrepot.ledger.AccountKey;
import entrepot.ledger.Posting;
import entrepot.money.AccountId;
import entrepot.node.Node;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.screening.Lists;
import entrepot.screening.ScreeningRecords.SnapshotActivated;
import entrepot.settlement.facts.FactFile;
import entrepot.settlement.facts.FactFiles.Statements;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings a new world to life: who is in the registers, who may sign in, what is on file, what our
/// wallets hold. Done once; a world that was there before is left as it is.
public final class Seed {

    private static final Duration TOKEN_LIFE = Duration.ofDays(300);
    private static final int IN_FLIGHT_MAX = 1_024;

    /// A seat of the demonstration.
    record Person(String login, String title, String task, Set<Role> roles, Affiliation affiliation) {}

    private final Place place;
    private final Node node;

    /// Where it is sown.
    ///
    /// @param house    our own side, as parties
    /// @param others   everybody else in the register of parties
    /// @param wallets  our accounts by the key's name: `client`, `house`
    public record Place(
            InstantSource clock,
            Assets assets,
            List<Party> house,
            List<Party> others,
            Map<String, AccountId> wallets,
            ChainNode chain,
            Lists lists) {
        AccountId wallet(String name) {
            var account = wallets.get(name);
            if (account == null) throw new IllegalStateException("there is no key " + name + ": " + wallets);
            return account;
        }
    }

    public Seed(Place place, Node node) {
        this.place = place;
        this.node = node;
    }

    static List<Person> people() {
        var nordfeld = new Affiliation.Participant(Cast.NORDFELD.toString());
        var sudwerk = new Affiliation.Participant(Cast.SUDWERK.toString());
        var operator = new Affiliation.Operator();
        var authority = new Affiliation.Authority("Central Bank of Arvenia");
        var ministry = new Affiliation.Authority("Ministry of Finance of Arvenia");
        return List.of(
                new Person("anna.maker", "Nordfeld treasury, Anna", "Orders payments", Set.of(Role.TREASURY), nordfeld),
                new Person(
                        "boris.checker", "Nordfeld treasury, Boris", "Approves them", Set.of(Role.TREASURY), nordfeld),
                new Person("sofia.maker", "Sudwerk treasury, Sofia", "Orders payments", Set.of(Role.TREASURY), sudwerk),
                new Person(
                        "dana.dealer", "Dealer, Dana", "Watches quotes and positions", Set.of(Role.DEALER), operator),
                new Person(
                        "carla.compliance", "Compliance, Carla", "Looks at holds", Set.of(Role.COMPLIANCE), operator),
                new Person(
                        "dmitri.compliance",
                        "Compliance, Dmitri",
                        "The second pair of eyes",
                        Set.of(Role.COMPLIANCE),
                        operator),
                new Person("bank.clerk", "Bank Arven, clerk", "Cash legs and customs", Set.of(Role.BANK), operator),
                new Person(
                        "olga.admin",
                        "Operator administration, Olga",
                        "Runs the installation",
                        Set.of(Role.OPERATOR_ADMIN),
                        operator),
                supervisor("viktor.supervisor", "Supervisor, Viktor", "Sees everything", authority),
                supervisor("vera.supervisor", "Supervisor, Vera", "The second authority", ministry),
                new Person(
                        "aiko.auditor", "Auditor, Aiko", "Samples, replays, proves", Set.of(Role.AUDITOR), operator));
    }

    private static Person supervisor(String login, String title, String task, Affiliation authority) {
        return new Person(login, title, task, Set.of(Role.SUPERVISOR), authority);
    }

    static List<Seat> seats() {
        return people().stream()
                .map(p -> new Seat(p.login(), p.title(), p.task()))
                .toList();
    }

    boolean isNeeded() {
        return node.dossiers().party(Cast.NORDFELD).isEmpty();
    }

    /// A token for each seat, new at every start.
    Map<String, String> tokens() {
        var tokens = new LinkedHashMap<String, String>();
        for (var person : people()) {
            var actor = node.access().find(person.login()).orElseThrow();
            var issued = node.access().issue(actor.user(), place.clock().instant(), TOKEN_LIFE, "system");
            node.committer().commit(issued.change()).orThrow();
            tokens.put(person.login(), issued.secret());
        }
        return tokens;
    }

    void sow() {
        enrol();
        fill();
    }

    private void enrol() {
        for (var person : people()) {
            var enrolment = Enrolment.withoutPassword(
                    person.login(),
                    person.title(),
                    new PersonId(node.ids().next()),
                    person.roles(),
                    person.affiliation());
            node.committer()
                    .commit(node.access().enrol(enrolment, "system").change())
                    .orThrow();
        }
    }

    /// Registers, files and wallets: all but the people.
    public void fill() {
        var parts = new ArrayList<Part>();
        place.house().forEach(p -> parts.add(node.dossiers().part(p, "system")));
        place.others().forEach(p -> parts.add(node.dossiers().part(p, "system")));
        files().forEach(f -> parts.add(node.files().stated(node.ids().next(), f, "system")));
        parts.add(opened("client", Wallet.Role.CLIENT));
        parts.add(opened("house", Wallet.Role.HOUSE));
        parts.add(gasFloat());
        place.lists().snapshots().forEach(s -> parts.add(SnapshotActivated.of(s)));
        node.committer()
                .commit(new Change(new Fact("world.seeded", "demo", "system", Map.of()), parts))
                .orThrow();
    }

    private WalletOpened opened(String name, Wallet.Role role) {
        var account = place.wallet(name);
        return new WalletOpened(new Wallet(name, account, role), place.chain().nonce(account), IN_FLIGHT_MAX);
    }

    /// The coins that pay for gas are ours, wherever they lie.
    private Posting gasFloat() {
        var coin = Anvil.COIN;
        var held = place.chain()
                .balance(coin, place.wallet("client"), place.chain().head());
        return Posting.of("opening/gas", "house", "opening balance of the gas float")
                .move(AccountKey.of(Account.HOUSE_WALLET, coin), AccountKey.of(Account.POSITION, coin), held)
                .build();
    }

    /// What nobody can compute: licences, admissions, attestations, each said by somebody.
    private List<FactFile> files() {
        var files = new ArrayList<FactFile>();
        files.add(operator());
        files.add(asset());
        for (var importer : List.of(Cast.NORDFELD, Cast.SUDWERK)) files.add(participant(importer.toString()));
        files.add(counterparty(Cast.HARBOUR, "HK"));
        files.add(counterparty(Cast.JADE, "HK"));
        files.add(counterparty(Cast.OSTMARK, "XA"));
        files.add(counterparty(Cast.AFFILIATE, "SG"));
        files.add(counterparty(Cast.MAINLAND, "CN"));
        files.add(provider(Cast.HK_PROVIDER.toString(), "HK"));
        files.add(provider(Cast.MAINLAND_PROVIDER.toString(), "CN"));
        return files;
    }

    private Statements about(String subject, String source) {
        return new Statements(subject, source, place.clock().instant());
    }

    private FactFile operator() {
        return about("operator", "programme register of the central bank")
                .text("operator.home", "XA")
                .texts("operator.nexus", "XA")
                .whole("operator.licence_days_left", 550)
                .texts("operator.permissions", "EXCHANGE", "CUSTODY", "SETTLE")
                .texts("operator.licensed_in", "XA")
                .texts("operator.fx_authorised_in", "XA")
                .truth("operator.client_assets_segregated", true)
                .text("programme.status", "ACTIVE")
                .whole("programme.age_days", 180)
                .texts("programme.open_ownership_classes", "STATE", "PRIVATE")
                .texts("payment.operations", "EXCHANGE", "SETTLE")
                .text("payment.channel", "")
                .texts("payment.ip_countries", "XA")
                .text("rail.kind", "INTERBANK")
                .file();
    }

    private FactFile asset() {
        return about("asset:" + place.assets().tether().id(), "asset admission file")
                .text("asset.class", "USDT")
                .text("asset.kind", "SINGLE_CURRENCY")
                .texts("asset.lineage")
                .truth("asset.anonymous", false)
                .texts("asset.peg_currencies", "USD")
                .texts("asset.peg_consents")
                .texts("asset.peg_refusals")
                .text("asset.issuer_residence", "VG")
                .texts("asset.issuer_licences")
                .truth("asset.interest", false)
                .truth("asset.issuer_capital_ok", true)
                .text("asset.label", "")
                .file();
    }

    private FactFile participant(String lei) {
        return about("party:" + lei, "participant file")
                .truth("participant.evaluated", true)
                .whole("participant.turnover_rank", 7)
                .whole("participant.turnover.XTS", 1_250_000_000_000L)
                .text("participant.risk_group", "GREEN")
                .text("participant.investor_class", "NONE")
                .truth("participant.investor_test_passed", false)
                .truth("participant.occasional", false)
                .truth("contract.statement_due", false)
                .text("trade.destination_country", "XA")
                .texts("trade.transit_countries")
                .text("goods.end_use", "CIVIL")
                .text("payment.bank_refusal", "NONE")
                .truth("batch.mined", false)
                .truth("compliance.suspicion", false)
                .truth("compliance.reported", false)
                .texts("goods.controlled.xa")
                .texts("goods.controlled.hk")
                .texts("goods.controlled.cn")
                .texts("goods.controlled.eu")
                .texts("goods.licensed.xa")
                .texts("goods.licensed.hk")
                .texts("goods.licensed.cn")
                .texts("goods.licensed.eu")
                .texts(
                        "evidence.held",
                        "end-use-statement",
                        "customer-due-diligence",
                        "source-of-funds",
                        "terms-of-transfer",
                        "identity-verified",
                        "programme-admission")
                .file();
    }

    private FactFile counterparty(Lei lei, String supply) {
        return about("counterparty:" + lei, "counterparty file and travel-rule exchange")
                .text("trade.place_of_supply", supply)
                .truth("payee.professional_investor", true)
                .text("travelrule.state", "ACCEPTED")
                .truth("travelrule.names_match", true)
                .texts("travelrule.originator_fields", "name", "wallet", "address", "id_number", "account", "lei")
                .texts("travelrule.beneficiary_fields", "name", "wallet", "address", "account", "lei")
                .texts("trace.asset_classes")
                .whole("trace.mixer_direct_bps", 0)
                .whole("trace.mixer_indirect_bps", 0)
                .whole("trace.mixer_indirect.USD", 0)
                .texts(
                        "evidence.held",
                        "travel-rule-base",
                        "travel-rule-full",
                        "wallet-ownership-proof",
                        "provider-due-diligence",
                        "provider-licence",
                        "monitoring-plan")
                .file();
    }

    private FactFile provider(String lei, String country) {
        return about("provider:" + lei, "licence register")
                .texts("payee_provider.licensed_in", country)
                .truth("payee_provider.first_transaction", true)
                .truth("payee_provider.overseas_only", false)
                .file();
    }
}
