package entrepot.proof;

import entrepot.access.Actor;
import entrepot.commit.Change;
import entrepot.commit.Json;
import entrepot.commit.State;
import entrepot.http.Api;
import entrepot.http.Outcome;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.ledger.Ledger;
import entrepot.register.Leaf;
import entrepot.register.Register;
import entrepot.settlement.Payment;
import entrepot.settlement.desk.PaymentBook;
import entrepot.settlement.web.Disclosure;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Draws receipts for payments, and gives them out once they are sealed.
final class ReceiptDesk {

    private static final int RECORDS_MAX = 300;

    private final PaymentBook payments;
    private final Ledger ledger;
    private final Register register;
    private final Sealed sealed;

    ReceiptDesk(PaymentBook payments, Ledger ledger, Register register, Sealed sealed) {
        this.payments = payments;
        this.ledger = ledger;
        this.register = register;
        this.sealed = sealed;
    }

    /// @param receipt address of the file
    record Drawn(String payment, String state, String receipt) {}

    /// The receipt becomes a fact of its own: what the payment is now, and all its records so far.
    Outcome draw(Actor by, String id) {
        var read = get(by, id);
        var payment = read.body();
        var leaves = leaves(payment);
        if (leaves.size() > RECORDS_MAX)
            return Outcome.rejected(Problem.of(
                    ProblemCode.CONFLICT,
                    "The payment has more than " + RECORDS_MAX + " records; a receipt names all."));
        var address = "/payments/" + payment.id() + "/receipt";
        var drawn = new Drawn(payment.id().toString(), payment.state().name(), address);
        return Outcome.created(Change.of(ReceiptText.fact(read, leaves, by.id())), drawn, address);
    }

    /// The newest receipt as a file; waits a moment for its checkpoint.
    Map<String, Object> file(Actor by, String id) {
        var payment = get(by, id).body().id().toString();
        var receipt = register.newest(payment, ReceiptText.KIND)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "No receipt was drawn for this payment.")
                        .raised());
        return ReceiptText.file(receipt, named(receipt), sealed.proof(receipt));
    }

    private State<Payment> get(Actor viewer, String id) {
        return payments.find(Api.parsed(id, Payment.Id::parse))
                .filter(found -> Disclosure.sees(viewer, found.body()))
                .orElseThrow(() -> Api.notFound().raised());
    }

    /// Every commit that is about the payment, made a version of it, or posted something for it.
    private List<Leaf> leaves(Payment payment) {
        var id = payment.id().toString();
        var places = new TreeSet<Long>();
        register.about(id).forEach(leaf -> places.add(leaf.index()));
        payments.history(payment.id()).forEach(version -> places.add(version.index()));
        ledger.entries(id).forEach(entry -> places.add(entry.index()));
        return register.at(places);
    }

    private List<Leaf> named(Leaf receipt) {
        var places = new TreeSet<Long>();
        Json.tree(receipt.text())
                .at("/details/records")
                .forEach(record -> places.add(record.path("index").asLong()));
        return register.at(places);
    }
}
