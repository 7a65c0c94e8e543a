package entrepot.signer;

import java.util.Map;

/// What the signer says.
sealed interface Answer {

    /// Given, now or before.
    ///
    /// @param raw  the whole signed transaction, hex
    /// @param hash its hash on the chain, hex
    record Signed(String raw, String hash) implements Answer {}

    /// Not given, and why.
    record Refused(Code code, String detail) implements Answer {}

    /// Why not, in the order checked.
    enum Code {
        MALFORMED_REQUEST,
        UNKNOWN_ACCOUNT,
        MALFORMED_TRANSACTION,
        CHAIN_NOT_ALLOWED,
        ACCESS_LIST,
        CONTRACT_CREATION,
        NOT_A_SELF_TRANSFER,
        COIN_TRANSFER,
        UNKNOWN_SELECTOR,
        MALFORMED_TRANSFER,
        TOKEN_NOT_ALLOWED,
        GAS_LIMIT_EXCEEDED,
        FEE_EXCEEDED,
        AMOUNT_ZERO,
        AMOUNT_EXCEEDED,
        MANDATE_NOT_SIGNED,
        MANDATE_MALFORMED,
        MANDATE_OTHER_PAYMENT,
        MANDATE_OTHER_TOKEN,
        MANDATE_OTHER_PAYEE,
        MANDATE_OTHER_AMOUNT,
        PAYMENT_HAS_OTHER_NONCE,
        NONCE_OF_OTHER_PAYMENT,
        MANDATE_EXPIRED,
        PAYMENT_CANCELLED,
        REPLACEMENT_DIFFERS,
        REPLACEMENT_NOT_DEARER,
        NONCE_PASSED,
        NAMESAKE_NOT_CANCELLED,
        DAY_LIMIT_EXCEEDED
    }

    default String text() {
        return Text.write(
                switch (this) {
                    case Signed signed -> Map.of("answer", "signed", "raw", signed.raw, "hash", signed.hash);
                    case Refused no -> Map.of("answer", "refused", "code", no.code.name(), "detail", no.detail);
                });
    }
}
