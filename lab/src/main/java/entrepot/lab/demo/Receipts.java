package entrepot.lab.demo;

import entrepot.commit.Json;
import entrepot.node.Node;
import entrepot.settlement.Payment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws a receipt for each payment that came to an end, as the payer's own treasury does, and keeps
/// it as a file. Beside them lie the log's key, its checkpoints, and the proof of a client's balance.
final class Receipts {

    private static final int PAYMENTS_MAX = 200;
    private static final String HOME = "XTS";
    private static final Map<String, String> TREASURY =
            Map.of(Cast.NORDFELD.toString(), Story.MAKER, Cast.SUDWERK.toString(), "sofia.maker");

    private final Node node;
    private final Caller api;

    Receipts(Node node, Caller api) {
        this.node = node;
        this.api = api;
    }

    /// Answers the names of the files.
    List<String> write(Path folder) {
        try {
            Files.createDirectories(folder);
            var over = node.desks().payments().newest(Optional.empty(), _ -> true, PAYMENTS_MAX).stream()
                    .filter(payment -> payment.state().isOver())
                    .toList();
            for (var payment : over) write(folder, payment);
            Files.writeString(folder.resolve("log.vkey"), node.log().key() + "\n");
            Files.writeString(folder.resolve("log.json"), Json.write(api.get("aiko.auditor", "/register/chain")));
            balance(folder);
            return over.stream().map(payment -> payment.id() + ".json").toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the house owes its first client, in home currency.
    private void balance(Path folder) throws IOException {
        api.post("olga.admin", "/balances/seals", Map.of());
        var file = api.get(Story.MAKER, "/balances/" + Cast.NORDFELD + "/" + HOME);
        Files.writeString(folder.resolve("balance.json"), Json.write(file));
    }

    private void write(Path folder, Payment payment) throws IOException {
        var login = TREASURY.get(payment.order().payer().toString());
        if (login == null)
            throw new IllegalStateException("no treasury of " + payment.order().payer());
        var address = api.post(login, "/payments/" + payment.id() + "/receipt", Map.of())
                .path("receipt")
                .asString();
        Files.writeString(folder.resolve(payment.id() + ".json"), Json.write(api.get(login, address)));
    }
}
