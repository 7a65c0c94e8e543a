package entrepot.settlement;

import entrepot.market.QuoteId;
import java.time.Instant;

/// A second person accepted the quote and let the payment go.
public record Approval(QuoteId quote, String by, Instant at) {}
