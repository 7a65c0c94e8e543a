package entrepot.trade;

/// What became of a command on an aggregate: its next version, or why not.
public sealed interface Outcome<S> {

    /// The command was taken; `next` is the new version, not yet durable.
    record Accepted<S>(S next) implements Outcome<S> {}

    /// Nothing changed.
    record Rejected<S>(Code code, String detail) implements Outcome<S> {}

    static <S> Outcome<S> rejected(Code code, String detail) {
        return new Rejected<>(code, detail);
    }

    /// The next version of a command that the caller knows cannot be rejected; throws otherwise.
    default S orThrow() {
        return switch (this) {
            case Accepted<S>(S next) -> next;
            case Rejected<S>(Code code, String detail) -> throw new IllegalStateException(code + ": " + detail);
        };
    }

    /// Why a command was rejected, in the order checked.
    enum Code {
        MAKER_IS_CHECKER,
        WRONG_STATE,
        CHECKS_OPEN,
        NUMBER_MALFORMED,
        REGISTRATION_REQUIRED,
        AMENDMENT_OUT_OF_ORDER,
        OUT_OF_DATE,
        CURRENCY_DIFFERS,
        AMOUNT_NOT_POSITIVE,
        ALREADY_RECORDED,
        EXCEEDS_OPEN_BALANCE,
        NOT_FULLY_PAID,
        OBLIGATIONS_OPEN,
        NOT_RELEASED,
        NOT_DUE,
        PROOF_MISSING
    }
}
