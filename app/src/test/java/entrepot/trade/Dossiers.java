package entrepot.trade;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.money.ChainId;
import entrepot.money.Rate;
import entrepot.party.Country;
import entrepot.party.Parties;
import entrepot.party.Party;
import entrepot.trade.Invoice.Line;
import entrepot.trade.Invoice.Mark;
import entrepot.trade.PayeeAddress.Proof;
import entrepot.trade.Settlement.RateBasis;
import entrepot.trade.check.Dossier;
import entrepot.trade.check.Dossier.DatedRate;
import entrepot.trade.check.PaymentOrder;
import entrepot.trade.check.PaymentOrder.RateUsed;
import entrepot.trade.check.TradeLimits;
import entrepot.trade.code.HsCode;
import entrepot.trade.code.HsHeadings;
import entrepot.trade.code.Incoterm;
import entrepot.trade.code.NumberFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// The reference import: parts of harvesting machinery, 30 % in advance, the balance after release.
public final class Dossiers {

    public static final ChainId CHAIN = ChainId.parse("eip155:31337");
    public static final Asset.Fiat USD = new Asset.Fiat("USD", 2);
    public static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    public static final Asset.Token USDT =
            new Asset.Token(CHAIN, "erc20", "0x5fbdb2315678afecb367f032d93f642f64180aa3", "USDT", 6);
    public static final AssetCatalogue ASSETS = new AssetCatalogue(List.of(USD, XTS, USDT));

    /// The seller's account at its provider.
    public static final AccountId PAYEE = new AccountId(CHAIN, "0x70997970c51812dc3a010c7d01b50e0d17dc79c8");

    /// 2026-03-03 10:00 and 2026-06-03 10:00 in the home country.
    public static final Instant ADVANCE_TIME = Instant.parse("2026-03-03T10:00:00Z");

    public static final Instant BALANCE_TIME = Instant.parse("2026-06-03T10:00:00Z");
    public static final String CONTRACT_NUMBER = "26020001/0042/0000/2/1";
    public static final String DECLARATION_NUMBER = "10999010/180526/0001234";

    private static final HsCode PARTS = HsCode.parse("8433.90", 2022);
    private static final Country CN = new Country("CN");
    private static final Delivery CIF = new Delivery(Incoterm.CIF, "Norrhavn");
    private static final Settlement.InAsset CLAUSE = new Settlement.InAsset(
            USDT.id(),
            new RateBasis.Fixed(BigDecimal.ONE),
            Settlement.FeesBearer.BUYER,
            Settlement.DepegExit.PAY_IN_MONEY,
            PAYEE);

    private Dossiers() {}

    /// All papers on the day of the balance payment, 2026-06-03: ready to be paid.
    public static Dossier machineryImport() {
        return new Dossier(
                contract(),
                List.of(Parties.importer(), Parties.seller()),
                List.of(paidProforma(), invoice()),
                List.of(),
                List.of(transport()),
                List.of(declaration()),
                List.of(clearedAdvance()),
                List.of(payee()),
                List.of(new DatedRate(contract().date(), Rate.parse(USD, XTS, "80.00"))),
                List.of());
    }

