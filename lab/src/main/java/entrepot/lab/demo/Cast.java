package entrepot.lab.demo;

import entrepot.bank.BankAccount;
import entrepot.commit.Ids;
import entrepot.lab.provider.ReferenceMarket;
import entrepot.market.ProviderId;
import entrepot.money.AccountId;
import entrepot.party.Admission;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.party.Owner;
import entrepot.party.Party;
import entrepot.settlement.desk.BankDesk;
import entrepot.settlement.desk.TransferDesk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everybody in the demonstration. All of them are invented; their LEIs have valid check digits and a
/// prefix that is not assigned.
public final class Cast {

    public static final Lei NORDFELD = new Lei("9845000000NORDFELD80");
    public static final Lei OPERATOR = new Lei("98450000ENTREPOTOP76");
    public static final Lei BANK_ARVEN = new Lei("98450000BANKARVEN087");
    public static final Lei LP_ALPHA = new Lei("9845000000LPALPHA132");
    public static final Lei LP_BRAVO = new Lei("98450000000LPBRAVO42");
    public static final Lei HARBOUR = new Lei("9845000HARBOURAGRI79");
    public static final Lei HK_PROVIDER = new Lei("9845000000HKVASPX182");
    /// R-02b: a seller whose address is listed at the last moment.
    public static final Lei JADE = new Lei("984500000JADEFARMS37");
    /// a seller who lives where the importer does.
    public static final Lei OSTMARK = new Lei("984500000OSTMARKLO89");
    /// an importer whose year is nearly used up.
    public static final Lei SUDWERK = new Lei("98450000SUDWERKIMP87");
    /// the "affiliate" to whom the money should suddenly go.
    public static final Lei AFFILIATE = new Lei("984500HARBOURAFFIL13");
    /// a seller on the mainland, with a provider there.
    public static final Lei MAINLAND = new Lei("984500SHENZHENPART74");
    public static final Lei MAINLAND_PROVIDER = new Lei("984500000CNPROVIDE90");

    private static final Country XA = new Country("XA");
    private static final Country HK = new Country("HK");
    private static final Country CN = new Country("CN");
    private static final Country SG = new Country("SG");
    private static final int ALL = 10_000;

    private final Ids ids;
    private final String programme;

    public Cast(Ids ids, String programme) {
        this.ids = ids;
        this.programme = programme;
    }

    public Party operator() {
        return party(OPERATOR, "Entrepot Operator JSC", XA, Party.Kind.OPERATOR, "1 Customs Quay, Arven");
    }

    public Party bank() {
        return party(BANK_ARVEN, "Bank Arven JSC", XA, Party.Kind.BANK, "2 Exchange Square, Arven");
    }

    public Party alpha() {
        return party(LP_ALPHA, "LP Alpha", SG, Party.Kind.LIQUIDITY_PROVIDER, "8 Raffles Arcade, Singapore");
    }

    public Party bravo() {
        return party(LP_BRAVO, "LP Bravo", HK, Party.Kind.LIQUIDITY_PROVIDER, "9 Connaught Arcade, Hong Kong");
    }

    /// All but our own house, for the register of parties.
    public List<Party> others() {
        return List.of(
                trader(NORDFELD, "Nordfeld Agro JSC", "XA-P-0007", "12 Grain Street, Arven"),
                trader(SUDWERK, "Sudwerk Import JSC", "XA-P-0011", "40 Canal Street, Arven"),
                seller(HARBOUR, "Harbour Agri-Parts (HK) Ltd", HK, "21/F Dockside Tower, Hong Kong"),
                seller(JADE, "Jade Farm Supplies (HK) Ltd", HK, "9 Wharf Lane, Hong Kong"),
                party(HK_PROVIDER, "HK provider X", HK, Party.Kind.PROVIDER, "3 Queen's Terrace, Hong Kong"),
                seller(OSTMARK, "Ostmark Logistics LLC", XA, "5 Freight Yard, Arven"),
                seller(AFFILIATE, "Harbour Affiliate Pte Ltd", SG, "77 Anson Lane, Singapore"),
                seller(MAINLAND, "Shenzhen Field Parts Co Ltd", CN, "88 Nanshan Avenue, Shenzhen"),
                party(MAINLAND_PROVIDER, "Mainland provider Y", CN, Party.Kind.PROVIDER, "9 Futian Road, Shenzhen"));
    }

    private Party trader(Lei lei, String name, String number, String address) {
        var admission = new Admission(
                programme,
                number,
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2027, 8, 31),
                List.of(Admission.Permission.values()));
        var owner = new Owner.Person("Founders of " + name, XA, ALL);
        return new Party(
                id(),
                1,
                Party.State.ACTIVE,
                lei,
                name,
                XA,
                Party.Kind.TRADER,
                Party.Ownership.PRIVATE,
                List.of(address),
                List.of(owner),
                List.of(admission));
    }

    private Party seller(Lei lei, String name, Country residence, String address) {
        return party(lei, name, residence, Party.Kind.COUNTERPARTY, address);
    }

    private Party party(Lei lei, String name, Country residence, Party.Kind kind, String address) {
        var owner = new Owner.Person("Owners of " + name, residence, ALL);
        return new Party(
                id(),
                1,
                Party.State.ACTIVE,
                lei,
                name,
                residence,
                kind,
                Party.Ownership.FOREIGN,
                List.of(address),
                List.of(owner),
                List.of());
    }

    private Party.Id id() {
        return new Party.Id(ids.next());
    }

    /// Accounts at Bank Arven.
    public static BankAccount clientMoney() {
        return account("XA-ARVEN-CLIENTS", "Entrepot Operator JSC, clients", OPERATOR);
    }

    public static BankAccount own() {
        return account("XA-ARVEN-OWN", "Entrepot Operator JSC", OPERATOR);
    }

    public static BankAccount account(Lei lei) {
        return account("XA-ARVEN-" + lei.toString().substring(7, 17), "Account of " + lei, lei);
    }

    private static BankAccount account(String number, String holder, Lei lei) {
        return new BankAccount(number, holder, lei.toString(), BANK_ARVEN.toString());
    }

    /// The providers' accounts on the chain.
    public static TransferDesk.Providers providers(AccountId alpha, AccountId bravo) {
        var known = Map.of(ReferenceMarket.ALPHA, alpha, ReferenceMarket.BRAVO, bravo);
        return new TransferDesk.Providers() {
            @Override
            public AccountId account(ProviderId provider) {
                var account = known.get(provider);
                if (account == null) throw new IllegalArgumentException("no account of " + provider);
                return account;
            }

            @Override
            public Optional<ProviderId> owner(AccountId account) {
                return known.entrySet().stream()
                        .filter(e -> e.getValue().equals(account))
                        .map(Map.Entry::getKey)
                        .findFirst();
            }
        };
    }

    /// Whose account at the bank is which.
    public static BankDesk.Accounts bankAccounts() {
        return new BankDesk.Accounts() {
            @Override
            public BankAccount clientMoney() {
                return Cast.clientMoney();
            }

            @Override
            public BankAccount own() {
                return Cast.own();
            }

            @Override
            public BankAccount ofProvider(ProviderId provider) {
                return Cast.account(new Lei(provider.lei()));
            }

            @Override
            public BankAccount ofClient(Lei client) {
                return Cast.account(client);
            }

            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }
        };
    }
}
