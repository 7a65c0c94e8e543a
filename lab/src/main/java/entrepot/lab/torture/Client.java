package entrepot.lab.torture;

import entrepot.bank.Reference;
import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Hash;
import entrepot.commit.Idempotency;
import entrepot.commit.IdempotencyLookup;
import entrepot.commit.State;
import entrepot.lab.bank.ClientPayment;
import entrepot.lab.demo.Cast;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.node.Node;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.desk.OrderDesk.Wanted;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The people of one payment: the maker, the checker, the treasury that pays in, the officer who has
/// a hold decided again. They repeat a request with its key until it is answered.
final class Client {

    private static final Duration LATE = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final Run run;
    private final Ground ground;
    private final int number;
    private final Wanted wanted;
    private boolean awake;
    private Optional<Payment.Id> payment = Optional.empty();
    private Optional<Instant> paysAt = Optional.empty();
    private Optional<Amount> paidIn = Optional.empty();
    private Optional<Payment> seen = Optional.empty();
    private Instant lookAt = Instant.EPOCH;
    private int orders;

    Client(Run run, Ground ground, int number) {
        this.run = run;
        this.ground = ground;
        this.number = number;
        this.wanted = ground.genesis.papers.get(number);
    }

    void wake() {
        awake = true;
    }

    AccountId payee() {
        return wanted.account();
    }

    Amount amount() {
        return wanted.amount();
    }

    Optional<Payment.Id> payment() {
        return payment;
    }

    /// Sees how far the payment is.
    void look(Node node) {
        seen = payment.flatMap(node.desks().payments()::find).map(State::body);
    }

    /// The payment's state when it was last seen.
    String state() {
        return seen.map(p -> p.state().name()).orElse("NONE");
    }

    /// Where the payment stands and why, in words.
    String last() {
        return seen.map(p ->
                        p.id() + " is " + p.state() + ": " + p.marks().getLast().note())
                .orElse("no payment to " + wanted.account());
    }

    /// Whether whatever he pays in is paid in, and the bank has had time to say so.
    boolean isDone() {
        return paysAt.isEmpty() || paysAt.get().plus(LATE).plus(PATIENCE).isBefore(run.now());
    }

    boolean isAwake() {
        return awake;
    }

    void step() {
        if (awake && !run.now().isBefore(lookAt)) run.request(this::step);
    }

    private void step(Machine machine) {
        if (payment.isEmpty()) order(machine);
        if (payment.isEmpty()) return;
        var read = machine.node().desks().payments().find(payment.get());
        if (read.isEmpty()) {
            // the database was restored to before the order: the client sees nothing and orders again
            payment = Optional.empty();
            orders++;
            return;
        }
        seen = Optional.of(read.get().body());
        go(machine, read.get());
    }

    private void go(Machine machine, State<Payment> read) {
        var state = read.body().state();
        boolean agreed = read.body().agreed().isPresent();
        if (state == PaymentState.SCREENED) quote(machine, read);
        else if (state == PaymentState.QUOTED && !agreed) approve(machine, read);
        else if (state == PaymentState.HELD) again(machine, read);
        if (agreed) payIn(read.body());
        boolean patient = paidIn.isPresent() || state == PaymentState.HELD;
        if (patient) lookAt = run.now().plus(PATIENCE);
    }

    private void order(Machine machine) {
        var key = "order-" + number + "-" + orders;
        var lookup = IdempotencyLookup.in(machine.node().sql());
        var before = lookup.find("client", key);
        if (before.isPresent()) {
            payment = Optional.of(Payment.Id.parse(before.get().answer()));
            return;
        }
        var desk = machine.node().desks().orders();
        Supplier<OrderDesk.Answer> ask = () -> desk.order(wanted, "maker", now());
        if (!(ask.get() instanceof OrderDesk.Answer.InTurn asked)) return;
        var id = new AtomicReference<Payment.Id>();
        if (told(machine, asked, key, id)) payment = Optional.of(id.get());
        if (run.strikes(Kind.REQUEST_TWICE) && ask.get() instanceof OrderDesk.Answer.InTurn again)
            twice(machine, again, key);
    }

    /// Whether it was committed under its key.
    private static boolean told(
            Machine machine, OrderDesk.Answer.InTurn asked, String key, AtomicReference<Payment.Id> id) {
        var committed = asked.turn().pass(number -> {
            var done = asked.done().apply(number);
            id.set(done.payment().id());
            var request = new Idempotency(
                    "client", key, Hash.sha256Hex(key), 201, done.payment().id().toString());
            return machine.committer().submit(done.change().with(request));
        });
        return committed.join() instanceof Committed.Done;
    }

    /// The same request came in again while the first was worked on: it is answered, not done.
    private void twice(Machine machine, OrderDesk.Answer.InTurn again, String key) {
        if (told(machine, again, key, new AtomicReference<>()))
            run.judge().accuse("a request with the same key was carried out twice: " + key);
    }

    private void quote(Machine machine, State<Payment> read) {
        commit(machine, machine.node().desks().orders().quote(read, "maker", now()));
    }

    private void approve(Machine machine, State<Payment> read) {
        var terms = read.body().terms().orElseThrow();
        var desk = machine.node().desks().orders();
        var answer = desk.approve(read, terms.quote(), "checker", now());
        if (answer instanceof OrderDesk.Answer.Declined) quote(machine, read);
        else commit(machine, answer);
    }

    private void again(Machine machine, State<Payment> read) {
        commit(machine, machine.node().desks().orders().decideAgain(read, now()));
    }

    private static void commit(Machine machine, OrderDesk.Answer answer) {
        if (answer instanceof OrderDesk.Answer.Done(Change change, Payment _))
            machine.committer().commit(change);
    }

    /// Pays in what was approved, some time after, once; what was paid in for an order that the
    /// database has forgotten is not paid again.
    private void payIn(Payment agreed) {
        if (paysAt.isEmpty())
            paysAt = Optional.of(run.now().plusSeconds(run.random().nextInt(90)));
        if (paidIn.isPresent() || run.now().isBefore(paysAt.get())) return;
        var total = agreed.agreed().orElseThrow().total();
        paidIn = Optional.of(total);
        var paid = ClientPayment.of(
                new UUID(7, number),
                Cast.account(Cast.NORDFELD).number(),
                Cast.clientMoney().number(),
                OrderDesk.reference(agreed.id()),
                total);
        if (run.strikes(Kind.BANK_NOTICE_TWICE)) paid = paid.notifiedTwice();
        if (run.strikes(Kind.BANK_NOTICE_LATE)) paid = paid.lateBy(LATE);
        if (run.strikes(Kind.BANK_REFERENCE_WRONG)) paid = paid.under(new Reference("UNKNOWN" + number));
        if (run.strikes(Kind.BANK_CREDIT_SPLIT)) split(paid, total);
        else ground.bank.clientPays(paid);
    }

    private void split(ClientPayment paid, Amount total) {
        var half = new Amount(total.units().divide(BigInteger.TWO), total.asset());
        ground.bank.clientPays(paid.shortBy(half));
        ground.bank.clientPays(new ClientPayment(
                new UUID(8, number), paid.from(), paid.to(), paid.reference(), half, Duration.ofMinutes(1), 1));
    }

    private Instant now() {
        return ground.clock.machine().instant();
    }
}
