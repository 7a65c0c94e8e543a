package entrepot.signer;

/// Why a signature is wanted.
enum Purpose {
    /// Pays the mandate's payee.
    PAYMENT,
    /// Takes the nonce of a payment away by a transfer of nothing to oneself.
    CANCEL
}
