package entrepot.signer;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// The door: a Unix socket in the private folder. One connection brings one request and has
/// a deadline; at most 16 are open, later ones wait in the kernel's queue.
final class SignerServer implements AutoCloseable {

    private static final int CONNECTIONS_MAX = 16;
    private static final int SOCKET_PATH_MAX = 100;

    private final ServerSocketChannel door;
    private final Signer signer;
    private final Duration deadline;
    private final Consumer<RuntimeException> onBug;
    private final Semaphore places = new Semaphore(CONNECTIONS_MAX);

    private SignerServer(ServerSocketChannel door, Signer signer, Duration deadline, Consumer<RuntimeException> onBug) {
        this.door = door;
        this.signer = signer;
        this.deadline = deadline;
        this.onBug = onBug;
    }

    /// Opens the socket. The caller holds the memory's lock, so a socket found there is a dead one.
    ///
    /// @param onBug told once about what must stop the process
    static SignerServer open(Path socket, Signer signer, Duration deadline, Consumer<RuntimeException> onBug)
            throws IOException {
        if (socket.toString().length() > SOCKET_PATH_MAX)
            throw new CannotStart("longer than a socket's path may be: " + socket + ". Use a shorter --dir.");
        Files.deleteIfExists(socket);
        var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(socket));
        return new SignerServer(door, signer, deadline, onBug);
    }

    /// Serves until closed.
    void serve() throws IOException, InterruptedException {
        while (door.isOpen()) {
            places.acquire();
            var socket = door.accept();
            Thread.startVirtualThread(() -> attend(socket));
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void attend(SocketChannel socket) {
        var watch = Thread.startVirtualThread(() -> closeLate(socket));
        try (socket) {
            Frames.write(socket, signer.answer(Frames.read(socket)));
        } catch (IOException e) {
            // the client went away or was too slow; it may ask again and get the same answer
        } catch (RuntimeException e) {
            onBug.accept(e);
        } finally {
            watch.interrupt();
            places.release();
        }
    }

    private void closeLate(SocketChannel socket) {
        try (socket) {
            Thread.sleep(deadline);
        } catch (InterruptedException | IOException e) {
            // answered in time, or closed already
        }
    }
}
