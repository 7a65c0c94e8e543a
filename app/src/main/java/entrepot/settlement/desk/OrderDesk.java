package entrepot.settlement.desk;

import entrepot.bank.ExpectedCredit;
import entrepot.bank.Reference;
import entrepot.commit.Change;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.commit.StateTable;
import entrepot.commit.turn.Turnstile;
import entrepot.dossier.Dossiers;
import entrepot.market.Acceptance;
import entrepot.market.QuoteAnswer;
import entrepot.market.QuoteDesk;
import entrepot.market.QuoteId;
import entrepot.market.QuoteRequest;
import entrepot.market.QuoteState;
import entrepot.market.Side;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.regime.Stage;
import entrepot.settlement.Approval;
import entrepot.settlement.Command;
import entrepot.settlement.Order;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentLife;
import entrepot.settlement.PaymentState;
import entrepot.settlement.Step;
import entrepot.settlement.Terms;
import entrepot.trade.Contract;
import entrepot.trade.Invoice;
import entrepot.trade.Settlement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people do with a payment: order it, ask its price, approve it, have a hold looked at again,
/// give it up. Answers a change to commit; nothing here writes.
public final class OrderDesk {

    private static final Duration CREDIT_MAX = Duration.ofDays(1);
    private static final UUID SEQUENCE = new UUID(0x7000L, 0x8000000000000001L);

    private final Dossiers dossiers;
    private final PaymentBook payments;
    private final DecisionDesk decisions;
    private final House house;
    private final StateTable<QuoteState> quotes;
    private final StateTable<Sequence> numbers;
    private final Turnstile numbering;

    OrderDesk(Dossiers dossiers, PaymentBook payments, DecisionDesk decisions, House house, JdbcClient sql) {
        this.dossiers = dossiers;
        this.payments = payments;
        this.decisions = decisions;
        this.house = house;
        this.quotes = new StateTable<>("market.quote", QuoteState.class, sql);
        this.numbers = new StateTable<>("settlement.sequence", Sequence.class, sql);
        this.numbering =
                new Turnstile(() -> numbers.find(SEQUENCE).map(State::version).orElse(0L) + 1);
    }

    /// @param clientMoney number of the account that clients pay in to
    public record House(HomeTerms terms, QuoteDesk market, Asset.Fiat home, String clientMoney) {}

    /// The register's running number; one row, counted by versions.
    record Sequence(long last) {}

    /// What is asked for, as the client says it.
    public record Wanted(Contract.Id contract, Invoice.Id invoice, Lei payee, AccountId account, Amount amount) {}

    /// What came of it.
    public sealed interface Answer {
        record Done(Change change, Payment payment) implements Answer {}

        /// The same, with the register's next number in it.
        record InTurn(Turnstile turn, LongFunction<Done> done) implements Answer {}

        /// @param code stable and in upper case
        record Declined(String code, String detail) implements Answer {}
    }

    /// Orders a payment: its papers are checked, everybody is screened, the regime decides. A refusal
    /// is an order on record too.
    public Answer order(Wanted wanted, String maker, Instant now) {
        var contract = dossiers.contract(wanted.contract());
        var invoice = dossiers.invoice(wanted.invoice());
        if (contract.isEmpty()) return new Answer.Declined("UNKNOWN_CONTRACT", "no contract " + wanted.contract());
        if (invoice.isEmpty() || !invoice.get().contract().equals(wanted.contract()))
            return new Answer.Declined("UNKNOWN_INVOICE", "no invoice " + wanted.invoice() + " under this contract");
        var owed = owed(contract.get(), wanted.amount());
        if (owed.isEmpty())
            return new Answer.Declined(
                    "AMOUNT_NOT_EXACT", wanted.amount() + " is no whole amount of the contract's currency");
        var term = invoice.get().isProforma() ? Order.Term.ADVANCE : Order.Term.AFTER_DELIVERY;
        var order = new Order(
                wanted.contract(),
                wanted.invoice(),
                contract.get().buyer(),
                wanted.payee(),
                wanted.account(),
                wanted.amount(),
                owed.get(),
                house.home(),
                term,
                house.terms().operationCode(contract.get().direction(), term, now),
                maker,
                countries(contract.get().buyer(), wanted.payee()));
        return ordered(order, now);
    }

    private List<Country> countries(Lei payer, Lei payee) {
        return Stream.of(payer, payee)
                .flatMap(lei -> dossiers.party(lei).stream())
                .map(Party::residence)
                .toList();
    }

    /// Decided before it has its number, so that nobody waits for another's decision.
    private Answer ordered(Order order, Instant now) {
        var id = payments.freshId();
        var ruled = decisions.rule(Payment.created(id, "", order, now), Stage.QUOTE, Optional.empty());
        return new Answer.InTurn(numbering, number -> numbered(id, order, ruled, now, number));
    }

    private Answer.Done numbered(Payment.Id id, Order order, DecisionDesk.Ruled ruled, Instant now, long number) {
        var year = now.atZone(ZoneOffset.UTC).getYear();
        var registerNo = String.format(Locale.ROOT, "%s-%d-%06d", house.terms().registerPrefix(), year, number);
        var created = Payment.created(id, registerNo, order, now);
        var step = PaymentLife.apply(created, new Command.Rule(ruled.ruling()), now);
        if (!(step instanceof Step.Taken taken)) throw new IllegalStateException("a new payment is ruled: " + step);
        var parts = new ArrayList<Part>(ruled.parts());
        parts.add(numbers.version(SEQUENCE, number, "COUNTED", "system", new Sequence(number)));
        return new Answer.Done(payments.first(created, taken, parts), taken.next());
    }

