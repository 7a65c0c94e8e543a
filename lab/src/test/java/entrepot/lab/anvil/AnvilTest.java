package entrepot.lab.anvil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.money.Amount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("integration")
class AnvilTest {

    @TempDir
    private Path data;

    @Test
    void minesOnlyWhenTold() {
        try (var anvil = Anvil.start(Chains.settings(data))) {
            var to = anvil.account(1);
            anvil.rpc(
                    "eth_sendTransaction",
                    Map.of("from", anvil.account(0).address(), "to", to.address(), "value", "0x1"));
            assertThat(anvil.height()).isZero();
            anvil.mine(Instant.parse("2026-03-01T00:00:00Z"));
            assertThat(anvil.height()).isEqualTo(1);
            var block = anvil.rpc("eth_getBlockByNumber", "latest", false);
            assertThat(Long.decode(block.path("timestamp").asString()))
                    .isEqualTo(Instant.parse("2026-03-01T00:00:00Z").getEpochSecond());
            assertThat(block.path("transactions")).hasSize(1);
        }
    }

    @Test
    void keepsItsStateOverARestart() {
        String genesis;
        try (var anvil = Anvil.start(Chains.settings(data))) {
            genesis = anvil.genesis();
            anvil.setBalance(anvil.account(3), Amount.of(77, Anvil.COIN));
            anvil.mine();
            anvil.mine();
        }
        try (var anvil = Anvil.start(Chains.settings(data))) {
            assertThat(anvil.height()).isEqualTo(2);
            assertThat(anvil.genesis()).isEqualTo(genesis);
            assertThat(anvil.rpc("eth_getBalance", anvil.account(3).address(), "latest")
                            .asString())
                    .isEqualTo("0x4d");
            anvil.mine();
            anvil.reorg(2, List.of());
            assertThat(anvil.height()).isEqualTo(3);
        }
    }

    @Test
    void leavesNoProcessBehind() {
        long pid;
        try (var anvil = Anvil.start(Chains.settings(data))) {
            pid = anvil.pid();
            assertThat(ProcessHandle.of(pid).orElseThrow().info().command().orElseThrow())
                    .endsWith("/anvil");
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(data.resolve("anvil.pid")).doesNotExist();
    }

    /// What a JVM killed with -9 leaves: a running chain and a file that names an owner long gone.
    @Test
    void endsWhatAKilledOwnerLeft() throws IOException, InterruptedException {
        var settings = Chains.settings(data);
        var binary = new AnvilInstall(settings.install(), settings.pinned(), "npm", settings.progress()).binary();
        Files.createDirectories(settings.data());
        var orphan = new ProcessBuilder(
                        binary.toString(),
                        "--quiet",
                        "--port",
                        String.valueOf(freePort()),
                        "--no-mining",
                        "--state",
                        settings.state().toString())
                .start();
        Files.writeString(settings.pidFile(), orphan.pid() + " 4194304999 1\n");
        Thread.sleep(500);
        try (var anvil = Anvil.start(settings)) {
            assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(anvil.height()).isZero();
        }
    }

    @Test
    void sparesAStrangersProcess() throws IOException {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data.resolve("anvil.pid"), stranger.pid() + " 4194304999 1\n");
            Anvil.start(Chains.settings(data)).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderInUse() {
        try (var anvil = Anvil.start(Chains.settings(data))) {
            assertThat(anvil.height()).isZero();
            assertThatThrownBy(() -> Anvil.start(Chains.settings(data)))
                    .isInstanceOf(AnvilUnavailable.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = Chains.settings(data).onPort(taken.getLocalPort());
            assertThatThrownBy(() -> Anvil.start(settings))
                    .isInstanceOf(AnvilUnavailable.class)
                    .hasMessageContaining("taken");
        }
    }

    @Test
    void saysThatNpmIsMissing() {
        var here = Chains.settings(data);
        var settings = new AnvilSettings(
                data.resolve("install"), data, 0, Chains.GENESIS, here.pinned(), "no-such-npm", words -> {});
        assertThatThrownBy(() -> Anvil.start(settings))
                .isInstanceOf(AnvilUnavailable.class)
                .hasMessageContaining("Install Node.js");
    }

    @Test
    void saysThatTheDownloadFailed() {
        var broken = new AnvilPackage("{\"dependencies\":{\"@foundry-rs/anvil\":\"1.7.1\"}}", "{}");
        var settings = new AnvilSettings(data.resolve("install"), data, 0, Chains.GENESIS, broken, "npm", words -> {});
        assertThatThrownBy(() -> Anvil.start(settings))
                .isInstanceOf(AnvilUnavailable.class)
                .hasMessageContaining("npm ended with")
                .hasMessageContaining("Start again");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,    amd64,   @foundry-rs/anvil-linux-amd64",
        "Linux,    aarch64, @foundry-rs/anvil-linux-arm64",
        "Mac OS X, x86_64,  @foundry-rs/anvil-darwin-amd64",
        "Mac OS X, aarch64, @foundry-rs/anvil-darwin-arm64"
    })
    void knowsTheMachines(String os, String arch, String expected) {
        assertThat(AnvilPackage.platform(os, arch)).isEqualTo(expected);
        assertThatThrownBy(() -> AnvilPackage.platform("Windows 11", arch)).isInstanceOf(AnvilUnavailable.class);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
