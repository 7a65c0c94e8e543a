package entrepot.commit;

/// Why a single change was not committed. The others of its group were.
///
/// @param code   stable code in upper case, for example `EXCEEDS_BALANCE`
/// @param detail a sentence for people
public record Refusal(Code code, String detail) {

    /// The kinds of refusal that a commit can meet, in the order checked.
    public enum Code {
        IDEMPOTENCY_KEY_REUSED,
        STALE_VERSION,
        ALREADY_EXISTS,
        NOT_ZERO_SUM,
        EXCEEDS_BALANCE,
        CLIENT_MONEY_SHORT,
        CLIENT_ASSETS_SHORT,
        INTENT_ALREADY_DONE,
        CONSTRAINT,
        FROZEN
    }
}
