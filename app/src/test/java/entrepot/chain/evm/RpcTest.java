package entrepot.chain.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entrepot.chain.NodeUnavailable;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

class RpcTest {

    private static final ChainId CHAIN = ChainId.parse("eip155:31337");
    private static final String KEY = "9f86d081884c7d65";

    @Test
    void keepsTheProvidersKeyOutOfItsMessages() throws IOException {
        var settings = settings(URI.create("http://user:" + KEY + "@127.0.0.1:" + freePort() + "/v3/" + KEY));
        try (var rpc = new Rpc(settings)) {
            var failure = catchThrowableOfType(NodeUnavailable.class, rpc::prove);
            assertThat(Throwables.getStackTrace(failure)).contains("127.0.0.1").doesNotContain(KEY);
            assertThat(settings.toString()).doesNotContain(KEY);
        }
    }

    private static EvmSettings settings(URI url) {
        var coin = new Asset.NativeCoin(CHAIN, 60, "ETH", 18);
        return new EvmSettings(url, CHAIN, "0x" + "0".repeat(64), coin, List.of(), Duration.ofSeconds(1));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
