package entrepot.signer;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// Texts on a socket: four bytes of length, then UTF-8. Longer than 16 KiB is refused unread.
final class Frames {

    static final int BYTES_MAX = 16 * 1024;

    private Frames() {}

    static String read(SocketChannel socket) throws IOException {
        int size = fill(socket, ByteBuffer.allocate(Integer.BYTES)).getInt();
        if (size < 1 || size > BYTES_MAX) throw new IOException("a message of " + size + " bytes");
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(fill(socket, ByteBuffer.allocate(size)))
                .toString();
    }

    static void write(SocketChannel socket, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var frame = ByteBuffer.allocate(Integer.BYTES + bytes.length);
        frame.putInt(bytes.length).put(bytes).flip();
        while (frame.hasRemaining()) socket.write(frame);
    }

    private static ByteBuffer fill(SocketChannel socket, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) if (socket.read(buffer) < 0) throw new EOFException("the other side went away");
        return buffer.flip();
    }
}
