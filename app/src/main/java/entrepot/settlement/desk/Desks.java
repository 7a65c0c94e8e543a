package entrepot.settlement.desk;

import static entrepot.dossier.DeclarationDesk.ADVANCE_SETTLED;
import static entrepot.settlement.desk.UnderFreeze.GIVES_WAY;
import static entrepot.settlement.desk.UnderFreeze.GOES_ON;
import static entrepot.settlement.desk.UnderFreeze.WAITS;

import entrepot.bank.Bank;
import entrepot.bank.BankStore;
import entrepot.bank.Iso20022;
import entrepot.chain.ChainNode;
import entrepot.commit.Committer;
import entrepot.commit.Ids;
import entrepot.commit.State;
import entrepot.commit.outbox.IntentHandler;
import entrepot.dossier.Dossiers;
import entrepot.dossier.Registrations;
import entrepot.market.LiquidityProvider.Deal;
import entrepot.market.ProviderUnavailable;
import entrepot.money.AssetCatalogue;
import entrepot.regime.Stage;
import entrepot.screening.cases.Alerting;
import entrepot.settlement.Command;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.Wishes;
import entrepot.settlement.desk.PaymentHandler.Answer;
import entrepot.settlement.desk.PaymentHandler.Work;
import entrepot.settlement.facts.FactDesk;
import entrepot.settlement.freeze.Halt;
import entrepot.settlement.freeze.Subjects;
import entrepot.settlement.suspense.SuspenseTerms;
import entrepot.supervision.Freezes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All desks of one node, put together; and the effects that a payment may ask for, each with the
/// desk that carries it out.
public final class Desks {

    private static final Duration SOON = Duration.ofMillis(500);

    private final PaymentBook payments;
    private final DecisionDesk decisions;
    private final OrderDesk orders;
    private final TransferDesk transfers;
    private final SuspenseBook suspense;
    private final SuspenseDesk unmatched;
    private final ClaimBook claims;
    private final Fleet fleet;
    private final Halt halt;
    private final FlightDesk flight;
    private final ChainDesk chain;
    private final BankDesk bank;
    private final BankInbox inbox;
    private final MatchDesk matching;
    private final Partners partners;
    private final InstantSource clock;

    /// Everybody outside.
    ///
    /// @param bankLei LEI of the bank of currency control
    public record Partners(
            Bank bank,
            BankDesk.Accounts accounts,
            String bankLei,
            ChainNode node,
            TransferDesk.Vault vault,
            OrderDesk.House house,
            SuspenseTerms suspense) {}

    /// Everything inside that the desks read and write with.
    public record Inside(
            JdbcClient sql,
            AssetCatalogue assets,
            Committer committer,
            Dossiers dossiers,
            FactDesk facts,
            Alerting alerting,
            BankStore bankStore,
            Iso20022 messages,
            Registrations registrations,
            Ids ids,
            InstantSource clock,
            Freezes freezes) {}

    public Desks(Inside inside, Partners partners) {
        this.partners = partners;
        this.clock = inside.clock();
        var house = partners.house();
        halt = new Halt(inside.freezes(), new Subjects(partners.vault().wallet()));
        payments = new PaymentBook(inside.sql(), inside.ids());
        decisions = new DecisionDesk(
                inside, payments, new DecisionDesk.Conditions(house.terms(), house.market(), inside.assets()));
        orders = new OrderDesk(inside.dossiers(), payments, decisions, house, inside.sql());
        transfers = new TransferDesk(decisions, partners.node(), partners.vault(), clock);
        suspense = new SuspenseBook(inside.sql(), partners.suspense(), inside.ids());
        unmatched = new SuspenseDesk(inside, suspense, payments, transfers);
        fleet = new Fleet(payments, suspense);
        flight = new FlightDesk(inside, new FlightDesk.Judges(fleet, unmatched, decisions, halt), partners);
        claims = new ClaimBook(inside.sql(), partners.suspense(), inside.ids());
        chain = new ChainDesk(new ChainDesk.Books(payments, suspense, claims), partners.vault(), clock);
        bank = new BankDesk(partners, inside, halt);
        inbox = new BankInbox(partners, inside, payments, suspense);
        var reporting =
                new MatchDesk.Reporting(partners.bankLei(), partners.accounts().zone(), house.terms());
        matching = new MatchDesk(inside.dossiers(), partners.bank(), reporting, inside.ids(), clock);
    }

    public PaymentBook payments() {
        return payments;
    }

    public OrderDesk orders() {
        return orders;
    }

    public SuspenseBook suspense() {
        return suspense;
    }

    public ClaimBook claims() {
        return claims;
    }

    public SuspenseDesk unmatched() {
        return unmatched;
    }

    public ChainDesk chain() {
        return chain;
    }

    public BankInbox inbox() {
        return inbox;
    }

    /// Sends all signed and unsettled bytes again, for a node that lost them, and sees to the nonce that
    /// all others wait for.
    public void sendAgain() {
        var lost = claims.undelivered().map(Payment.Id::value).collect(Collectors.toSet());
        transfers.sendAgain(reference -> lost.contains(fleet.idOf(reference)) || isStopped(reference));
        flight.turn();
    }

    private boolean isStopped(String reference) {
        return !halt.isQuiet() && halt.of(fleet.of(reference).carrier()).isPresent();
    }

    /// A handler for every effect that a payment may wish for.
    public List<IntentHandler> handlers() {
        return Stream.concat(paying().stream(), returning().stream()).toList();
    }

