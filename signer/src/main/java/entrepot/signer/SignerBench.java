package entrepot.signer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.InstantSource;
import java.util.Map;

/// The signer without process, socket and folder: the same guard, memory and keys on a file that is
/// given, for a simulated world that must have its disk and its clock in the hand.
public final class SignerBench {

    private final Signer signer;

    private SignerBench(Signer signer) {
        this.signer = signer;
    }

    /// Reads the memory as a start of the process does; throws `IOException` when it is damaged.
    ///
    /// @param secrets private keys by their names
    /// @param policy  the text of `policy.json`
    public static SignerBench open(Map<String, byte[]> secrets, String policy, FileChannel memory, InstantSource clock)
            throws IOException {
        var accounts = secrets.entrySet().stream()
                .map(key -> Account.of(key.getKey(), key.getValue()))
                .toList();
        try {
            var read = Memory.over(memory, "memory");
            return new SignerBench(new Signer(accounts, Policy.parse(policy), read, clock));
        } catch (CannotStart e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The answer to a request's text, as over the socket. Whatever is thrown has stopped the signer.
    public String answer(String request) {
        return signer.answer(request);
    }

    /// The address of a private key.
    public static String address(byte[] secret) {
        return Account.of("key", secret).address();
    }
}
