package entrepot.settlement.desk;

/// What becomes of an effect while the authority stops whoever it is for.
enum UnderFreeze {
    /// It is not begun, and asked for again soon: so does everything that is not excepted here.
    WAITS,
    /// It gives its nonce back, for all other payments of the wallet wait behind it.
    GIVES_WAY,
    /// Nothing moves by it, or its desk itself looks only at what was begun before.
    GOES_ON
}