    /// The papers on the day of the advance, 2026-03-03.
    public static Dossier beforeAdvance() {
        return new Dossier(
                contract(),
                List.of(Parties.importer(), Parties.seller()),
                List.of(proforma()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(payee()),
                List.of(new DatedRate(contract().date(), Rate.parse(USD, XTS, "80.00"))),
                List.of());
    }

    public static PaymentOrder advanceOrder() {
        return order(proforma(), usd("72000.00"));
    }

    public static PaymentOrder balanceOrder() {
        return order(invoice(), usd("168000.00"));
    }

    private static PaymentOrder order(Invoice invoice, Amount amount) {
        var rate = new RateUsed(new RateBasis.Fixed(BigDecimal.ONE), BigDecimal.ONE, new BigDecimal("1.0004"));
        return new PaymentOrder(invoice.id(), amount, USDT, Parties.seller().lei(), PAYEE, List.of(rate));
    }

    /// NF-2026/017 as drafted.
    public static Contract draft() {
        return new Contract(
                new Contract.Id(uuid(17)),
                1,
                Contract.State.DRAFT,
                Contract.Direction.IMPORT,
                "NF-2026/017",
                LocalDate.of(2026, 2, 10),
                Parties.importer().lei(),
                Parties.seller().lei(),
                hash('c'),
                terms(),
                new Contract.Registration.Unregistered(),
                List.of(),
                List.of());
    }

    /// NF-2026/017, registered on 2026-02-13 and active.
    public static Contract contract() {
        var day = LocalDate.of(2026, 2, 13);
        var registered =
                new Contract.Command.Register(CONTRACT_NUMBER, Parties.bank().lei(), day, limits().contractNumber());
        return draft().on(new Contract.Command.Submit(), day)
                .orThrow()
                .on(new Contract.Command.Check(List.of()), day)
                .orThrow()
                .on(registered, day)
                .orThrow()
                .on(new Contract.Command.Activate(true), day)
                .orThrow();
    }

    private static Contract.Terms terms() {
        return new Contract.Terms(
                List.of(goods()),
                CIF,
                usd("240000.00"),
                3_000,
                Contract.Balance.AFTER_RELEASE,
                Contract.Tolerance.none(),
                LocalDate.of(2026, 2, 10),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 4, 15),
                LocalDate.of(2026, 6, 19),
                CLAUSE);
    }

    private static GoodsLine goods() {
        return new GoodsLine(
                1,
                "Parts of combine harvester cutting units",
                PARTS,
                Quantity.of(1_200, "SET"),
                new BigDecimal("200.00"),
                CN,
                CN);
    }

    /// HAP-P-0391: 72,000 of 240,000.
    public static Invoice proforma() {
        var content = content(Invoice.Kind.PROFORMA, "HAP-P-0391", LocalDate.of(2026, 3, 2), List.of());
        return Invoice.received(new Invoice.Id(uuid(391)), draft().id(), content)
                .on(new Invoice.Command.Match(List.of()))
                .orThrow();
    }

    public static Invoice paidProforma() {
        var payment = new Invoice.Payment("pay_advance", usd("72000.00"), LocalDate.of(2026, 3, 3));
        return proforma().on(new Invoice.Command.Pay(payment)).orThrow();
    }

    /// HAP-2026-0456: 240,000 less the advance.
    public static Invoice invoice() {
        var marks = List.of(
                new Mark(Mark.Kind.BILL_OF_LADING, "HBLSHA2604117"),
                new Mark(Mark.Kind.CONTAINER, "CSQU3054383"),
                new Mark(Mark.Kind.DECLARATION, DECLARATION_NUMBER));
        var content = content(Invoice.Kind.COMMERCIAL, "HAP-2026-0456", LocalDate.of(2026, 4, 7), marks);
        return Invoice.received(new Invoice.Id(uuid(456)), draft().id(), content)
                .on(new Invoice.Command.Parse())
                .orThrow()
                .on(new Invoice.Command.Match(List.of()))
                .orThrow()
                .on(new Invoice.Command.Approve(List.of(), "irina", "oleg"))
                .orThrow();
    }

    private static Invoice.Content content(Invoice.Kind kind, String number, LocalDate date, List<Mark> marks) {
        boolean proforma = kind == Invoice.Kind.PROFORMA;
        return new Invoice.Content(
                kind,
                number,
                date,
                "NF-2026/017",
                named(Parties.seller()),
                named(Parties.importer()),
                CIF,
                List.of(new Line(goods(), usd("240000.00"))),
                List.of(),
                usd("0.00"),
                usd("240000.00"),
                usd(proforma ? "0.00" : "72000.00"),
                usd(proforma ? "72000.00" : "168000.00"),
                List.of(PAYEE),
                marks,
                hash(proforma ? 'a' : 'b'));
    }

    private static TradeParty named(Party party) {
        return new TradeParty(party.lei(), party.name(), party.address(), party.residence());
    }

