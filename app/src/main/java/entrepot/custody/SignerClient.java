package entrepot.custody;

import entrepot.commit.Json;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Talks to the signer over its Unix socket: one connection a request, four bytes of length before
/// each text, 16 KiB at most, and a deadline.
final class SignerClient implements Signer {

    private static final int BYTES_MAX = 16 * 1024;

    private final Path socket;
    private final Duration deadline;

    SignerClient(Path socket, Duration deadline) {
        this.socket = socket;
        this.deadline = deadline;
    }

    @Override
    public SigningAnswer sign(SigningRequest request) {
        var node = ask(request.text());
        if (field(node, "answer").equals("refused"))
            return new SigningAnswer.Refused(field(node, "code"), field(node, "detail"));
        var signed = new SigningAnswer.Signed(field(node, "raw"), field(node, "hash"));
        SignatureCheck.require(request, signed);
        return signed;
    }

    @Override
    public State state() {
        var node = ask(Json.write(Map.of("ask", "state")));
        var accounts = new HashMap<String, String>();
        node.path("accounts")
                .propertyStream()
                .forEach(e -> accounts.put(e.getKey(), e.getValue().asString("")));
        return new State(accounts, node.path("remembered").asLong(-1), field(node, "head"));
    }

    private JsonNode ask(String text) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            var watch = Thread.startVirtualThread(() -> closeLate(channel));
            try {
                write(channel, text);
                return Json.tree(read(channel));
            } finally {
                watch.interrupt();
            }
        } catch (IOException | JacksonException e) {
            throw new SignerUnavailable("the signer at " + socket + " does not answer: " + e, e);
        }
    }

    private void closeLate(SocketChannel channel) {
        try (channel) {
            Thread.sleep(deadline);
        } catch (InterruptedException | IOException e) {
            // answered in time, or closed already
        }
    }

    private static void write(SocketChannel channel, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > BYTES_MAX) throw new IllegalStateException("a request of " + bytes.length + " bytes");
        var frame = ByteBuffer.allocate(Integer.BYTES + bytes.length);
        frame.putInt(bytes.length).put(bytes).flip();
        while (frame.hasRemaining()) channel.write(frame);
    }

    private static String read(SocketChannel channel) throws IOException {
        int size = fill(channel, ByteBuffer.allocate(Integer.BYTES)).getInt();
        if (size < 1 || size > BYTES_MAX) throw new IOException("an answer of " + size + " bytes");
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(fill(channel, ByteBuffer.allocate(size)))
                .toString();
    }

    private static ByteBuffer fill(SocketChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) if (channel.read(buffer) < 0) throw new EOFException("the signer hung up");
        return buffer.flip();
    }

    private String field(JsonNode node, String name) {
        var value = node.path(name);
        if (value.isString()) return value.stringValue();
        var cause = new IOException("no field " + name);
        throw new SignerUnavailable("the signer at " + socket + " said something else: " + node, cause);
    }
}
