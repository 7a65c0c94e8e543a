package entrepot.settlement;

import static entrepot.settlement.Payments.HASH;
import static entrepot.settlement.Payments.NOW;
import static entrepot.settlement.Payments.QUOTE;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.Receipt;
import entrepot.ledger.Account;
import entrepot.ledger.Line;
import entrepot.ledger.Posting;
import entrepot.ledger.Side;
import entrepot.regime.Outcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// What was final and is gone: taken back by postings of its own, and settled again when it comes again.
class ReversalTest {

    private static final String DELIVERED = "0xd";
    private static final long ADVANCE = 72_000_000_000L;

    private final List<Step.Taken> steps = new ArrayList<>();

    private Payment exchanged() {
        return Payments.after(
                Payments.ordered("72000"),
                steps,
                new Command.Rule(Payments.ruling(Outcome.ALLOW)),
                new Command.Price(Payments.advanceTerms(), "nordfeld-maker"),
                new Command.Approve(new Approval(QUOTE, "nordfeld-checker", NOW)),
                new Command.Fund(new Credit("camt-1", Payments.advanceTerms().total(), NOW)),
                new Command.Rule(Payments.ruling(Outcome.ALLOW)),
                deliver());
    }

    private static Command deliver() {
        return new Command.Deliver(Payments.advanceTerms().amount(), DELIVERED);
    }

    private Payment sent() {
        var payment = exchanged();
        var transfer = Payments.transfer(payment, Outgoing.Kind.PAYMENT);
        return Payments.after(
                payment,
                steps,
                new Command.Clear(Payments.ruling(Outcome.ALLOW), transfer),
                new Command.Sign(HASH),
                new Command.Send("accepted"));
    }

    private Payment settled(Payment payment) {
        return Payments.after(
                payment, steps, new Command.Mine(receipt(payment)), new Command.Finalise(receipt(payment)));
    }

    private static Receipt receipt(Payment payment) {
        var transfer = payment.transfer().orElseThrow();
        return Payments.receipt(transfer, true, transfer.amount());
    }

    /// Minor units of the token on each account, debit positive.
    private Map<Account, BigInteger> tokens() {
        var sums = new HashMap<Account, BigInteger>();
        for (var step : steps)
            for (Posting posting : step.postings())
                for (Line line : posting.lines()) {
                    if (!line.account().asset().equals(Payments.USDT)) continue;
                    var units = line.amount().units();
                    var signed = line.side() == Side.DEBIT ? units : units.negate();
                    sums.merge(line.account().account(), signed, BigInteger::add);
                }
        return sums;
    }

    private long token(Account account) {
        return tokens().getOrDefault(account, BigInteger.ZERO).longValueExact();
    }

    private static void assertRejected(Payment payment, Command command) {
        assertThat(PaymentLife.apply(payment, command, NOW)).isInstanceOf(Step.Rejected.class);
    }