    /// What the amount is in the contract's currency by its own clause; empty when that is not exact,
    /// or when the contract has no clause, in which case the check of the clause says so.
    private static Optional<Amount> owed(Contract contract, Amount amount) {
        var rate = clauseRate(contract);
        var currency = contract.terms().value().asset();
        try {
            return Optional.of(Amount.of(amount.decimal().divide(rate).stripTrailingZeros(), currency));
        } catch (ArithmeticException notExact) {
            return Optional.empty();
        }
    }

    private static BigDecimal clauseRate(Contract contract) {
        if (contract.terms().settlement() instanceof Settlement.InAsset clause
                && clause.rate() instanceof Settlement.RateBasis.Fixed fixed) return fixed.unitsPerCurrency();
        return BigDecimal.ONE;
    }

    /// Asks every provider for a price and decides again with it: limits count at the real price.
    public Answer quote(State<Payment> read, String by, Instant now) {
        var payment = read.body();
        if (payment.state() != PaymentState.SCREENED && payment.state() != PaymentState.QUOTED)
            return new Answer.Declined("WRONG_STATE", "the payment is " + payment.state());
        var request = new QuoteRequest(
                new QuoteId(payments.fresh()),
                Side.BUY,
                payment.order().amount(),
                payment.order().home(),
                house.terms().networkFee(payment.order()));
        return switch (house.market().quote(request)) {
            case QuoteAnswer.NotQuoted no -> new Answer.Declined(no.reason().name(), no.detail());
            case QuoteAnswer.Quoted(QuoteState.FirmQuote firm) -> priced(read, firm, by, now);
        };
    }

    private Answer priced(State<Payment> read, QuoteState.FirmQuote firm, String by, Instant now) {
        var terms = Terms.of(firm.quote(), firm.expires());
        var first = PaymentLife.apply(read.body(), new Command.Price(terms, by), now);
        if (!(first instanceof Step.Taken priced)) return declined(first);
        var ruled = decisions.rule(priced.next(), Stage.QUOTE, Optional.of(firm));
        var second = PaymentLife.apply(priced.next(), new Command.Rule(ruled.ruling()), now);
        if (!(second instanceof Step.Taken decided)) return declined(second);
        var parts = new ArrayList<Part>(ruled.parts());
        parts.add(quotes.first(firm.id().value(), firm.name(), by, firm));
        return new Answer.Done(payments.next("payment.quoted", read, decided, parts), decided.next());
    }

    /// The second person accepts the quote; from this commit on the client's money is expected.
    public Answer approve(State<Payment> read, QuoteId quote, String by, Instant now) {
        var held = quotes.find(quote.value());
        if (held.isEmpty()) return new Answer.Declined("UNKNOWN_QUOTE", "no quote " + quote);
        var step = PaymentLife.apply(read.body(), new Command.Approve(new Approval(quote, by, now)), now);
        if (!(step instanceof Step.Taken taken)) return declined(step);
        return switch (house.market().accept(held.get().body(), by)) {
            case Acceptance.Refused refused ->
                new Answer.Declined(
                        "QUOTE_" + refused.reason(),
                        "firm until " + refused.expires() + ", now " + refused.decidedAt());
            case Acceptance.Accepted(QuoteState.AcceptedQuote accepted) -> {
                var expected = new ExpectedCredit(
                        reference(read.body().id()),
                        house.clientMoney(),
                        accepted.quote().total(),
                        read.body().id().toString(),
                        now.plus(CREDIT_MAX));
                var parts = List.<Part>of(quotes.next(held.get(), accepted.name(), by, accepted), expected);
                yield new Answer.Done(payments.next("payment.approved", read, taken, parts), taken.next());
            }
        };
    }

    /// Decides anew on a held payment: people cannot lift a hold, only its reason can go away.
    public Answer decideAgain(State<Payment> read, Instant now) {
        var payment = read.body();
        if (payment.state() != PaymentState.HELD)
            return new Answer.Declined("WRONG_STATE", "the payment is " + payment.state());
        boolean late = payment.heldFrom().compareTo(PaymentState.FUNDED) >= 0;
        var ruled = decisions.rule(payment, late ? Stage.PRE_BROADCAST : Stage.QUOTE, Optional.empty());
        var step = PaymentLife.apply(payment, new Command.Rule(ruled.ruling()), now);
        if (!(step instanceof Step.Taken taken)) return declined(step);
        return new Answer.Done(payments.next("payment.decided", read, taken, ruled.parts()), taken.next());
    }

    public Answer cancel(State<Payment> read, String by, Instant now) {
        var step = PaymentLife.apply(read.body(), new Command.Cancel(by), now);
        if (!(step instanceof Step.Taken taken)) return declined(step);
        return new Answer.Done(payments.next("payment.cancelled", read, taken, List.of()), taken.next());
    }

    /// What the client quotes when it pays in: `PAY` and the payment's id.
    public static Reference reference(Payment.Id id) {
        return Reference.of("pay", id.value());
    }

    private static Answer declined(Step step) {
        return switch (step) {
            case Step.Rejected(Step.Code code, String detail) -> new Answer.Declined(code.name(), detail);
            case Step.Taken _ -> throw new IllegalStateException("taken, not declined");
        };
    }
}
