package entrepot.settlement;

import java.time.Instant;

/// One thing that happened to a payment, for its timeline.
///
/// @param state the state that it led to
/// @param by    a user, or `system`
/// @param note  a sentence for people; never a masked reason
public record Mark(PaymentState state, Instant at, String by, String note) {}
