package entrepot.settlement;

/// Where a payment stands. Few states, many reasons: the reason is in the payment's marks.
public enum PaymentState {
    CREATED,
    VALIDATED,
    SCREENED,
    QUOTED,
    FUNDED,
    DECIDED,
    EXCHANGED,
    SIGNED,
    BROADCAST,
    CONFIRMING,
    REORGED,
    FINAL,
    /// The chain took back what was final: settled no longer, until it is mined again (R9).
    REVERSED,
    MATCHED,
    CLOSED,
    HELD,
    REFUSED,
    EXPIRED,
    CANCELLED,
    FAILED,
    RETURNING,
    RETURNED;

    /// Nothing more will happen to the payment.
    public boolean isOver() {
        return switch (this) {
            case CLOSED, REFUSED, EXPIRED, CANCELLED, RETURNED -> true;
            case CREATED, VALIDATED, SCREENED, QUOTED, FUNDED, DECIDED, EXCHANGED -> false;
            case SIGNED, BROADCAST, CONFIRMING, REORGED, FINAL, REVERSED, MATCHED, HELD, FAILED, RETURNING -> false;
        };
    }
}
