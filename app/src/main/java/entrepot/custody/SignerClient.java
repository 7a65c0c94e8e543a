package entrepot.custody;

import entrepot.commit.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Asks the signer over a line and trusts no signature that it has not looked at.
final class SignerClient implements Signer {

    private final Line line;

    SignerClient(Line line) {
        this.line = line;
    }

    @Override
    public SigningAnswer sign(SigningRequest request) {
        var node = ask(request.text());
        if (field(node, "answer").equals("refused"))
            return new SigningAnswer.Refused(field(node, "code"), field(node, "detail"));
        var signed = new SigningAnswer.Signed(field(node, "raw"), field(node, "hash"));
        SignatureCheck.require(request, signed);
        return signed;
    }

    @Override
    public State state() {
        var node = ask(Json.write(Map.of("ask", "state")));
        var accounts = new HashMap<String, String>();
        node.path("accounts")
                .propertyStream()
                .forEach(e -> accounts.put(e.getKey(), e.getValue().asString("")));
        return new State(accounts, node.path("remembered").asLong(-1), field(node, "head"));
    }

    private JsonNode ask(String text) {
        try {
            return Json.tree(line.ask(text));
        } catch (IOException | JacksonException e) {
            throw new SignerUnavailable("the signer at " + line + " does not answer: " + e, e);
        }
    }

    private String field(JsonNode node, String name) {
        var value = node.path(name);
        if (value.isString()) return value.stringValue();
        var cause = new IOException("no field " + name);
        throw new SignerUnavailable("the signer at " + line + " said something else: " + node, cause);
    }
}
