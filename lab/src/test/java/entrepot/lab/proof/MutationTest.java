package entrepot.lab.proof;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import entrepot.lab.demo.Stage;
import entrepot.register.note.Checkpoint;
import entrepot.register.note.NoteKey;
import entrepot.register.note.SignedNote;
import entrepot.register.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A real payment's receipt, a real register and a real balance: the verifier finds them true, and
/// finds every record and every element of a proof that was changed, removed or put elsewhere.
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {

    private static final String ANNA = "anna.maker";
    private static final String OLGA = "olga.admin";
    private static final String AIKO = "aiko.auditor";
    private static final JsonNode NOTHING = Json.tree("{}");

    private static @TempDir Path folder;
    private Stage stage;
    private Verifier verifier;
    private String key;
    private String payment;
    private ObjectNode receipt;
    private ObjectNode log;
    private ObjectNode balance;

    @BeforeAll
    void start() throws IOException {
        verifier = Verifier.compiled(Files.createDirectories(folder.resolve("verifier")));
        stage = Stage.open(folder.resolve("stage"));
        stage.registered(List.of(stage.contract()));
        payment = stage.advance();
        stage.settle();
        stage.post(ANNA, "/payments/" + payment + "/receipt", NOTHING);
        receipt = (ObjectNode) stage.get(ANNA, "/payments/" + payment + "/receipt");
        stage.post(OLGA, "/balances/seals", NOTHING);
        balance = (ObjectNode) stage.get(ANNA, "/balances/" + stage.client() + "/XTS");
        key = stage.logKey();
        log = (ObjectNode) stage.get(AIKO, "/register/chain");
        var size = Checkpoint.parse(step(log.path("steps").size() - 1).text()).size();
        JdbcClient.create(stage.database())
                .sql("select text from register.leaf where index <= ? order by index")
                .param(size)
                .query(String.class)
                .list()
                .forEach(((ArrayNode) log.path("entries"))::add);
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    private SignedNote step(int number) {
        var step = log.path("steps").get(number).asString();
        return SignedNote.parse(step.substring(step.indexOf("\n\n") + 2));
    }

    private void assertTrue(JsonNode file) {
        assertThat(verifier.proves(file.toString(), key)).isPresent();
    }

    /// Says how many were found; all of them.
    private void assertFound(String what, List<JsonNode> wrong, String... witnesses) {
        assertThat(wrong).isNotEmpty();
        var missed = wrong.stream()
                .filter(file -> verifier.proves(file.toString(), key, List.of(witnesses))
                        .isPresent())
                .findFirst();
        assertThat(missed).as("wrong, and taken for true").isEmpty();
        System.out.println("MutationTest: " + wrong.size() + " changes of " + what + " found");
    }

    @Test
    void findsTrueWhatIsTrue() {
        assertThat(verifier.proves(receipt.toString(), key))
                .hasValueSatisfying(said -> assertThat(said).contains(payment, "72000.000000", "transactions [0x"));
        assertTrue(balance);
        assertTrue(log);
        assertThat(log.path("entries").size()).isGreaterThan(40);
    }

    @Test
    void provesInLessThanFourKilobytes() {
        assertThat(receipt.path("proof").asString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(4_096);
    }

    @Test
    void findsEachRecordChangedRemovedOrMoved() {
        var wrong = new ArrayList<JsonNode>();
        int records = receipt.path("records").size();
        for (int i = 0; i < records; i++) {
            wrong.addAll(items(receipt, "records", i));
            wrong.addAll(texts(receipt, "/records/" + i + "/text", 3));
            var moved = receipt.deepCopy();
            var index = moved.at("/records/" + i + "/index").asLong();
            ((ObjectNode) moved.at("/records/" + i)).put("index", index + 1);
            wrong.add(moved);
        }
        assertThat(records).isGreaterThan(12);
        assertFound("records", wrong);
    }

    @Test
    void findsEachChangeOfReceiptAndProof() {
        var wrong = new ArrayList<>(texts(receipt, "/receipt", 1));
        wrong.addAll(texts(receipt, "/proof", 1));
        wrong.addAll(lines(receipt, "/proof"));
        wrong.addAll(texts(receipt, "/format", 1));
        for (var name : receipt.propertyNames()) wrong.add(receipt.deepCopy().without(name));
        wrong.add(receipt.deepCopy().put("remark", "paid twice"));
        assertFound("receipts", wrong);
    }

    @Test
    void findsEachChangeOfTheRegister() {
        var wrong = new ArrayList<JsonNode>();
        int entries = log.path("entries").size();
        for (int i = 0; i < entries; i++) {
            wrong.addAll(items(log, "entries", i));
            wrong.addAll(texts(log, "/entries/" + i, 211));
        }
        for (int i = 0; i < log.path("steps").size(); i++) wrong.addAll(items(log, "steps", i));
        for (int i :
                new int[] {0, log.path("steps").size() / 2, log.path("steps").size() - 1}) {
            wrong.addAll(lines(log, "/steps/" + i));
            wrong.addAll(texts(log, "/steps/" + i, 13));
        }
        assertFound("registers", wrong);
    }

    @Test
    void findsEachChangeOfABalance() {
        var wrong = new ArrayList<JsonNode>();
        for (var name : List.of("client", "asset", "units", "salt", "leaf", "proof", "format"))
            wrong.addAll(texts(balance, "/" + name, 1));
        wrong.addAll(lines(balance, "/proof"));
        for (int i = 0; i < balance.path("path").size(); i++) {
            wrong.addAll(items(balance, "path", i));
            for (var name : List.of("hash", "units", "side"))
                wrong.addAll(texts(balance, "/path/" + i + "/" + name, 1));
        }
        assertFound("balances", wrong);
    }

    @Test
    void trustsNobodyElse() {
        var other = NoteKey.generate(VerifierKey.parse(key).name(), VerifierKey.Type.LOG, new SecureRandom());
        assertThat(verifier.proves(receipt.toString(), other.verifier().toString()))
                .isEmpty();
    }

    @Test
    void asksForTheWitness() {
        var witness = NoteKey.generate("witness.example/one", VerifierKey.Type.WITNESS, new SecureRandom());
        var vkey = List.of(witness.verifier().toString());
        var newest = step(log.path("steps").size() - 1);
        assertThat(verifier.proves(receipt.toString(), key, vkey)).isEmpty();
        var body = Map.of(
                "size", Checkpoint.parse(newest.text()).size(),
                "witness", vkey.getFirst(),
                "line",
                        witness.cosign(newest, Instant.parse("2026-03-04T10:00:00Z"))
                                .strip());
        stage.post(OLGA, "/register/cosignatures", Json.tree(Json.write(body)));
        var witnessed = stage.get(ANNA, "/payments/" + payment + "/receipt");
        assertThat(verifier.proves(witnessed.toString(), key, vkey)).isPresent();
        assertFound("what a witness signed", texts((ObjectNode) witnessed, "/proof", 5), vkey.getFirst());
    }

    @Test
    void staysSmallAndAlone() throws IOException {
        var lines = Files.readAllLines(Verifier.SOURCE);
        assertThat(lines).hasSizeLessThan(400);
        assertThat(lines.stream().filter(line -> line.startsWith("import ")))
                .allMatch(line -> line.startsWith("import java."));
    }

    /// The file with one item of a list removed, doubled, or exchanged with the next.
    private static List<JsonNode> items(ObjectNode file, String list, int place) {
        var removed = file.deepCopy();
        ((ArrayNode) removed.path(list)).remove(place);
        var doubled = file.deepCopy();
        ((ArrayNode) doubled.path(list)).insert(place, file.path(list).get(place));
        var wrong = new ArrayList<JsonNode>(List.of(removed, doubled));
        if (place + 1 < file.path(list).size()) {
            var exchanged = file.deepCopy();
            ((ArrayNode) exchanged.path(list)).set(place, file.path(list).get(place + 1));
            ((ArrayNode) exchanged.path(list)).set(place + 1, file.path(list).get(place));
            if (!exchanged.equals(file)) wrong.add(exchanged);
        }
        return wrong;
    }

    /// The file with one character of a text exchanged, at every so many characters.
    private static List<JsonNode> texts(ObjectNode file, String pointer, int every) {
        var wrong = new ArrayList<JsonNode>();
        var text = file.at(pointer).asString();
        for (int i = 0; i < text.length(); i += every) {
            var changed = new StringBuilder(text);
            changed.setCharAt(i, text.charAt(i) == '7' ? '3' : '7');
            wrong.add(with(file, pointer, changed.toString()));
        }
        return wrong;
    }

    /// The file with one line of a text removed, or exchanged with the next.
    private static List<JsonNode> lines(ObjectNode file, String pointer) {
        var wrong = new ArrayList<JsonNode>();
        var lines = List.of(file.at(pointer).asString().split("\n", -1));
        for (int i = 0; i + 1 < lines.size(); i++) {
            var removed = new ArrayList<>(lines);
            removed.remove(i);
            wrong.add(with(file, pointer, String.join("\n", removed)));
            if (lines.get(i).equals(lines.get(i + 1))) continue;
            var exchanged = new ArrayList<>(lines);
            exchanged.set(i, lines.get(i + 1));
            exchanged.set(i + 1, lines.get(i));
            if (i + 2 < lines.size()) wrong.add(with(file, pointer, String.join("\n", exchanged)));
        }
        return wrong;
    }

    private static JsonNode with(ObjectNode file, String pointer, String text) {
        var copy = file.deepCopy();
        int cut = pointer.lastIndexOf('/');
        var name = pointer.substring(cut + 1);
        switch (copy.at(pointer.substring(0, cut))) {
            case ObjectNode object -> object.put(name, text);
            case ArrayNode array -> array.set(Integer.parseInt(name), text);
            default -> throw new IllegalStateException("nothing at " + pointer);
        }
        return copy;
    }
}
