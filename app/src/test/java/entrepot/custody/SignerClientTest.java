package entrepot.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Json;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerClientTest {

    @TempDir
    Path folder;

    private ServerSocketChannel door = open();

    @BeforeEach
    void opensDoor() throws IOException {
        door.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
    }

    @AfterEach
    void closesDoor() throws IOException {
        door.close();
    }

    @Test
    void givesWhatWasSigned() {
        answer(Json.write(Map.of("answer", "signed", "raw", Vectors.RAW, "hash", Vectors.HASH)));
        assertThat(signer().sign(Vectors.request())).isEqualTo(Vectors.SIGNED);
    }

    @Test
    void givesRefusal() {
        answer(Json.write(Map.of("answer", "refused", "code", "FEE_EXCEEDED", "detail", "too dear")));
        assertThat(signer().sign(Vectors.request())).isEqualTo(new SigningAnswer.Refused("FEE_EXCEEDED", "too dear"));
    }

    @Test
    void givesState() {
        answer("{\"answer\":\"state\",\"accounts\":{\"client\":\"0x1\"},\"remembered\":3,\"head\":\"ab\"}");
        assertThat(signer().state()).isEqualTo(new Signer.State(Map.of("client", "0x1"), 3, "ab"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other bytes", "other hash", "other account", "no signature"})
    void distrustsSigner(String lie) {
        var raw = lie.equals("no signature") ? Vectors.UNSIGNED : Vectors.RAW;
        var hash = lie.equals("other hash") ? "0x" + "00".repeat(32) : Vectors.HASH;
        var gas = lie.equals("other bytes") ? Vectors.gas(2, 30, 65_000) : Vectors.GAS;
        var account = lie.equals("other account") ? Vectors.SUPPLIER : Vectors.CLIENT;
        var reserved = new CustodyParts.NonceReserved(Vectors.PAYMENT, account, 300);
        var request = SigningRequest.payment(
                reserved, Vectors.TRANSFER, gas, Vectors.request().mandate());
        answer(Json.write(Map.of("answer", "signed", "raw", raw, "hash", hash)));
        var signer = signer();
        assertThatThrownBy(() -> signer.sign(request)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"answer\":\"maybe\"}", "{\"answer\":\"signed\"}"})
    void callsNonsenseUnavailable(String text) {
        answer(text);
        var signer = signer();
        assertThatThrownBy(() -> signer.sign(Vectors.request())).isInstanceOf(SignerUnavailable.class);
    }

    @Test
    void callsSilenceUnavailable() {
        var signer = Signer.at(folder.resolve("s"), Duration.ofMillis(100));
        assertThatThrownBy(signer::state).isInstanceOf(SignerUnavailable.class);
    }

    /// Scenario 30.
    @Test
    void callsAbsenceUnavailable() {
        var signer = Signer.at(folder.resolve("nobody"), Duration.ofSeconds(5));
        assertThatThrownBy(signer::state).isInstanceOf(SignerUnavailable.class).hasMessageContaining("nobody");
    }

    private Signer signer() {
        return Signer.at(folder.resolve("s"), Duration.ofSeconds(5));
    }

    /// Answers one request, whatever it is.
    private void answer(String text) {
        Thread.startVirtualThread(() -> {
            try (var socket = door.accept()) {
                read(socket);
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                socket.write(ByteBuffer.allocate(4 + bytes.length)
                        .putInt(bytes.length)
                        .put(bytes)
                        .flip());
            } catch (IOException e) {
                // the test has failed already, or is over
            }
        });
    }

    private static void read(SocketChannel socket) throws IOException {
        var size = ByteBuffer.allocate(4);
        while (size.hasRemaining()) socket.read(size);
        var body = ByteBuffer.allocate(size.flip().getInt());
        while (body.hasRemaining()) socket.read(body);
    }

    private static ServerSocketChannel open() {
        try {
            return ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
