package entrepot.settlement;

import entrepot.money.Amount;
import java.time.Instant;

/// Home currency that the bank says it received for the payment.
///
/// @param message the bank's own name for the entry; one credit, one name
public record Credit(String message, Amount amount, Instant at) {}
