package entrepot.lab.torture.world;

import entrepot.custody.Signer;
import entrepot.signer.SignerBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The real signer on a simulated disk. When it dies it is started again by whoever asks next, and
/// reads its memory as it would after any crash.
public final class SigningRoom implements Signer.Line {

    private final Map<String, byte[]> secrets;
    private final String policy;
    private final Disk disk;
    private final InstantSource clock;
    private @Nullable SignerBench running;

    public SigningRoom(Map<String, byte[]> secrets, String policy, Disk disk, InstantSource clock) {
        this.secrets = Map.copyOf(secrets);
        this.policy = policy;
        this.disk = disk;
        this.clock = clock;
    }

    @Override
    public String ask(String text) throws IOException {
        var signer = running == null ? SignerBench.open(secrets, policy, new DiskFile(disk), clock) : running;
        running = signer;
        try {
            return signer.answer(text);
        } catch (UncheckedIOException died) {
            running = null;
            throw new IOException("the signer died", died);
        }
    }

    /// It ends and starts anew at the next question.
    public void restart() {
        running = null;
    }

    @Override
    public String toString() {
        return "signing room";
    }
}
