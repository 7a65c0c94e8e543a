package entrepot.settlement.desk;

import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.commit.StateTable;
import entrepot.money.Amount;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.Step;
import entrepot.settlement.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All payments: reads them, and makes one change of a step: the next version, its postings, its
/// intents, its leaf.
public final class PaymentBook {

    /// The body field by which an intent names its payment.
    static final String PAYMENT = "payment";

    private static final String TABLE = "settlement.payment";
    private final StateTable<Payment> payments;
    private final Ids ids;

    public PaymentBook(JdbcClient sql, Ids ids) {
        this.payments = new StateTable<>(TABLE, Payment.class, sql);
        this.ids = ids;
    }

    public Optional<State<Payment>> find(Payment.Id id) {
        return payments.find(id.value());
    }

    public State<Payment> get(Payment.Id id) {
        return payments.get(id.value());
    }

    /// The payment of a transfer's name: whatever stands before the underscore, its id follows.
    State<Payment> ofReference(String reference) {
        return get(idOf(reference));
    }

    static Payment.Id idOf(String reference) {
        return Payment.Id.parse("pay" + reference.substring(reference.indexOf('_')));
    }

    /// All versions, oldest first.
    public List<State<Payment>> history(Payment.Id id) {
        return payments.history(id.value());
    }

    /// What fits, newest first, from before an id on.
    public List<Payment> newest(Optional<Payment.Id> before, Predicate<Payment> fits, int most) {
        return payments.newest(before.map(Payment.Id::value), fits, most);
    }

    public List<State<Payment>> in(PaymentState... states) {
        return payments.in(Arrays.stream(states).map(Enum::name).toList());
    }

    public List<State<Payment>> underContract(String contract) {
        return payments.where("order.contract", contract);
    }

    public List<State<Payment>> ofPayer(String lei) {
        return payments.where("order.payer", lei);
    }

    Payment.Id freshId() {
        return new Payment.Id(ids.next());
    }

    UUID fresh() {
        return ids.next();
    }

    /// The first version of a payment, decided at once.
    Change first(Payment created, Step.Taken taken, List<? extends Part> more) {
        var parts = new ArrayList<Part>();
        parts.add(payments.first(
                created.id().value(),
                taken.next().state().name(),
                created.order().maker(),
                taken.next()));
        return change("payment.ordered", created, taken, parts, more);
    }

    /// The version that a step made of a payment that was read.
    Change next(String fact, State<Payment> read, Step.Taken taken, List<? extends Part> more) {
        var parts = new ArrayList<Part>();
        parts.add(version(read, taken));
        return change(fact, read.body(), taken, parts, more);
    }

    /// The parts alone, for a commit that somebody else makes.
    List<Part> parts(State<Payment> read, Step.Taken taken) {
        var parts = new ArrayList<Part>();
        parts.add(version(read, taken));
        parts.addAll(taken.postings());
        taken.wishes().forEach(w -> parts.add(intent(read.body(), w)));
        return parts;
    }

    /// A fact without a new version: an effect that is no longer wanted is only noted.
    Change skipped(Payment payment, String intent, String why) {
        return Change.of(new Fact("payment.step-skipped", payment.id().toString(), "system", detail(intent, why)));
    }

    private static java.util.Map<String, Object> detail(String intent, String why) {
        return java.util.Map.of("intent", intent, "why", why);
    }

    private Part version(State<Payment> read, Step.Taken taken) {
        var mark = taken.next().marks().getLast();
        return payments.next(read, taken.next().state().name(), mark.by(), taken.next());
    }

    private Change change(String fact, Payment payment, Step.Taken taken, List<Part> parts, List<? extends Part> more) {
        parts.addAll(taken.postings());
        taken.wishes().forEach(w -> parts.add(intent(payment, w)));
        parts.addAll(more);
        var mark = taken.next().marks().getLast();
        var details = new HashMap<String, Object>();
        details.put("state", taken.next().state().name());
        details.put("registerNo", payment.registerNo());
        details.put("note", mark.note());
        return new Change(new Fact(fact, payment.id().toString(), mark.by(), details), parts);
    }

    private Intent intent(Payment payment, Wish wish) {
        var body = new HashMap<>(wish.body());
        body.put(PAYMENT, payment.id().toString());
        return new Intent(ids.next(), wish.name(), wish.subject(payment.name()), body, wish.due());
    }

    /// Home amounts that count against a participant's limits: what is ordered and not given up.
    static boolean counts(Payment payment) {
        return switch (payment.state()) {
            case REFUSED, EXPIRED, CANCELLED, RETURNED, RETURNING -> false;
            case CREATED, VALIDATED, SCREENED, QUOTED, FUNDED, DECIDED, EXCHANGED, SIGNED, BROADCAST -> true;
            case CONFIRMING, REORGED, FINAL, REVERSED, MATCHED, CLOSED, HELD, FAILED -> true;
        };
    }

    /// On its way and not yet recorded on the invoice.
    static boolean inFlight(Payment payment) {
        return counts(payment) && payment.state() != PaymentState.MATCHED && payment.state() != PaymentState.CLOSED;
    }

    static Amount home(Payment payment) {
        return payment.terms()
                .map(t -> t.home())
                .orElse(Amount.zero(payment.order().home()));
    }
}
