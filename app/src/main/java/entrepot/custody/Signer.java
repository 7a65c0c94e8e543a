package entrepot.custody;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// The door to the process with the keys. Both questions throw [SignerUnavailable] when it does not
/// answer; that is no answer: ask again with the same bytes, and never with another nonce (R30).
public interface Signer {

    /// Throws `IllegalStateException` when the signature is not of the bytes that were asked for.
    SigningAnswer sign(SigningRequest request);

    State state();

    /// The signer that listens at a Unix socket.
    static Signer at(Path socket, Duration deadline) {
        return over(new SocketLine(socket, deadline));
    }

    /// The signer at the other end of a line.
    static Signer over(Line line) {
        return new SignerClient(line);
    }

    /// Brings one request to the signer and its answer back, both as JSON; `IOException` is no answer.
    interface Line {
        String ask(String text) throws IOException;
    }

    /// What the signer says about itself: worth keeping, because its memory may never become shorter.
    ///
    /// @param accounts   addresses by the key's name
    /// @param remembered how many signatures it remembers
    /// @param head       the hash that stands for all of them
    record State(Map<String, String> accounts, long remembered, String head) {
        public State {
            accounts = Map.copyOf(accounts);
        }
    }
}
