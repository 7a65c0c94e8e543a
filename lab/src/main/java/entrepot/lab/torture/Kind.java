package entrepot.lab.torture;

/// What can go wrong, each counted under its name.
public enum Kind {
    /// The node dies before its n-th commit from then on.
    CRASH_BEFORE_COMMIT,
    /// It dies between two statements of a transaction.
    CRASH_IN_TRANSACTION,
    /// It dies when the commit is durable and nobody knows.
    CRASH_AFTER_COMMIT,
    /// It dies before it asks somebody outside.
    CRASH_BEFORE_CALL,
    /// It dies when somebody outside has acted and before it hears so.
    CRASH_AFTER_CALL,
    /// The commit is durable, its acknowledgement is lost.
    COMMIT_ANSWER_LOST,
    /// The connection breaks and the commit is not durable.
    COMMIT_LOST,
    DATABASE_AWAY,
    /// The database comes back as it was ten minutes ago.
    DATABASE_RESTORED,
    SIGNER_AWAY,
    SIGNER_RESTARTED,
    /// Power goes while the signer writes: part of the record is there.
    SIGNER_WRITE_TORN,
    /// The same, and nothing of it is there.
    SIGNER_WRITE_LOST,
    /// The same, all of it is there, and nobody heard.
    SIGNER_WRITE_UNHEARD,
    BANK_AWAY,
    /// The bank acted, its answer is lost.
    BANK_ANSWER_LOST,
    BANK_NOTICE_TWICE,
    BANK_NOTICE_LATE,
    BANK_CREDIT_SPLIT,
    BANK_REFERENCE_WRONG,
    PROVIDER_AWAY,
    PROVIDER_ANSWER_LOST,
    PROVIDER_DELIVERS_LATE,
    NODE_AWAY,
    NODE_LAGS,
    NODE_CONTRADICTS,
    /// One of the two nodes tells of a chain of its own, on which providers have delivered: all that it
    /// says hangs together.
    NODE_LIES,
    NODE_TAGS_ALL_FINAL,
    RECEIPTS_WITHHELD,
    /// The chain's node says that it took bytes, and forgets them.
    SENT_FORGOTTEN,
    SENT_UNANSWERED,
    SENT_DENIED,
    POOL_LOST,
    REORG_KEPT,
    REORG_MOVED,
    REORG_DROPPED,
    FEE_SPIKE,
    /// Fees are several times what they were, and stay so.
    FEE_RISE,
    /// What the wallet has sent is never mined; another version would be.
    NONCE_STUCK,
    TOKEN_PAUSED,
    PAYEE_BLACKLISTED,
    CLOCK_FORWARD,
    CLOCK_BACK,
    /// Others do their steps between what one read and its commit.
    OVERTAKEN,
    /// A second worker carries out the same intents.
    TWO_WORKERS,
    /// A node that was thought dead goes on beside its successor.
    TWO_NODES,
    REQUEST_TWICE,
    /// The payee is put on a list while the payment is on its way.
    FREEZE,
    /// The authority freezes a payment, a participant or everything, and lifts it again.
    INSTRUCTION;

    /// Whether it waits for a client's order or payment.
    boolean isOfClient() {
        return switch (this) {
            case BANK_NOTICE_TWICE, BANK_NOTICE_LATE, BANK_CREDIT_SPLIT, BANK_REFERENCE_WRONG, REQUEST_TWICE -> true;
            default -> false;
        };
    }

    /// Whether the node dies of it.
    public boolean isCrash() {
        return name().startsWith("CRASH_");
    }
}
