package entrepot.lab.anvil;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The process of the local chain, from a clean start to an orderly end.
final class AnvilProcess implements AutoCloseable {

    /// Foundry's public test phrase: its keys are known to everybody and worth nothing.
    private static final String MNEMONIC = "test test test test test test test test test test test junk";

    private static final int SECONDS_TO_START = 30;

    private final Process process;
    private final PidFile pidFile;
    private final Thread hook;
    private final URI url;

    private AnvilProcess(Process process, PidFile pidFile, URI url) {
        this.process = process;
        this.pidFile = pidFile;
        this.url = url;
        this.hook = Thread.ofPlatform().unstarted(() -> PidFile.end(process.toHandle()));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static AnvilProcess start(AnvilSettings settings) {
        var binary =
                new AnvilInstall(settings.install(), settings.pinned(), settings.npm(), settings.progress()).binary();
        try {
            Files.createDirectories(settings.data());
            var pidFile = new PidFile(settings.pidFile(), settings.state());
            pidFile.clear();
            int port = port(settings.port());
            var process = new ProcessBuilder(command(binary.toString(), port, settings))
                    .directory(settings.data().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(settings.log().toFile())
                    .start();
            pidFile.write(process);
            var started = new AnvilProcess(process, pidFile, URI.create("http://127.0.0.1:" + port));
            started.awaitReady(settings);
            return started;
        } catch (IOException e) {
            throw new AnvilUnavailable(
                    "The local chain cannot start in " + settings.data() + ": " + e.getMessage() + ".",
                    "Check the folder's rights and space.",
                    e);
        }
    }

    URI url() {
        return url;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        PidFile.end(process.toHandle());
        try {
            pidFile.delete();
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IOException | IllegalStateException e) {
            // The JVM is going down already, or the folder is gone: the next start copes with both.
            return;
        }
    }

    private static List<String> command(String binary, int port, AnvilSettings settings) {
        return List.of(
                binary,
                "--quiet",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--chain-id",
                String.valueOf(Anvil.CHAIN_NUMBER),
                "--mnemonic",
                MNEMONIC,
                "--slots-in-an-epoch",
                "1",
                "--timestamp",
                String.valueOf(settings.genesis().getEpochSecond()),
                "--no-mining",
                "--order",
                "fifo",
                "--state",
                settings.state().toString(),
                "--state-interval",
                "2",
                "--preserve-historical-states");
    }

    private static int port(int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new AnvilUnavailable(
                    "Port " + wanted + " is taken.", "Choose another port, or 0 for any free one.", e);
        }
    }

    private void awaitReady(AnvilSettings settings) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        try (var rpc = new AnvilRpc(url)) {
            while (!rpc.answers()) {
                if (process.isAlive() && System.nanoTime() < end) {
                    Thread.sleep(20);
                    continue;
                }
                close();
                throw new AnvilUnavailable(
                        "The local chain did not start:\n" + AnvilInstall.last(settings.log()),
                        "\nWhen its state file is damaged, delete " + settings.state() + " to begin a new chain.");
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new AnvilUnavailable("Interrupted while the local chain started.", "Start again.", e);
        }
    }
}
