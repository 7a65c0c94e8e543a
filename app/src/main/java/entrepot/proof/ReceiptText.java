package entrepot.proof;

import entrepot.commit.Fact;
import entrepot.commit.Hash;
import entrepot.commit.State;
import entrepot.money.Amount;
import entrepot.register.Leaf;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a receipt says of a payment: what was ordered, where it stands, the transfer when it is
/// final, and every record of it in the register by place and hash. Pure.
final class ReceiptText {

    /// The kind of a receipt's leaf.
    static final String KIND = "payment.receipt";

    static final String FORMAT = "entrepot-receipt/1";

    private ReceiptText() {}

    /// The fact to be committed. One inclusion proof of its leaf proves all that it names.
    static Fact fact(State<Payment> read, List<Leaf> leaves, String by) {
        var id = read.body().id().toString();
        var records = leaves.stream()
                .map(leaf -> Map.of(
                        "index", leaf.index(),
                        "kind", leaf.kind(),
                        "sha256", Hash.hex(leaf.hash()),
                        "shown", isShown(leaf, id)))
                .toList();
        Map<String, Object> details = Map.of("payment", payment(read), "records", records);
        return new Fact(KIND, id, by, details);
    }

    /// The file, given the receipt's own leaf, the leaves that it names, and the leaf's proof.
    static Map<String, Object> file(Leaf receipt, List<Leaf> leaves, String proof) {
        var records = new ArrayList<Map<String, Object>>();
        for (var leaf : leaves)
            if (isShown(leaf, receipt.subject())) records.add(Map.of("index", leaf.index(), "text", leaf.text()));
        return Map.of("format", FORMAT, "receipt", receipt.text(), "records", records, "proof", proof);
    }

    /// A record whose text speaks of this payment or of the public chain only. Of any other the receipt
    /// tells place and hash: it may name somebody else.
    private static boolean isShown(Leaf leaf, String payment) {
        return leaf.subject().equals(payment)
                || leaf.kind().startsWith("chain.")
                || leaf.text().contains("\"about\":\"" + payment + "\"");
    }

    private static Map<String, Object> payment(State<Payment> read) {
        var payment = read.body();
        var order = payment.order();
        var told = new HashMap<String, Object>();
        told.put("version", read.version());
        told.put("state", payment.state().name());
        told.put("registerNo", payment.registerNo());
        told.put("contract", order.contract().toString());
        told.put("invoice", order.invoice().toString());
        told.put("payer", order.payer().toString());
        told.put("payee", order.payee().toString());
        told.put("payeeAccount", order.payeeAccount().toString());
        told.put("amount", order.amount().text());
        told.put("asset", order.amount().asset().id());
        told.put("owed", amount(order.owed()));
        told.put("term", order.term().name());
        told.put("operation", order.operation());
        payment.agreed().ifPresent(terms -> told.put("total", amount(terms.total())));
        told.put("transactions", paid(payment));
        settled(payment).ifPresent(transfer -> told.put("transfer", transfer(transfer)));
        return told;
    }

    /// What carried the asset to the payee; none when it went back to its provider.
    private static List<String> paid(Payment payment) {
        return settled(payment)
                .filter(transfer -> transfer.kind() == Outgoing.Kind.PAYMENT)
                .map(Outgoing::hashes)
                .orElse(List.of());
    }

    private static Optional<Outgoing> settled(Payment payment) {
        return payment.transfer().filter(transfer -> transfer.stage() == Outgoing.Stage.FINAL);
    }

    private static Map<String, Object> transfer(Outgoing transfer) {
        return Map.of(
                "kind", transfer.kind().name(),
                "from", transfer.from().toString(),
                "to", transfer.to().toString(),
                "nonce", transfer.nonce(),
                "hashes", transfer.hashes(),
                "block", transfer.block());
    }

    private static Map<String, Object> amount(Amount amount) {
        return Map.of("amount", amount.text(), "asset", amount.asset().id());
    }
}
