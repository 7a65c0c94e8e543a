package entrepot.custody;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// The signer's Unix socket: one connection a request, four bytes of length before each text, 16 KiB
/// at most, and a deadline.
record SocketLine(Path socket, Duration deadline) implements Signer.Line {

    private static final int BYTES_MAX = 16 * 1024;

    @Override
    public String ask(String text) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            var watch = Thread.startVirtualThread(() -> closeLate(channel));
            try {
                write(channel, text);
                return read(channel);
            } finally {
                watch.interrupt();
            }
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

    @Override
    public String toString() {
        return socket.toString();
    }
}
