package entrepot.signer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Sign;
import org.web3j.rlp.RlpType;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/// The signer as it runs: another Java process, on the libraries that it is delivered with.
@Tag("integration")
class SignerProcessTest {

    private static Path folder = Path.of("");
    private static final List<Process> PROCESSES = new ArrayList<>();

    @BeforeAll
    static void makesKeys() throws Exception {
        folder = Files.createTempDirectory("signer"); // short: a socket's path is limited
        var dir = folder.toString();
        var init = java("init", "--dir", dir, "--keys", "client,house", "--scrypt", "light", "--new-password");
        assertThat(new String(init.getInputStream().readAllBytes(), UTF_8))
                .matches("client 0x[0-9a-f]{40}\\nhouse 0x[0-9a-f]{40}\\n");
        assertThat(init.waitFor()).isZero();
        Files.writeString(folder.resolve("policy.json"), Order.policyText());
    }

    @AfterEach
    void endsProcesses() throws Exception {
        for (var process : PROCESSES) process.destroyForcibly().waitFor();
        PROCESSES.clear();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.deleteIfExists(folder.resolve("memory"));
    }

    @AfterAll
    static void removesFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    @Test
    void signsAcrossProcesses() throws Exception {
        var first = start("--with-parent");
        var house = address("house");
        var order = Order.of(o -> {
            o.account = house;
            o.mandateExpires = "2999-01-01T00:00:00Z";
        });
        var answer = ask(order.text());
        assertThat(answer).contains("\"answer\":\"signed\"", "\"raw\":\"0x02");
        assertThat(ask(order.text())).isEqualTo(answer);
        order.payment = "pay_2";
        assertThat(ask(order.text())).contains("NONCE_OF_OTHER_PAYMENT");
        first.destroyForcibly().waitFor();
        start();
        assertThat(ask(order.text())).contains("NONCE_OF_OTHER_PAYMENT");
        order.payment = "pay_1";
        assertThat(ask(order.text())).isEqualTo(answer);
    }

    @Test
    void endsWithParent() throws Exception {
        var process = start("--with-parent");
        process.getOutputStream().close();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void refusesOversizedMessage() throws Exception {
        start();
        try (var socket = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("signer.sock")))) {
            socket.write(ByteBuffer.allocate(4).putInt(1 << 20).flip());
            assertThat(socket.read(ByteBuffer.allocate(4))).isEqualTo(-1);
        }
        assertThat(ask("{\"ask\":\"state\"}")).contains("\"remembered\":0");
    }

    @Test
    void refusesSecondProcess() throws Exception {
        start();
        assertThat(failure()).contains("another signer runs");
    }

    @Test
    void refusesOpenFolder() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(failure()).contains("chmod 700");
    }

    @Test
    void refusesDamagedMemory() throws Exception {
        Files.writeString(folder.resolve("memory"), "x".repeat(Memory.RECORD_BYTES));
        assertThat(failure()).contains("damaged memory");
    }

    private Process start(String... more) throws IOException {
        var words = new ArrayList<>(List.of("--dir", folder.toString()));
        words.addAll(Arrays.asList(more));
        var process = java(words.toArray(String[]::new));
        var line = new BufferedReader(process.inputReader()).readLine();
        assertThat(line).startsWith("ready {");
        return process;
    }

    private String failure() throws Exception {
        var process = java("--dir", folder.toString());
        var words = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        return words;
    }

    private static Process java(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                "entrepot.signer.SignerMain"));
        command.addAll(Arrays.asList(words));
        var process = new ProcessBuilder(command).start();
        PROCESSES.add(process);
        return process;
    }

    private String ask(String text) throws IOException {
        try (var socket = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("signer.sock")))) {
            Frames.write(socket, text);
            return Frames.read(socket);
        }
    }

    private String address(String name) throws IOException {
        return Text.object(ask("{\"ask\":\"state\"}"))
                .path("accounts")
                .path(name)
                .stringValue();
    }

    /// The class path by the classes themselves, so that it does not matter who loaded the test.
    private static String classPath() {
        return List.of(
                        SignerMain.class,
                        Sign.class,
                        Hash.class,
                        RlpType.class,
                        SCrypt.class,
                        JsonNode.class,
                        JsonParser.class,
                        JsonInclude.class)
                .stream()
                .map(SignerProcessTest::placeOf)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String placeOf(Class<?> type) {
        var place = type.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(place.toString())).toString();
    }
}
