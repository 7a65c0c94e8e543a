package entrepot.settlement.web;

import entrepot.access.Access;
import entrepot.access.Actor;
import entrepot.access.FourEyes;
import entrepot.access.UserId;
import entrepot.commit.Change;
import entrepot.commit.State;
import entrepot.commit.StatePart;
import entrepot.dossier.Dossiers;
import entrepot.http.Body;
import entrepot.http.Call;
import entrepot.http.Outcome;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.market.Quote;
import entrepot.market.QuoteId;
import entrepot.market.QuoteState;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.party.Lei;
import entrepot.settlement.Payment;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.desk.OrderDesk.Answer;
import entrepot.settlement.desk.OrderDesk.Wanted;
import entrepot.trade.Contract;
import entrepot.trade.Invoice;
import java.math.BigInteger;
import java.util.Optional;

/// Takes what callers want of payments to the desk, and what the desk answers back.
final class PaymentCounter {

    private static final int DIGITS_MAX = 15;

    private final OrderDesk orders;
    private final PaymentShelf shelf;
    private final Dossiers dossiers;
    private final Access access;
    private final AssetCatalogue assets;

    PaymentCounter(OrderDesk orders, PaymentShelf shelf, Dossiers dossiers, Access access, AssetCatalogue assets) {
        this.orders = orders;
        this.shelf = shelf;
        this.dossiers = dossiers;
        this.access = access;
        this.assets = assets;
    }

    Outcome order(Call call) {
        var wanted = wanted(call.body());
        boolean others = dossiers.contract(wanted.contract())
                .filter(contract ->
                        !call.actor().affiliation().actsFor(contract.buyer().toString()))
                .isPresent();
        if (others) return declined(new Answer.Declined("UNKNOWN_CONTRACT", "no contract " + wanted.contract()));
        return switch (orders.order(wanted, call.actor().id(), call.now())) {
            case Answer.Declined declined -> declined(declined);
            case Answer.Done done -> created(call, done);
            case Answer.InTurn(var turn, var done) ->
                new Outcome.InTurn(turn, number -> created(call, done.apply(number)));
        };
    }

    private static Outcome.Prepared created(Call call, Answer.Done done) {
        var payment = done.payment();
        return Outcome.created(
                done.change(), PaymentView.of(payment, Optional.empty(), call.now()), "/payments/" + payment.id());
    }

    Outcome quote(Call call, String id) {
        var read = shelf.get(call.actor(), id);
        call.body().done();
        return stepped(call, orders.quote(read, call.actor().id(), call.now()));
    }

    Outcome approve(Call call, String id) {
        var read = shelf.get(call.actor(), id);
        var named = call.body().parsed("/quote", QuoteId::parse);
        var quote = call.body().done(named::get);
        var refused = FourEyes.check(maker(read), call.actor());
        if (refused.isPresent())
            return Outcome.rejected(Problem.of(ProblemCode.SAME_PERSON, "Who ordered the payment does not approve it.")
                    .because("", refused.get().name(), "Maker and checker are one."));
        return stepped(call, orders.approve(read, quote, call.actor().id(), call.now()));
    }

    Outcome decideAgain(Call call, String id) {
        var read = shelf.get(call.actor(), id);
        call.body().done();
        return stepped(call, orders.decideAgain(read, call.now()));
    }

    Outcome cancel(Call call, String id) {
        var read = shelf.get(call.actor(), id);
        call.body().done();
        return stepped(call, orders.cancel(read, call.actor().id(), call.now()));
    }

    private Actor maker(State<Payment> read) {
        var maker = read.body().order().maker();
        return access.maker(UserId.parse(maker))
                .orElseThrow(() ->
                        new IllegalStateException("no user made " + read.body().id() + ": " + maker));
    }

    private Outcome stepped(Call call, Answer answer) {
        return switch (answer) {
            case Answer.Declined declined -> declined(declined);
            case Answer.Done done -> stepped(call, done);
            case Answer.InTurn(var turn, var done) ->
                new Outcome.InTurn(turn, number -> stepped(call, done.apply(number)));
        };
    }

    private Outcome.Prepared stepped(Call call, Answer.Done done) {
        var quote = quoted(done.change()).or(() -> shelf.quote(done.payment()));
        return Outcome.done(done.change(), PaymentView.of(done.payment(), quote, call.now()));
    }

    /// The price that the change itself brings; it is not stored yet.
    private static Optional<Quote> quoted(Change change) {
        return change.parts().stream()
                .filter(part -> part instanceof StatePart)
                .map(part -> ((StatePart) part).body())
                .filter(body -> body instanceof QuoteState)
                .findFirst()
                .flatMap(body -> QuoteView.priced((QuoteState) body));
    }

    private static Outcome declined(Answer.Declined declined) {
        return Outcome.rejected(Declines.problem(declined));
    }

    private Wanted wanted(Body body) {
        var contract = body.parsed("/contract", Contract.Id::parse);
        var invoice = body.parsed("/invoice", Invoice.Id::parse);
        var payee = body.parsed("/payee", Lei::parse);
        var account = body.parsed("/payee_account", Eip55::parse);
        var amount = body.money("/amount", assets);
        return body.done(() -> new Wanted(
                contract.get(), invoice.get(), payee.get(), account.get(), payable(amount.get(), account.get())));
    }

    /// Only a token can be transferred, and only to an account of its own chain; at most 15 digits before
    /// the point, so that no price of it can outgrow an amount.
    private static Amount payable(Amount amount, AccountId account) {
        if (!(amount.asset() instanceof Asset.Token token))
            throw new IllegalArgumentException(amount.asset().id() + " is no token: payments are made in tokens");
        if (!token.chain().equals(account.chain()))
            throw new IllegalArgumentException("payee_account is not on the asset's chain " + token.chain());
        if (amount.units().compareTo(BigInteger.TEN.pow(DIGITS_MAX + token.scale())) >= 0)
            throw new IllegalArgumentException("at most " + DIGITS_MAX + " digits before the point: " + amount);
        return amount;
    }
}
