package entrepot.settlement.suspense.web;

import entrepot.access.Access;
import entrepot.access.Actor;
import entrepot.access.FourEyes;
import entrepot.access.UserId;
import entrepot.commit.State;
import entrepot.http.Api;
import entrepot.http.Body;
import entrepot.http.Call;
import entrepot.http.Outcome;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.settlement.Payment;
import entrepot.settlement.desk.SuspenseBook;
import entrepot.settlement.desk.SuspenseDesk;
import entrepot.settlement.desk.SuspenseDesk.Decided;
import entrepot.settlement.suspense.SuspenseCommand;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseItem.Decision;
import entrepot.trade.PayeeAddress;
import java.util.Optional;

/// Takes what officers want of receipts in suspense to the desk, and what the desk answers back.
final class SuspenseCounter {

    private static final int REASON_MAX = 500;

    private final SuspenseBook book;
    private final SuspenseDesk desk;
    private final Access access;

    SuspenseCounter(SuspenseBook book, SuspenseDesk desk, Access access) {
        this.book = book;
        this.desk = desk;
        this.access = access;
    }

    /// What is to become of it, in one word.
    enum Word {
        MATCH,
        RETURN,
        HOLD
    }

    /// The item that an address names; raises 404.
    State<SuspenseItem> get(String id) {
        return book.find(Api.parsed(id, SuspenseItem.Id::parse))
                .orElseThrow(() -> Api.notFound().raised());
    }

    Outcome propose(Call call, String id) {
        var read = get(id);
        var propose = proposal(call.body(), call.actor().id());
        return told(call, desk.propose(read, propose, call.now()));
    }

    Outcome approve(Call call, String id) {
        var read = get(id);
        call.body().done();
        var refused = read.body().proposal().flatMap(p -> FourEyes.check(maker(p.by()), call.actor()));
        if (refused.isPresent())
            return Outcome.rejected(Problem.of(ProblemCode.SAME_PERSON, "Who proposed a decision does not approve it.")
                    .because("", refused.get().name(), "Maker and checker are one."));
        return told(call, desk.approve(read, call.actor().id(), call.now()));
    }

    Outcome object(Call call, String id) {
        var read = get(id);
        var reason = call.body().text("/reason", REASON_MAX);
        var object = call.body()
                .done(() ->
                        new SuspenseCommand.Object(reason.get(), call.actor().id()));
        return told(call, desk.object(read, object, call.now()));
    }

    private Actor maker(String by) {
        return access.maker(UserId.parse(by)).orElseThrow(() -> new IllegalStateException("no user proposed: " + by));
    }

    private static SuspenseCommand.Propose proposal(Body body, String by) {
        var word = body.choice("/decision", Word.class);
        var reason = body.text("/reason", REASON_MAX);
        var payment = body.optional("/payment", at -> body.parsed(at, Payment.Id::parse));
        var payee = body.optional("/payee", at -> body.parsed(at, PayeeAddress.Id::parse));
        var until = body.optional("/until", body::moment);
        return body.done(() -> new SuspenseCommand.Propose(
                switch (word.get()) {
                    case MATCH -> new Decision.Match(needed("payment", payment.get()));
                    case RETURN ->
                        new Decision.Return(
                                payee.get().map(PayeeAddress.Id::toString).orElse(""));
                    case HOLD -> new Decision.Hold(needed("until", until.get()));
                },
                reason.get(),
                by));
    }

    private static <T> T needed(String field, Optional<T> given) {
        return given.orElseThrow(() -> new IllegalArgumentException("this decision needs the field " + field));
    }

    private static Outcome told(Call call, Decided decided) {
        return switch (decided) {
            case Decided.Done(var change, var next) -> Outcome.done(change, SuspenseView.of(next, call.now()));
            case Decided.Declined(String code, String detail) ->
                Outcome.rejected(Problem.of(code(code), detail).because(pointer(code), code, detail));
        };
    }

    private static ProblemCode code(String code) {
        return switch (code) {
            case "WRONG_STATE", "TRANSFER_OPEN" -> ProblemCode.WRONG_STATE;
            case "MAKER_IS_CHECKER" -> ProblemCode.SAME_PERSON;
            case "UNKNOWN_PAYMENT", "UNKNOWN_PAYEE" -> ProblemCode.NOT_FOUND;
            default -> ProblemCode.REFUSED_BY_RULE;
        };
    }

    private static String pointer(String code) {
        return switch (code) {
            case "UNKNOWN_PAYMENT", "NOT_MATCHABLE" -> "/payment";
            case "UNKNOWN_PAYEE", "ADDRESS_NOT_PROVED", "NOT_RETURNABLE" -> "/payee";
            case "HOLD_TOO_LONG" -> "/until";
            default -> "";
        };
    }
}