    private List<IntentHandler> paying() {
        return List.of(
                handler(Wishes.DECIDE, "payment.decided", WAITS, (read, _) -> decide(read)),
                handler(Wishes.LOCK, "payment.locked", WAITS, (read, _) -> lock(read)),
                handler(Wishes.DEAL, "payment.dealt", WAITS, (read, _) -> deal(read)),
                handler(Wishes.CLEAR, "payment.cleared", WAITS, (read, _) -> transfers.clear(read)),
                handler(Wishes.SIGN, "payment.signed", GIVES_WAY, (read, _) -> transfers.sign(read)),
                handler(Wishes.BROADCAST, "payment.broadcast", WAITS, (read, _) -> broadcast(read.body())),
                handler(Wishes.RETURN, "payment.returning", WAITS, (read, _) -> transfers.giveBack(read)),
                handler(Wishes.RESUME, "payment.decided", WAITS, (read, _) -> resume(read)),
                handler(Wishes.MATCH, "payment.matched", GOES_ON, matching::match),
                handler(Wishes.CLOSE, "payment.closed", GOES_ON, (_, _) -> close("nothing more is owed")),
                handler(ADVANCE_SETTLED, "payment.closed", GOES_ON, (_, _) -> close("its goods are released")),
                handler(Wishes.EXPIRE, "payment.expired", WAITS, (_, _) -> expire()),
                handler(Wishes.RELEASE_MONEY, "payment.money-released", GOES_ON, bank::releaseMoney),
                handler(Wishes.PAY_PROVIDER, "payment.provider-paid", GOES_ON, bank::payProvider),
                handler(Wishes.REFUND, "payment.refunded", GOES_ON, bank::refund));
    }

    /// The same for a receipt in suspense.
    private List<IntentHandler> returning() {
        return List.of(
                returning(Wishes.SUSPENSE_RETURN, "suspense.cleared", WAITS, (item, _) -> unmatched.remit(item)),
                returning(Wishes.SUSPENSE_SIGN, "suspense.signed", GIVES_WAY, (item, _) -> unmatched.sign(item)),
                returning(
                        Wishes.SUSPENSE_BROADCAST,
                        "suspense.broadcast",
                        WAITS,
                        (item, _) -> SuspenseHandler.as(transfers.broadcast(item))),
                returning(Wishes.SUSPENSE_OVERDUE, "suspense.overdue", GOES_ON, SuspenseDesk::remind),
                returning(Wishes.SUSPENSE_CLEAR, "suspense.cleared", WAITS, (item, _) -> unmatched.clear(item)),
                returning(Wishes.SUSPENSE_PAY_BACK, "suspense.paid-back", GOES_ON, bank::payBack));
    }

    private IntentHandler returning(String name, String fact, UnderFreeze underFreeze, SuspenseHandler.Work work) {
        var effect = new SuspenseHandler.Effect(name, fact, underFreeze, work);
        return new SuspenseHandler(suspense, clock, halt, effect);
    }

    private IntentHandler handler(String name, String fact, UnderFreeze underFreeze, Work work) {
        return new PaymentHandler(payments, clock, halt, new PaymentHandler.Effect(name, fact, underFreeze, work));
    }

    /// Only what the authority alone held is decided on again by itself; a new decision may hold it anew.
    private Answer resume(State<Payment> read) {
        if (!read.body().isStopped())
            return new Answer.Skip("it is " + read.body().state());
        if (read.body().transfer().filter(Outgoing::isCancelling).isPresent())
            return new Answer.Wait(SOON, "its nonce is being taken back");
        var ruled = decisions.rule(read.body(), Stage.PRE_BROADCAST, Optional.empty());
        return new Answer.Told(new Command.Rule(ruled.ruling()), ruled.parts());
    }

    private Answer decide(State<Payment> read) {
        if (read.body().state() != PaymentState.FUNDED)
            return new Answer.Skip("it is " + read.body().state());
        var ruled = decisions.rule(read.body(), Stage.PRE_BROADCAST, Optional.empty());
        return new Answer.Told(new Command.Rule(ruled.ruling()), ruled.parts());
    }

    /// The provider is held to its offer at once; the asset is called for when the client has paid.
    private Answer lock(State<Payment> read) {
        var terms = read.body().agreed().orElseThrow();
        var provider = partners.house().market().provider(terms.provider());
        try {
            return switch (provider.lock(terms.offer(), partners.vault().wallet())) {
                case Deal.Dealt _ ->
                    Answer.told(new Command.Lock(terms.provider().lei()));
                case Deal.Refused refused ->
                    Answer.told(new Command.Expire("the provider did not hold its offer: " + refused.reason()));
            };
        } catch (ProviderUnavailable e) {
            return new Answer.Wait(SOON, String.valueOf(e.getMessage()));
        }
    }

    /// The provider is told to deliver to the clients' wallet; that it did, only the chain can say.
    private Answer deal(State<Payment> read) {
        if (read.body().state() != PaymentState.DECIDED)
            return new Answer.Skip("it is " + read.body().state());
        var terms = read.body().agreed().orElseThrow();
        var provider = partners.house().market().provider(terms.provider());
        try {
            return switch (provider.deal(terms.offer(), partners.vault().wallet())) {
                case Deal.Dealt _ ->
                    Answer.told(new Command.Deal(terms.provider().lei()));
                case Deal.Refused refused ->
                    Answer.told(new Command.DealRefused("the provider did not deal: " + refused.reason()));
            };
        } catch (ProviderUnavailable e) {
            return new Answer.Wait(SOON, String.valueOf(e.getMessage()));
        }
    }

    /// What was bought with a delivery that the chain took back would only revert, and use up its nonce.
    private Answer broadcast(Payment payment) {
        return payment.isUndelivered()
                ? new Answer.Wait(SOON, "its delivery was taken back by the chain")
                : transfers.broadcast(payment);
    }

    private static Answer close(String note) {
        return Answer.told(new Command.Close(note));
    }

    private static Answer expire() {
        return Answer.told(new Command.Expire("no money came for the approved quote"));
    }
}
