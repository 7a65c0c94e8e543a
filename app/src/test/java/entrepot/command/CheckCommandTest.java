package entrepot.command;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.check.Place;
import entrepot.commit.Json;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final ChainId CHAIN = ChainId.parse("eip155:1");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        var command = new CheckCommand(print(out), print(err));
        return command.run(List.of(words), folder);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--data", "now", "--config a --data b", "--config nowhere.yaml", "--fast"})
    void saysWhatIsWrongWithACall(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("entrepot check: ", "./entrepot check [--config FILE");
    }

    @Test
    void saysWhatIsWrongWithAConfiguration() throws IOException {
        var file = Files.writeString(folder.resolve("entrepot.yaml"), "house: nobody\n");

        assertThat(run("--config", file.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the configuration cannot be used", "remedy:");
    }

    /// Nothing is reachable: nothing differs, and that is not good enough.
    @Test
    void failsWhenNothingCanBeRead() throws IOException {
        var coin = new Asset.NativeCoin(CHAIN, 60, "ETH", 18);
        var token = new Asset.Token(CHAIN, "erc20", "0x" + "a".repeat(40), "TKN", 6);
        var nowhere = URI.create("http://127.0.0.1:9");
        var place = new Place(
                new Place.Database("jdbc:postgresql://127.0.0.1:9/nobody", "nobody", ""),
                new Place.Network(CHAIN, "0x" + "1".repeat(64), List.of(nowhere), coin, List.of(token), 500),
                folder.resolve("memory").toString(),
                "",
                List.of(new Asset.Fiat("XTS", 2)));
        Files.writeString(folder.resolve("place.json"), Json.write(place));

        assertThat(run("--json")).isEqualTo(1);

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).contains("nothing found differs, and not everything was checked");
        var json = Json.tree(lines.getLast());
        assertThat(json.path("agreed").asBoolean()).isFalse();
        assertThat(json.path("differences").asInt()).isZero();
        assertThat(json.path("notChecked").asInt()).isEqualTo(2);
    }
}
