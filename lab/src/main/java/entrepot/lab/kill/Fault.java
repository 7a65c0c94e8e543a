package entrepot.lab.kill;

import java.util.Locale;

/// What is done to storage, or to a process that keeps something, and undone after a while.
enum Fault {
    /// SIGSTOP, and SIGCONT after a while.
    NODE_FROZEN,
    DATABASE_FROZEN,
    CHAIN_FROZEN,
    SIGNER_FROZEN,
    /// All connections of the database are cut at once.
    CONNECTIONS_CUT,
    /// No byte is left on the disk, while everything runs.
    SIGNER_DISK_FULL,
    DATABASE_DISK_FULL,
    /// The disk is mounted for reading only, and the node starts on it.
    SIGNER_DISK_READ_ONLY,
    DATABASE_DISK_READ_ONLY,
    /// What a start finds: bytes of a write that was never answered.
    MEMORY_TORN,
    /// What a start finds: the last signature gone.
    MEMORY_CUT,
    /// What a start finds: one bit of the signer's memory turned.
    MEMORY_FLIPPED,
    /// What a start finds: one bit of the balances turned, in the database's own file.
    PAGE_FLIPPED;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether a node that starts on it and says that all is well would be wrong.
    boolean mustNotGoOn() {
        return switch (this) {
            case MEMORY_CUT, MEMORY_FLIPPED, PAGE_FLIPPED, SIGNER_DISK_READ_ONLY, DATABASE_DISK_READ_ONLY -> true;
            case NODE_FROZEN,
                    DATABASE_FROZEN,
                    CHAIN_FROZEN,
                    SIGNER_FROZEN,
                    CONNECTIONS_CUT,
                    SIGNER_DISK_FULL,
                    DATABASE_DISK_FULL,
                    MEMORY_TORN -> false;
        };
    }

    boolean needsDisks() {
        return name().contains("_DISK_");
    }
}
