package entrepot.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// The TCP port that pages and API are served on: 1 to 65535, or 0 for one that is free.
public final class Port {

    private static final int MAX = 65_535;

    private Port() {}

    /// The port to serve on: the wanted one if it is free on the loopback address, a free one for
    /// 0; throws [CannotLaunch] when it is taken or not ours to take.
    public static int claim(int wanted) {
        if (wanted < 0 || wanted > MAX)
            throw new CannotLaunch(
                    "there is no port " + wanted, "ports are 1 to " + MAX, "give another with --port N, or 0 for any");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotLaunch(
                    "cannot listen on port " + wanted,
                    e.getMessage() + " (another program has it, or it needs rights that you do not have)",
                    "give another with --port N, or --port 0 for any free one; lsof -i :" + wanted
                            + " names the program");
        }
    }
}
