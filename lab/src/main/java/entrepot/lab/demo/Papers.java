package entrepot.lab.demo;

import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Hash;
import entrepot.commit.Part;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.node.Node;
import entrepot.party.Country;
import entrepot.party.Party;
import entrepot.settlement.desk.OrderDesk.Wanted;
import entrepot.trade.Contract;
import entrepot.trade.Delivery;
import entrepot.trade.GoodsLine;
import entrepot.trade.Invoice;
import entrepot.trade.PayeeAddress;
import entrepot.trade.Quantity;
import entrepot.trade.Settlement;
import entrepot.trade.TradeParty;
import entrepot.trade.code.HsCode;
import entrepot.trade.code.Incoterm;
import entrepot.trade.code.NumberFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Papers that are in order, made without the API: a registered contract, a matched proforma, an
/// approved payee address, ready for an order.
public final class Papers {

    private final Seed.Place place;
    private final NumberFormat format;
    private final Node node;
    private int number;

    /// @param format of the numbers that the bank gives to contracts
    /// @param number of the last paper that was made before
    public Papers(Seed.Place place, NumberFormat format, Node node, int number) {
        this.place = place;
        this.format = format;
        this.node = node;
        this.number = number;
    }

    /// An order of this many dollars, under a contract of its own.
    public Wanted order(String dollars, AccountId payee) {
        number++;
        var contract = contract(dollars, payee);
        var proforma = proforma(contract, dollars, payee);
        var address = address(payee);
        var parts = List.<Part>of(
                node.dossiers().part(contract, "test"),
                node.dossiers().part(proforma, "test"),
                node.dossiers().part(address, "test"));
        // Only the newest version is stored, so the versions before it are stored as they were made.
        node.committer()
                .commit(new Change(new Fact("papers.made", "papers-" + number, "test", Map.of()), first(parts)))
                .orThrow();
        return new Wanted(
                contract.id(),
                proforma.id(),
                Cast.HARBOUR,
                payee,
                Amount.parse(dollars, place.assets().tether()));
    }

    /// The same bodies as first versions of their rows: the row's version counts, not the paper's.
    private static List<Part> first(List<Part> parts) {
        return parts.stream()
                .<Part>map(p -> p instanceof entrepot.commit.StatePart s
                        ? new entrepot.commit.StatePart(s.table(), s.id(), 1, s.state(), s.actor(), at(s.body()))
                        : p)
                .toList();
    }

    private static Object at(Object body) {
        return switch (body) {
            case Contract c ->
                new Contract(
                        c.id(),
                        1,
                        c.state(),
                        c.direction(),
                        c.reference(),
                        c.date(),
                        c.buyer(),
                        c.seller(),
                        c.documentHash(),
                        c.terms(),
                        c.registration(),
                        c.amendments(),
                        c.assignments());
            case Invoice i ->
                new Invoice(i.id(), 1, i.state(), i.contract(), i.content(), i.payments(), i.creditNotes());
            case PayeeAddress a ->
                new PayeeAddress(
                        a.id(),
                        1,
                        a.state(),
                        a.holder(),
                        a.account(),
                        a.custody(),
                        a.origin(),
                        a.proposedBy(),
                        a.proposedAt(),
                        a.proofs(),
                        a.approval());
            default -> body;
        };
    }

    private Contract contract(String dollars, AccountId payee) {
        var day = World.day(place.clock().instant());
        var draft = new Contract(
                new Contract.Id(node.ids().next()),
                1,
                Contract.State.DRAFT,
                Contract.Direction.IMPORT,
                "NF-2026/" + number,
                LocalDate.of(2026, 2, 10),
                Cast.NORDFELD,
                Cast.HARBOUR,
                Hash.sha256Hex("contract " + number),
                terms(dollars, payee),
                new Contract.Registration.Unregistered(),
                List.of(),
                List.of());
        var registered = new Contract.Command.Register(
                String.format(Locale.ROOT, "2602%04d/0042/0000/2/1", number), Cast.BANK_ARVEN, day, format);
        return draft.on(new Contract.Command.Submit(), day)
                .orThrow()
                .on(new Contract.Command.Check(List.of()), day)
                .orThrow()
                .on(registered, day)
                .orThrow()
                .on(new Contract.Command.Activate(true), day)
                .orThrow();
    }

    private Contract.Terms terms(String dollars, AccountId payee) {
        var clause = new Settlement.InAsset(
                place.assets().tether().id(),
                new Settlement.RateBasis.Fixed(BigDecimal.ONE),
                Settlement.FeesBearer.BUYER,
                Settlement.DepegExit.PAY_IN_MONEY,
                payee);
        var full = usd(dollars).multipliedBy(4);
        return new Contract.Terms(
                List.of(goods(full)),
                new Delivery(Incoterm.CIF, "Norrhavn"),
                full,
                3_000,
                Contract.Balance.AFTER_RELEASE,
                Contract.Tolerance.none(),
                LocalDate.of(2026, 2, 10),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 4, 15),
                LocalDate.of(2026, 6, 19),
                clause);
    }

    private GoodsLine goods(Amount full) {
        var cn = new Country("CN");
        return new GoodsLine(
                1,
                "Parts of combine harvester cutting units",
                HsCode.parse("8433.90", 2022),
                Quantity.of(1, "SET"),
                full.decimal(),
                cn,
                cn);
    }

    private Invoice proforma(Contract contract, String dollars, AccountId payee) {
        var full = contract.terms().value();
        var content = new Invoice.Content(
                Invoice.Kind.PROFORMA,
                "P-" + number,
                World.day(place.clock().instant()),
                contract.reference(),
                named(Cast.HARBOUR),
                named(Cast.NORDFELD),
                contract.terms().delivery(),
                List.of(new Invoice.Line(contract.terms().lines().getFirst(), full)),
                List.of(),
                usd("0.00"),
                full,
                usd("0.00"),
                usd(dollars),
                List.of(payee),
                List.of(),
                Hash.sha256Hex("proforma " + number));
        return Invoice.received(new Invoice.Id(node.ids().next()), contract.id(), content)
                .on(new Invoice.Command.Match(List.of()))
                .orThrow();
    }

    private TradeParty named(entrepot.party.Lei lei) {
        Party party = node.dossiers().party(lei).orElseThrow();
        return new TradeParty(party.lei(), party.name(), party.address(), party.residence());
    }

    private PayeeAddress address(AccountId payee) {
        var at = place.clock().instant();
        var proofs = List.of(
                new PayeeAddress.Proof(PayeeAddress.Proof.Kind.PROVIDER_ATTESTATION, "att-" + number, "test", at));
        return new PayeeAddress(
                        new PayeeAddress.Id(node.ids().next()),
                        1,
                        PayeeAddress.State.PROPOSED,
                        Cast.HARBOUR,
                        payee,
                        new PayeeAddress.Custody.AtProvider(Cast.HK_PROVIDER),
                        new PayeeAddress.Origin.First(),
                        "maker",
                        at,
                        List.of(),
                        new PayeeAddress.Approval.Pending())
                .on(new PayeeAddress.Command.Verify(proofs), at)
                .orThrow()
                .on(new PayeeAddress.Command.Approve("checker", Duration.ofHours(24)), at)
                .orThrow();
    }

    private Amount usd(String text) {
        return Amount.parse(text, place.assets().usd());
    }
}
