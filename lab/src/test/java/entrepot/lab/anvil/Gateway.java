package entrepot.lab.anvil;

import java.io.IOException;
import java.net.URI;

/// Stands before the node and answers one method itself.
final class Gateway implements AutoCloseable {
    private final Between between;
    private volatile String method;
    private volatile String answer;

    Gateway(Anvil behind, String method, String answer) throws IOException {
        this.method = method;
        this.answer = answer;
        between = new Between(
                behind.url(),
                (question, node) -> question.contains("\"" + this.method + "\"") ? this.answer : node.ask());
    }

    void answer(String newMethod, String newAnswer) {
        method = newMethod;
        answer = newAnswer;
    }

    URI url() {
        return between.url();
    }

    @Override
    public void close() {
        between.close();
    }
}
