package entrepot.chain.evm;

import entrepot.chain.NodeUnavailable;
import entrepot.chain.NodeUnavailable.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.exceptions.ClientConnectionException;
import org.web3j.protocol.http.HttpService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// Calls over HTTP with a time limit, to a node that has proved which chain it serves. After every
/// failure the proof is asked for again, since another node may answer at the same address (R28).
final class Rpc implements AutoCloseable {

    private final EvmSettings settings;
    private final OkHttpClient client;
    private final HttpService http;
    private volatile boolean proved;

    Rpc(EvmSettings settings) {
        this.settings = settings;
        long millis = settings.timeout().toMillis();
        this.client = new OkHttpClient.Builder()
                .callTimeout(millis, TimeUnit.MILLISECONDS)
                .connectTimeout(millis, TimeUnit.MILLISECONDS)
                .readTimeout(millis, TimeUnit.MILLISECONDS)
                .writeTimeout(millis, TimeUnit.MILLISECONDS)
                .retryOnConnectionFailure(false)
                .build();
        this.http = new HttpService(settings.url().toString(), client);
    }

    /// Answers of the node's own error, for callers to which some errors are answers.
    static final class Fault extends RuntimeException {
        private final int code;

        Fault(int code, String message) {
            super(message);
            this.code = code;
        }

        String words() {
            return String.valueOf(getMessage());
        }

        /// The contract said no, or the node could not run it to its end.
        boolean isRevert() {
            return code == 3 || words().toLowerCase(Locale.ROOT).contains("revert");
        }
    }

    /// JSON's null when the node has nothing. Throws [Fault] for the node's errors, and
    /// [NodeUnavailable] when it does not answer.
    JsonNode ask(String method, Object... params) {
        prove();
        return exchange(method, params);
    }

    /// The same, where the node has no reason to refuse.
    JsonNode call(String method, Object... params) {
        try {
            return ask(method, params);
        } catch (Fault e) {
            throw new NodeUnavailable(Kind.FAULTY, settings.chain() + " " + method + ": " + e.words(), e);
        }
    }

    void prove() {
        if (proved) return;
        try {
            long number = Hex.quantity(exchange("eth_chainId").asString()).longValueExact();
            if (number != settings.number()) throw wrong("chain id " + settings.number(), String.valueOf(number));
            var genesis =
                    exchange("eth_getBlockByNumber", "0x0", false).path("hash").asString("none");
            if (!genesis.equals(settings.genesis())) throw wrong("genesis " + settings.genesis(), genesis);
        } catch (Fault | IllegalArgumentException | ArithmeticException e) {
            throw new NodeUnavailable(Kind.FAULTY, "the node does not say which chain it serves", e);
        }
        proved = true;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private NodeUnavailable wrong(String wanted, String found) {
        return new NodeUnavailable(
                Kind.WRONG_CHAIN, "the node at " + settings.host() + " is not " + wanted + " but has " + found);
    }

    private JsonNode exchange(String method, Object... params) {
        try {
            var answer = new Request<>(method, List.of(params), http, Answer.class).send();
            if (answer.hasError())
                throw new Fault(
                        answer.getError().getCode(),
                        String.valueOf(answer.getError().getMessage()));
            var result = answer.getResult();
            return result == null ? NullNode.getInstance() : result;
        } catch (IOException | ClientConnectionException e) {
            proved = false;
            throw new NodeUnavailable(Kind.AWAY, "no answer to " + method + " from " + settings.host(), e);
        } catch (JacksonException e) {
            proved = false;
            throw new NodeUnavailable(Kind.FAULTY, "the answer to " + method + " is no JSON-RPC", e);
        }
    }

    /// Any result, to be read by hand.
    static final class Answer extends Response<JsonNode> {}
}
