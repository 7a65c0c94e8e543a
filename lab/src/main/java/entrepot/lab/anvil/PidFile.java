package entrepot.lab.anvil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Who runs a chain in a folder, so that the next start ends a chain whose owner was killed.
///
/// A process number alone proves nothing, since numbers come again: the orphan must be an anvil on
/// our state file, and the owner must have begun when the file says.
final class PidFile {

    private static final int SECONDS_TO_DUMP = 10;

    private final Path file;
    private final Path state;

    PidFile(Path file, Path state) {
        this.file = file;
        this.state = state;
    }

    /// Ends what a killed owner left running; refuses when the owner lives.
    void clear() throws IOException {
        if (!Files.exists(file)) return;
        var words = List.of(Files.readString(file).strip().split(" "));
        if (words.size() == 3) {
            refuseLiving(Long.parseLong(words.get(1)), Long.parseLong(words.get(2)));
            ProcessHandle.of(Long.parseLong(words.get(0))).filter(this::isOurs).ifPresent(PidFile::end);
        }
        Files.deleteIfExists(file);
    }

    void write(Process chain) throws IOException {
        var owner = ProcessHandle.current();
        Files.writeString(file, chain.pid() + " " + owner.pid() + " " + begun(owner) + "\n");
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /// Lets the chain write its state; forces it when it takes too long.
    static void end(ProcessHandle chain) {
        chain.destroy();
        try {
            chain.onExit().get(SECONDS_TO_DUMP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            chain.destroyForcibly();
        } catch (InterruptedException e) {
            chain.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void refuseLiving(long owner, long begun) {
        boolean lives = ProcessHandle.of(owner)
                .filter(ProcessHandle::isAlive)
                .filter(p -> begun(p) == begun)
                .isPresent();
        if (lives)
            throw new AnvilUnavailable(
                    "The chain in " + state.getParent() + " is in use by process " + owner + ".",
                    "Stop that process, or use another data folder.");
    }

    private boolean isOurs(ProcessHandle process) {
        var info = process.info();
        boolean anvil = info.command().map(c -> c.endsWith("/anvil")).orElse(false);
        return anvil
                && info.arguments()
                        .map(a -> List.of(a).contains(state.toString()))
                        .orElse(true);
    }

    private static long begun(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