    /// The bill of lading: Shanghai to Norrhavn, one container.
    public static Transport transport() {
        var sea = new Transport.Carriage.Sea("Arven Star", "9074729", "117W", "CNSHA", "XANRH", List.of("CSQU3054383"));
        return new Transport(
                new Transport.Id(uuid(117)),
                1,
                Transport.State.RECEIVED,
                draft().id(),
                Transport.Kind.BILL_OF_LADING,
                "HBLSHA2604117",
                "Harbour Line",
                sea,
                LocalDate.of(2026, 4, 10),
                new Transport.Arrival.Arrived(LocalDate.of(2026, 5, 14)),
                hash('d'));
    }

    /// The goods declaration as filed on 2026-05-18, told by customs.
    public static Declaration filed() {
        var item =
                new Declaration.Item(PARTS, Quantity.of(1_200, "SET"), new BigDecimal("17950"), usd("240000.00"), CN);
        var content = new Declaration.Content(
                DECLARATION_NUMBER,
                CONTRACT_NUMBER,
                LocalDate.of(2026, 5, 18),
                List.of(item),
                CN,
                CIF,
                usd("240000.00"),
                List.of("HBLSHA2604117", "CSQU3054383"));
        return Declaration.filed(new Declaration.Id(uuid(1234)), draft().id(), Declaration.Source.CUSTOMS, content);
    }

    /// The same, released that day.
    public static Declaration declaration() {
        return filed().on(new Declaration.Command.Release(LocalDate.of(2026, 5, 18)))
                .orThrow();
    }

    /// 72,000 due as goods by 2026-06-19.
    public static Advance advance() {
        return Advance.opened(
                new Advance.Id(uuid(72)), contract(), "pay_advance", usd("72000.00"), LocalDate.of(2026, 3, 3));
    }

    public static Advance clearedAdvance() {
        return Advances.clear(List.of(advance()), declaration(), LocalDate.of(2026, 5, 18))
                .orThrow()
                .advances()
                .getFirst();
    }

    /// The seller's address as proposed on 2026-03-02.
    public static PayeeAddress proposed() {
        return new PayeeAddress(
                new PayeeAddress.Id(uuid(70)),
                1,
                PayeeAddress.State.PROPOSED,
                Parties.seller().lei(),
                PAYEE,
                new PayeeAddress.Custody.AtProvider(Parties.sellersProvider().lei()),
                new PayeeAddress.Origin.First(),
                "irina",
                Instant.parse("2026-03-02T15:00:00Z"),
                List.of(),
                new PayeeAddress.Approval.Pending());
    }

    /// The same, attested by the provider, tried with a micro-transfer, approved on 2026-03-03.
    public static PayeeAddress payee() {
        var at = Instant.parse("2026-03-03T08:00:00Z");
        var proofs = List.of(
                new Proof(Proof.Kind.PROVIDER_ATTESTATION, "att-0391", "irina", at),
                new Proof(Proof.Kind.MICRO_TRANSFER, "0.01 USDT", "irina", at));
        return proposed()
                .on(new PayeeAddress.Command.Verify(proofs), at)
                .orThrow()
                .on(new PayeeAddress.Command.Approve("oleg", limits().cooling()), at)
                .orThrow();
    }

    /// The model regime's limits.
    public static TradeLimits limits() {
        return new TradeLimits(
                Amount.parse("3000000.00", XTS),
                Amount.parse("10000000.00", XTS),
                3_000,
                200,
                100,
                500,
                50,
                3,
                List.of(30, 10),
                30,
                Duration.ofHours(24),
                new NumberFormat("[0-9]{8}/[0-9]{4}/[0-9]{4}/[1-9]/[0-9]"),
                new NumberFormat("[0-9]{8}/[0-9]{6}/[0-9]{7}"),
                ZoneId.of("UTC"),
                HsHeadings.load());
    }

    public static Amount usd(String text) {
        return Amount.parse(text, USD);
    }

    public static String hash(char digit) {
        return String.valueOf(digit).repeat(64);
    }

    private static UUID uuid(int number) {
        return new UUID(0x7000L, 0x8000000000000000L | number);
    }
}
