package entrepot.lab.kill;

import entrepot.lab.demo.LivingWorld;
import entrepot.settlement.Payment;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Two people of an importer's treasury, who order, price and approve payment after payment. What got
/// no answer is told again under its key, by the node's next life if need be.
public final class Customer {

    private static final String MAKER = "anna.maker";
    private static final String CHECKER = "boris.checker";
    private static final int QUOTES_MAX = 20;

    private final Wire wire;
    private final Supplier<LivingWorld.Ready> node;
    private final BooleanSupplier isOver;

    /// @param node   where it is now
    /// @param isOver whether nobody waits for an answer any more
    public Customer(Wire wire, Supplier<LivingWorld.Ready> node, BooleanSupplier isOver) {
        this.wire = wire;
        this.node = node;
        this.isOver = isOver;
    }

    /// What was acknowledged.
    ///
    /// @param payment  its id in the database
    /// @param approved whether the approval was acknowledged too
    /// @param why      code of the last refusal, empty where there was none
    public record Receipt(LivingWorld.Paper paper, String payment, boolean approved, String why) {}

    /// Orders a payment and has it approved; empty when the order was not acknowledged.
    public Optional<Receipt> pay(int number, LivingWorld.Paper paper) throws InterruptedException {
        var body = Map.of(
                "contract", paper.contract(),
                "invoice", paper.invoice(),
                "payee", paper.payee(),
                "payee_account", paper.account(),
                "amount", Map.of("amount", paper.amount(), "asset", paper.asset()));
        var ordered = told(MAKER, "/payments", "kills-" + number, body);
        if (ordered.isEmpty() || !ordered.get().isDone()) return Optional.empty();
        var id = ordered.get().text("id");
        var payment = Payment.Id.parse(id).value().toString();
        var why = "";
        for (int i = 0; i < QUOTES_MAX && !isOver.getAsBoolean(); i++) {
            var quoted = told(MAKER, "/payments/" + id + "/quote", "kills-" + number + "-quote-" + i, Map.of());
            if (quoted.isEmpty()) break;
            var quote = quoted.get().body().path("quote").path("id").asString("");
            var answer = quote.isEmpty()
                    ? quoted
                    : told(
                            CHECKER,
                            "/payments/" + id + "/approval",
                            "kills-" + number + "-approval-" + i,
                            Map.of("quote", quote));
            if (answer.isPresent() && answer.get().isDone() && !quote.isEmpty())
                return Optional.of(new Receipt(paper, payment, true, ""));
            why = answer.map(a -> a.text("code")).orElse("no answer");
            Thread.sleep(500);
        }
        return Optional.of(new Receipt(paper, payment, false, why));
    }

    /// Tells it until there is an answer, empty when nobody waits any more.
    private Optional<Wire.Answer> told(String login, String path, String key, Map<String, ?> body)
            throws InterruptedException {
        while (!isOver.getAsBoolean()) {
            var answer = wire.post(node.get(), login, path, key, body);
            // A token is known to the life of the node that gave it.
            if (answer.isPresent() && answer.get().status() != 401) return answer;
            Thread.sleep(200);
        }
        return Optional.empty();
    }
}