    @Test
    void takesTheSettlementBack() {
        var payment = settled(sent());
        assertThat(token(Account.IN_TRANSIT)).isZero();

        payment = Payments.after(payment, steps, new Command.Reverse(receipt(payment)));

        assertThat(payment.state()).isEqualTo(PaymentState.REVERSED);
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.BROADCAST);
        assertThat(token(Account.IN_TRANSIT)).isEqualTo(ADVANCE);
        assertThat(token(Account.CLIENT_ASSET)).isEqualTo(-ADVANCE);
        assertRejected(payment, new Command.Reverse(receipt(payment)));
        assertRejected(payment, new Command.Match("again"));
    }

    @Test
    void settlesAgainWhenItIsMinedAgain() {
        var payment = settled(sent());
        payment = settled(Payments.after(payment, steps, new Command.Reverse(receipt(payment))));

        assertThat(payment.state()).isEqualTo(PaymentState.FINAL);
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.MATCH);
        assertThat(token(Account.IN_TRANSIT)).isZero();
        assertThat(token(Account.CLIENT_ASSET)).isZero();
    }

    @Test
    void isMatchedOnce() {
        var payment = Payments.after(settled(sent()), steps, new Command.Match("reported"));
        payment = settled(Payments.after(payment, steps, new Command.Reverse(receipt(payment))));

        assertThat(payment.state()).isEqualTo(PaymentState.MATCHED);
        assertThat(steps.getLast().wishes()).isEmpty();
    }

    @Test
    void staysClosedWhenItWasClosed() {
        var payment = Payments.after(
                settled(sent()), steps, new Command.Match("reported"), new Command.Close("goods released"));
        payment = settled(Payments.after(payment, steps, new Command.Reverse(receipt(payment))));

        assertThat(payment.state()).isEqualTo(PaymentState.CLOSED);
    }

    @Test
    void claimsALostDeliveryFromItsProvider() {
        var payment = Payments.after(exchanged(), steps, new Command.Undeliver(DELIVERED));

        assertThat(payment.state()).isEqualTo(PaymentState.REVERSED);
        assertThat(token(Account.CHAIN_CLAIM)).isEqualTo(ADVANCE);
        assertThat(token(Account.CLIENT_WALLET)).isZero();
        assertThat(token(Account.CLIENT_ASSET))
                .as("the client is owed it all the same")
                .isEqualTo(-ADVANCE);
        var transfer = Payments.transfer(payment, Outgoing.Kind.PAYMENT);
        assertRejected(payment, new Command.Clear(Payments.ruling(Outcome.ALLOW), transfer));
        assertRejected(payment, new Command.Undeliver(DELIVERED));

        payment = Payments.after(payment, steps, deliver());
        assertThat(payment.state()).isEqualTo(PaymentState.EXCHANGED);
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.CLEAR);
        assertThat(token(Account.CHAIN_CLAIM)).isZero();
        assertThat(token(Account.CLIENT_WALLET)).isEqualTo(ADVANCE);
    }

    @Test
    void takesBackDeliveryAndPayment() {
        var payment = settled(sent());
        payment =
                Payments.after(payment, steps, new Command.Reverse(receipt(payment)), new Command.Undeliver(DELIVERED));
        assertThat(token(Account.CHAIN_CLAIM)).isEqualTo(ADVANCE);
        assertThat(token(Account.IN_TRANSIT)).isZero();

        payment = settled(Payments.after(payment, steps, deliver()));
        assertThat(payment.state()).isEqualTo(PaymentState.FINAL);
        assertThat(tokens().values())
                .allMatch(sum -> sum.signum() == 0 || sum.abs().longValueExact() == ADVANCE);
        assertThat(token(Account.CLIENT_ASSET)).isZero();
        assertThat(token(Account.CHAIN_CLAIM)).isZero();
    }

    /// Whatever the chain does, in whatever order: every posting sums to zero and is named once, and what
    /// clients are owed is there or is somebody's debt.
    /// Scenario 9.
    @Property
    void keepsTheBooksWhateverTheChainDoes(@ForAll @Size(max = 40) List<@IntRange(max = 6) Integer> whims) {
        steps.clear();
        var payment = sent();
        for (int whim : whims) {
            var step = PaymentLife.apply(payment, command(whim, payment), NOW);
            if (!(step instanceof Step.Taken taken)) continue;
            steps.add(taken);
            payment = taken.next();
        }
        var names = new HashSet<String>();
        for (var step : steps)
            for (var posting : step.postings()) {
                assertThat(names.add(posting.operation()))
                        .as(posting.operation())
                        .isTrue();
                assertThat(sum(posting)).as(posting.operation()).allMatch(sum -> sum.signum() == 0);
            }
        var held = token(Account.CLIENT_WALLET) + token(Account.IN_TRANSIT) + token(Account.CHAIN_CLAIM);
        assertThat(held).isGreaterThanOrEqualTo(-token(Account.CLIENT_ASSET));
        assertThat(payment.transfers()).hasSize(1);
    }

    private static Command command(int whim, Payment payment) {
        return switch (whim) {
            case 0 -> new Command.Mine(receipt(payment));
            case 1 -> new Command.Finalise(receipt(payment));
            case 2 -> new Command.Reverse(receipt(payment));
            case 3 -> new Command.Undo(receipt(payment).block().hash());
            case 4 -> new Command.Undeliver(DELIVERED);
            case 5 -> deliver();
            default -> new Command.Match("reported");
        };
    }

    private static List<BigInteger> sum(Posting posting) {
        var sums = new HashMap<String, BigInteger>();
        for (var line : posting.lines()) {
            var units = line.amount().units();
            sums.merge(
                    line.account().asset().id(), line.side() == Side.DEBIT ? units : units.negate(), BigInteger::add);
        }
        return List.copyOf(sums.values());
    }
}
