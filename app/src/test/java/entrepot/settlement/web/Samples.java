package entrepot.settlement.web;

import entrepot.commit.StateTable;
import entrepot.custody.GasOffer;
import entrepot.custody.SigningRequest;
import entrepot.market.QuoteAnswer;
import entrepot.market.QuoteId;
import entrepot.market.QuoteRequest;
import entrepot.market.QuoteState;
import entrepot.market.Side;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.party.Parties;
import entrepot.regime.Decider;
import entrepot.regime.DecisionStored;
import entrepot.regime.Stage;
import entrepot.settlement.Approval;
import entrepot.settlement.Mark;
import entrepot.settlement.Order;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.Ruling;
import entrepot.settlement.Terms;
import entrepot.trade.Contract;
import entrepot.trade.Dossiers;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Payments of the reference import as they stand on their way, on record at a counter.
final class Samples {

    static final String HASH = "0x" + "ab".repeat(32);
    static final String BLOCK = "0x" + "cd".repeat(32);
    private static final Amount ADVANCE = Amount.parse("72000", Dossiers.USDT);

    private final Counter counter;

    Samples(Counter counter) {
        this.counter = counter;
    }

    /// Under a contract that is not on file, so that it is in nobody's way.
    Payment created() {
        return created(new Contract.Id(counter.node.ids().next()));
    }

    Payment created(Contract.Id contract) {
        var order = new Order(
                contract,
                Dossiers.proforma().id(),
                Parties.importer().lei(),
                Parties.seller().lei(),
                Dossiers.PAYEE,
                ADVANCE,
                Dossiers.usd("72000"),
                Dossiers.XTS,
                Order.Term.ADVANCE,
                "11100",
                counter.seats.user("maker").toString(),
                List.of(Parties.importer().residence(), Parties.seller().residence()));
        var id = new Payment.Id(counter.node.ids().next());
        return Payment.created(id, "XA-R-2026-000117", order, Dossiers.ADVANCE_TIME);
    }

    Payment in(PaymentState state) {
        return counter.seed(moved(created(), state, "as seeded"));
    }

    /// The same under the reference contract, which can be decided on.
    Payment onFile(PaymentState state) {
        return counter.seed(moved(created(Dossiers.contract().id()), state, "as seeded"));
    }

    /// On record with a firm quote that nobody has approved.
    Payment quoted() {
        var payment = moved(created(), PaymentState.QUOTED, "quoted");
        var firm = firm(payment);
        var quotes = new StateTable<>("market.quote", QuoteState.class, counter.node.sql());
        counter.commit(List.of(quotes.first(firm.id().value(), firm.name(), "system", firm)));
        return counter.seed(with(payment, List.of(), List.of(Terms.of(firm.quote(), firm.expires())), List.of()));
    }

    private QuoteState.FirmQuote firm(Payment payment) {
        var fee = counter.node.setup().world().house().terms().networkFee(payment.order());
        var id = new QuoteId(counter.node.ids().next());
        var request = new QuoteRequest(id, Side.BUY, ADVANCE, Dossiers.XTS, fee);
        if (counter.node.setup().world().market().quote(request) instanceof QuoteAnswer.Quoted(var firm)) return firm;
        throw new IllegalStateException("no quote");
    }

    /// Held because the payee is on a list: the true reason is masked.
    Payment listed() {
        var payment = moved(created(), PaymentState.HELD, "FREEZE: UNDER_REVIEW");
        var packs = counter.node.setup().law().packs();
        var facts = packs.facts("screening snapshot lst_1", Dossiers.ADVANCE_TIME)
                .text("screening.payee.un", "CONFIRMED")
                .facts();
        var decision =
                new Decider(packs).decide(new Decider.Question(Stage.QUOTE, facts, LocalDate.parse("2026-03-03")));
        var stored = DecisionStored.of(counter.node.ids().next(), payment.id().toString(), decision);
        var ruling = new Ruling(
                stored.shownId(), stored.hash(), decision.outcome(), List.of("UNDER_REVIEW"), List.of(), List.of());
        counter.commit(List.of(stored));
        return counter.seed(with(payment, List.of(ruling), List.of(), List.of()));
    }

    /// A decision whose stored text is not what deciding again gives.
    Payment tampered() {
        var payment = listed();
        var filed = counter.node
                .decisions()
                .about(payment.id().toString())
                .getFirst()
                .stored();
        var other = moved(created(), PaymentState.HELD, "as seeded");
        var body = filed.body().replace("\"value\":[\"CONFIRMED\"]", "\"value\":[\"CLEAR\"]");
        counter.commit(List.of(new DecisionStored(
                counter.node.ids().next(), other.id().toString(), filed.stage(), filed.outcome(), filed.hash(), body)));
        return counter.seed(other);
    }

    /// Final on the chain, approved and paid.
    Payment settled() {
        var payment = quoted();
        var approved = new Approval(
                payment.terms().orElseThrow().quote(),
                counter.seats.user("checker").toString(),
                Dossiers.ADVANCE_TIME);
        var transfer = new Outgoing(
                "trf_1",
                Outgoing.Kind.PAYMENT,
                new AccountId(Dossiers.CHAIN, "0x" + "c1".repeat(20)),
                Dossiers.PAYEE,
                ADVANCE,
                7,
                new Outgoing.Offer(
                        SigningRequest.Purpose.PAYMENT,
                        new GasOffer(BigInteger.ONE, BigInteger.TEN, 100_000),
                        "0x02",
                        true),
                List.of(HASH),
                List.of(),
                Outgoing.Stage.FINAL,
                BLOCK);
        var again = new Payment(
                new Payment.Id(counter.node.ids().next()),
                payment.registerNo(),
                payment.order(),
                PaymentState.FINAL,
                moved(moved(payment, PaymentState.SIGNED, "signed " + HASH), PaymentState.FINAL, "final at block 9")
                        .marks(),
                List.of(),
                payment.quotes(),
                List.of(approved),
                List.of(),
                List.of(),
                List.of(transfer));
        return counter.seed(again);
    }

    private static Payment moved(Payment payment, PaymentState state, String note) {
        var marks = new ArrayList<>(payment.marks());
        marks.add(new Mark(state, Dossiers.ADVANCE_TIME, "system", note));
        return new Payment(
                payment.id(),
                payment.registerNo(),
                payment.order(),
                state,
                marks,
                payment.rulings(),
                payment.quotes(),
                payment.approvals(),
                payment.credits(),
                payment.deliveries(),
                payment.transfers());
    }

    private static Payment with(Payment payment, List<Ruling> rulings, List<Terms> quotes, List<Approval> approvals) {
        return new Payment(
                payment.id(),
                payment.registerNo(),
                payment.order(),
                payment.state(),
                payment.marks(),
                rulings,
                quotes,
                approvals,
                payment.credits(),
                payment.deliveries(),
                payment.transfers());
    }
}
