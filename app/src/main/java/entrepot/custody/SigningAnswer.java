package entrepot.custody;

/// What the signer said.
public sealed interface SigningAnswer {

    /// Given, now or before.
    ///
    /// @param raw    the whole signed transaction in hex with 0x, as it is sent to the chain
    /// @param txHash its hash on the chain, by which it is followed
    record Signed(String raw, String txHash) implements SigningAnswer {}

    /// Not given. Asking again with the same bytes helps only when policy or mandate changed.
    ///
    /// @param code   the signer's stable code, for example `MANDATE_OTHER_PAYEE`
    /// @param detail a sentence for people
    record Refused(String code, String detail) implements SigningAnswer {}
}
