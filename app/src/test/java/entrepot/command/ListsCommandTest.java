package entrepot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import entrepot.commit.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `lists import|fetch|status|diff` as somebody types them.
class ListsCommandTest {

    private static final String THREE =
            "id,type,name\nH-1,person,Orlan Zorblax\nH-2,person,Ilse Quandry\nH-3,person,Oto\n";
    private static final String FOUR = THREE.replace("Ilse", "Else") + "H-4,vessel,Grey Tern\n";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-03T10:00:00Z");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of(words));
        if (!all.contains("--config"))
            all.addAll(List.of("--store", folder.resolve("store").toString()));
        var command = new ListsCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> now,
                new Random(7));
        return command.run(all);
    }

    private String file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void importsInOrderOfDates() throws IOException {
        var newer = file("house_2026-03-02.csv", FOUR);
        var older = file("house_2026-02-02.csv", THREE);

        assertThat(run("import", newer, older, "--as", "house-list"))
                .as(complained())
                .isZero();
        assertThat(printed().lines())
                .hasSize(2)
                .last()
                .asString()
                .matches("taken +house-list 2026-03-02-\\w+, published 2026-03-02, 4 entries, 4 names"
                        + ", instead of 2026-02-02-\\w+");
    }

    @Test
    void tellsWhyItRefuses() throws IOException {
        var broken = file("house.csv", "id,type,name\nH-1,ghost,Orlan Zorblax\n");

        assertThat(run("import", broken)).isEqualTo(1);
        assertThat(printed()).contains("refused    house from ", "SCHEMA house.csv:2: ", "remedy: fetch it again");
        assertThat(run("status", "house")).isEqualTo(1);
        assertThat(printed()).contains("MISSING", "last refusal of house, 2026-03-03 10:00Z", "house.csv:2");
    }

    @Test
    void leavesForeignFilesAlone() throws IOException {
        assertThat(run("import", file("notes.txt", "nothing of interest"))).isEqualTo(1);
        assertThat(printed()).contains("UNKNOWN_FORMAT");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void goesBackOnPurposeOnly() throws IOException {
        run("import", file("house_2026-03-02.csv", FOUR), "--as", "jp");
        var older = file("house_2026-02-02.csv", FOUR + "H-5,vessel,Old Tern\n");

        assertThat(run("import", older, "--as", "jp")).isEqualTo(1);
        assertThat(printed()).contains("OLDER", "--older");
        assertThat(run("import", older, "--as", "jp", "--older")).isZero();
        assertThat(printed()).startsWith("taken      jp-list 2026-02-02-");
    }

    @Test
    void showsAgeAgainstLimit() throws IOException {
        run("import", file("house_2026-03-02.csv", FOUR), "--as", "house-list");
        now = now.plusSeconds(25 * 3_600);

        assertThat(run("status")).isEqualTo(1);
        assertThat(printed().lines().toList().get(1))
                .matches("house-list +TOO OLD +2026-03-02-\\w+ +2026-03-02 +2026-03-03 10:00Z +25:00 h +4 +4 +0 .*csv");
        assertThat(run("status", "house-list", "--age-max", "PT26H")).isZero();
    }

    @Test
    void tellsDifference() throws IOException {
        var before = file("house_2026-02-02.csv", THREE);
        var after = file("house_2026-03-02.csv", FOUR);
        run("import", before, after, "--as", "house-list");

        assertThat(run("diff", "house-list")).as(complained()).isZero();
        assertThat(printed())
                .contains(
                        "1 added, 0 removed, 1 changed",
                        "+ H-4  Grey Tern  VESSEL",
                        "~ H-2  Else Quandry",
                        "primary name changed from Ilse Quandry to Else Quandry");
        assertThat(run("diff", "house-list", "2026-03", "2026-02")).isZero();
        assertThat(printed()).contains("0 added, 1 removed, 1 changed");
        assertThat(run("diff", before, after, "--as", "house-list", "--json")).isZero();
        var json = Json.tree(printed());
        assertThat(json.path("added").path(0).path("id").asString("")).isEqualTo("H-4");
        assertThat(json.path("changed").path(0).path("words").size()).isEqualTo(1);
    }

    @Test
    void tellsWhichEditionsThereAre() throws IOException {
        run("import", file("house_2026-02-02.csv", THREE), "--as", "house-list");

        assertThat(run("diff", "house-list")).isEqualTo(1);
        assertThat(complained()).contains("there was none before the one in use");
        assertThat(run("diff", "house-list", "2025")).isEqualTo(1);
        assertThat(complained()).contains("no edition begins with 2025; kept are 2026-02-02-");
    }

    @Test
    void fetchesWhatIsConfigured() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/house.csv", exchange -> {
            var body = THREE.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var config = file(
                    "entrepot.yaml",
                    "web: {port: 8080}\nlists:\n  folder: store\n  sources:\n    jp: {addresses: [\"" + address
                            + "/house.csv\"]}\n    hk: {addresses: [\"" + address + "/gone.csv\"]}\n    br: {}\n");

            assertThat(run("fetch", "jp", "--config", config)).as(complained()).isZero();
            assertThat(printed()).startsWith("taken      jp-list ").contains("of no date, 3 entries");
            assertThat(run("fetch", "--config", config)).isEqualTo(1);
            assertThat(printed()).contains("confirmed  jp-list ", "HTTP_STATUS gone.csv: 127.0.0.1 answered 404");
            assertThat(run("fetch", "br", "--config", config)).isEqualTo(2);
            assertThat(run("status", "jp", "hk")).isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refusesUnsafeAddress() throws IOException {
        var config = file(
                "entrepot.yaml",
                "lists:\n  folder: store\n  sources:\n    jp: {addresses: [\"http://lists.example.org/jp.csv\"]}\n");

        assertThat(run("fetch", "--config", config)).isEqualTo(2);
        assertThat(complained()).contains("entrepot.yaml:4: http:// to lists.example.org", "remedy:");
    }

    /// The example that the guide ships is right as it stands.
    @Test
    void understandsExample() {
        var example = Path.of("").toAbsolutePath();
        while (!Files.exists(example.resolve("docs/guide/lists.example.yaml")))
            example = Objects.requireNonNull(example.getParent(), "no guide above here");
        var config = example.resolve("docs/guide/lists.example.yaml").toString();

        assertThat(run("fetch", "au", "--config", config)).isEqualTo(2);
        assertThat(complained()).contains("has no addresses of au");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "burn",
                "import",
                "import nowhere.csv",
                "import . --drop-max 101",
                "status a/b",
                "status --age-max soon",
                "diff",
                "diff a b c d",
                "fetch",
                "fetch --config nowhere.yaml",
                "import . --colour red"
            })
    void tellsHowToCall(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
        assertThat(complained()).startsWith("entrepot lists: ").contains("./entrepot lists import");
    }
}
