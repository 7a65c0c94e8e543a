package entrepot.screening.fetch;

import entrepot.screening.keeping.Refusal.Reason;
import entrepot.screening.keeping.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a server said when asked for a file.
sealed interface Answer {

    /// The file, or the files of an archive, by name.
    ///
    /// @param modified when the server says that it last changed
    record Fresh(Map<String, byte[]> files, Validators validators, Optional<Instant> modified) implements Answer {}

    /// As it was when the validators were given.
    record Unchanged(URI address) implements Answer {}

    /// Look there.
    record Elsewhere(URI address) implements Answer {}

    /// Nothing of use.
    ///
    /// @param again      whether it may be otherwise when asked again
    /// @param retryAfter how long the server wants to be left alone
    record Failed(Reason reason, boolean again, Optional<Duration> retryAfter) implements Answer {

        static Failed forGood(Fault fault, URI address, String detail) {
            return new Failed(fault.reason(address, detail), false, Optional.empty());
        }

        static Failed forNow(Fault fault, URI address, String detail) {
            return new Failed(fault.reason(address, detail), true, Optional.empty());
        }
    }

    /// Kinds of failure, by their stable codes.
    enum Fault {
        UNREACHABLE("see whether this machine may reach the address; the list is asked for again next time"),
        HTTP_STATUS("correct the address when the publisher moved the list; else wait for him"),
        BROKEN_OFF("fetch again; when it stays so, look at the line or the proxy between"),
        NOT_A_LIST("open the address and see what is published there now"),
        BAD_ARCHIVE("see what the archive holds, and whether this is the list at all"),
        REDIRECTED("put the publisher's new address into the configuration, when it is his");

        private final String remedy;

        Fault(String remedy) {
            this.remedy = remedy;
        }

        Reason reason(URI address, String detail) {
            return new Reason(name(), WebAddress.fileName(address), 0, detail, remedy);
        }
    }
}
