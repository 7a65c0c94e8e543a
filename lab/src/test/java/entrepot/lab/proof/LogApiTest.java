package entrepot.lab.proof;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import entrepot.lab.demo.Stage;
import entrepot.register.merkle.MerkleTree;
import entrepot.register.note.Checkpoint;
import entrepot.register.note.SignedNote;
import entrepot.register.note.VerifierKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The log over HTTP, in the form that others' tools read, and who may read it.
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogApiTest {

    private static final String AIKO = "aiko.auditor";
    private static final String ANNA = "anna.maker";

    private static @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private Stage stage;

    @BeforeAll
    void start() {
        stage = Stage.open(folder);
        stage.contract();
        stage.post("olga.admin", "/balances/seals", Json.tree("{}"));
        stage.get(ANNA, "/register/chain");
    }

    @AfterAll
    void stop() {
        http.close();
        stage.close();
    }

    private HttpResponse<byte[]> get(String login, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stage.url() + path))
                .header("Authorization", "Bearer " + stage.token(login))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private Checkpoint checkpoint() throws IOException, InterruptedException {
        var got = get(ANNA, "/register/checkpoint");
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        var note = SignedNote.parse(new String(got.body(), StandardCharsets.UTF_8));
        assertThat(note.isSignedBy(VerifierKey.parse(stage.logKey()))).isTrue();
        return Checkpoint.parse(note.text());
    }

    @Test
    void servesWhatItsCheckpointSays() throws IOException, InterruptedException {
        int size = Math.toIntExact(checkpoint().size());
        assertThat(size).isBetween(5, 255);
        var tile = get(ANNA, "/register/tile/0/000.p/" + size);
        var entries = get(AIKO, "/register/tile/entries/000.p/" + size);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(tile.body()).hasSize(size * MerkleTree.HASH_BYTES);
        var hashes = new ArrayList<byte[]>();
        for (int at = 0; at < entries.body().length; ) {
            int length = ((entries.body()[at] & 0xff) << 8) | (entries.body()[at + 1] & 0xff);
            hashes.add(MerkleTree.leaf(Arrays.copyOfRange(entries.body(), at + 2, at + 2 + length)));
            at += 2 + length;
        }
        assertThat(hashes).hasSize(size);
        for (int i = 0; i < size; i++)
            assertThat(Arrays.copyOfRange(tile.body(), i * 32, i * 32 + 32)).isEqualTo(hashes.get(i));
    }

    @ParameterizedTest
    @CsvSource({
        "anna.maker,        /register/vkey,                     200",
        "anna.maker,        /register/growth/0,                 200",
        "anna.maker,        /register/growth/1,                 200",
        "anna.maker,        /register/tile/0/000.p/1,           200",
        "aiko.auditor,      /register/tile/entries/000.p/1,     200",
        "viktor.supervisor, /register/tile/entries/000.p/1,     200",
        "anna.maker,        /register/tile/entries/000.p/1,     403",
        "olga.admin,        /register/tile/entries/000.p/1,     403",
        "anna.maker,        /register/sealing,                  403",
        "aiko.auditor,      /register/sealing,                  200",
        "anna.maker,        /register/growth/999999,            404",
        "anna.maker,        /register/growth/-1,                404",
        "anna.maker,        /register/tile/0/000,               404",
        "anna.maker,        /register/tile/0/000.p/0,           404",
        "anna.maker,        /register/tile/0/0,                 404",
        "anna.maker,        /register/tile/9/000,               404",
        "anna.maker,        /register/tile/x/000,               404",
        "anna.maker,        /register/checkpoint?size=1,        400"
    })
    void answersEachAsHeMay(String login, String path, int status) throws IOException, InterruptedException {
        assertThat(get(login, path).statusCode()).as(login + " " + path).isEqualTo(status);
    }

    @Test
    void asksWhoIsThere() throws IOException, InterruptedException {
        for (var path : List.of("/register/checkpoint", "/register/tile/0/000.p/1")) {
            var request = HttpRequest.newBuilder(URI.create(stage.url() + path)).build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
