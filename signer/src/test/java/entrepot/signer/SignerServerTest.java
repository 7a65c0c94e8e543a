package entrepot.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerServerTest {

    @TempDir
    Path folder;

    @Test
    void closesSlowConnection() throws Exception {
        var socket = folder.resolve("s");
        try (var signer = signer();
                var server = SignerServer.open(socket, signer, Duration.ofMillis(200), SignerServerTest::fail)) {
            Thread.startVirtualThread(() -> serve(server));
            try (var slow = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                slow.write(ByteBuffer.allocate(2));
                assertThat(slow.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            }
            try (var quick = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                Frames.write(quick, "{\"ask\":\"state\"}");
                assertThat(Frames.read(quick)).contains("\"remembered\":0");
            }
        }
    }

    @Test
    void namesTooLongPath() throws IOException {
        var deep = Files.createDirectory(folder.resolve("x".repeat(100))).resolve("s");
        try (var signer = signer()) {
            assertThatThrownBy(() -> SignerServer.open(deep, signer, Duration.ofSeconds(1), SignerServerTest::fail))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("shorter");
        }
    }

    private Signer signer() throws IOException {
        var memory = Memory.open(folder.resolve("memory"));
        return new Signer(List.of(Order.CLIENT), Order.policy(), memory, InstantSource.fixed(Order.NOW));
    }

    private static void serve(SignerServer server) {
        try {
            server.serve();
        } catch (IOException | InterruptedException e) {
            // the test is over
        }
    }

    private static void fail(RuntimeException bug) {
        throw bug;
    }
}
