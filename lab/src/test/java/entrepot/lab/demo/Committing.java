package entrepot.lab.demo;

import entrepot.commit.Committer;
import entrepot.settlement.Payment;
import entrepot.settlement.desk.OrderDesk.Answer;
import java.util.concurrent.atomic.AtomicReference;

/// Commits what a desk answered, as the API does.
final class Committing {

    private Committing() {}

    static Payment done(Committer committer, Answer answer) {
        return switch (answer) {
            case Answer.Done done -> {
                committer.commit(done.change()).orThrow();
                yield done.payment();
            }
            case Answer.InTurn(var turn, var made) -> {
                var payment = new AtomicReference<Payment>();
                turn.pass(number -> {
                            var done = made.apply(number);
                            payment.set(done.payment());
                            return committer.submit(done.change());
                        })
                        .join()
                        .orThrow();
                yield payment.get();
            }
            case Answer.Declined declined -> throw new AssertionError("declined: " + declined);
        };
    }
}
