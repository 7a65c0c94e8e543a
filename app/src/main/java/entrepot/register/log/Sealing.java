package entrepot.register.log;

import java.util.Optional;

/// How far the log is behind the register.
///
/// @param size    leaves below the newest checkpoint
/// @param refused why nothing is signed any more, when that is so; people must look
public record Sealing(long size, Lag lag, Optional<String> refused) {

    /// From a commit's durability to its checkpoint's, of the last 8,192 commits, in milliseconds.
    ///
    /// @param measured commits since the start
    public record Lag(long measured, long median, long p99, long max) {}
}
