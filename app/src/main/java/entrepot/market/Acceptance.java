package entrepot.market;

import java.time.Instant;

/// What came of accepting a quote.
public sealed interface Acceptance {

    /// To be committed as the version after the firm one: whoever loses that race is refused there.
    record Accepted(QuoteState.AcceptedQuote quote) implements Acceptance {}

    /// @param expires   until when the quote was firm
    /// @param decidedAt when our gate decided; the client's clock has no say
    record Refused(Reason reason, Instant expires, Instant decidedAt) implements Acceptance {}

    /// Why a quote cannot be accepted, in the order checked.
    enum Reason {
        NOT_FIRM,
        WITHDRAWN,
        EXPIRED,
        CLOCK_WENT_BACK,
        TOO_OLD,
        PAUSED,
        REFERENCE_UNKNOWN,
        PRICE_MOVED
    }
}
