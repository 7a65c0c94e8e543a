package entrepot.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchTest {

    @TempDir
    Path folder;

    @Test
    void marksFreshFolder() throws IOException {
        try (var data = DataFolder.open(folder.resolve("new/var"))) {
            assertThat(data.path().resolve("version")).content().isEqualToIgnoringNewLines("1");
            assertThat(data.path().resolve("lock"))
                    .content()
                    .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void refusesSecondInstance() throws IOException {
        try (var first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(CannotLaunch.class)
                    .hasMessageContainingAll(
                            "another instance uses", first.path().toString(), "remedy: stop that process", "--data");
        }
        DataFolder.open(folder).close();
    }

    @Test
    void refusesSecondProcess() throws Exception {
        var code = """
                import java.nio.channels.FileChannel; import java.nio.file.*;
                class Hold { public static void main(String[] a) throws Exception {
                    var c = FileChannel.open(Path.of(a[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    c.lock(); System.out.println("held"); System.in.read(); } }
                """;
        var source = Files.writeString(folder.resolve("Hold.java"), code);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, source.toString(), folder.resolve("lock").toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(() -> DataFolder.open(folder)).hasMessageContaining("another instance uses");
        } finally {
            process.destroy();
            process.waitFor();
        }
        DataFolder.open(folder).close();
    }

    @Test
    void refusesNewerFolder() throws IOException {
        Files.writeString(folder.resolve("version"), "2\n");
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(CannotLaunch.class)
                .hasMessageContainingAll("newer Entrepot", "its version is 2", "up to 1", "git pull");
        assertThat(folder.resolve("version")).content().isEqualTo("2\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "-1", "99999999"})
    void refusesDamagedVersion(String text) throws IOException {
        Files.writeString(folder.resolve("version"), text);
        assertThatThrownBy(() -> DataFolder.open(folder)).hasMessageContaining("damaged");
    }

    @Test
    void refusesFileAsFolder() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(CannotLaunch.class)
                .hasMessageContaining("cannot use the data folder");
    }

    @Test
    void refusesTakenPort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Port.claim(taken.getLocalPort()))
                    .isInstanceOf(CannotLaunch.class)
                    .hasMessageContainingAll("port " + taken.getLocalPort(), "remedy: give another with --port");
        }
    }

    @Test
    void findsFreePort() {
        int port = Port.claim(0);
        assertThat(port).isPositive();
        assertThat(Port.claim(port)).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesImpossiblePort(int port) {
        assertThatThrownBy(() -> Port.claim(port)).hasMessageContaining("there is no port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "demo", "serve", "pack", "payment", "verify", "witness", "test"})
    void explainsCommand(String command) {
        assertThat(HelpText.of(command))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("./entrepot " + (command.equals("help") ? "demo" : command))
                        .doesNotContain("=="));
    }

    @Test
    void knowsNoOtherCommand() {
        assertThat(HelpText.of("nope")).isEmpty();
    }
}
