package entrepot.ledger;

import java.time.Instant;

/// A posted line, as the books show it.
///
/// @param index the register's index of the commit that posted it
public record Entry(String operation, String subject, String step, int number, Line line, long index, Instant at) {}
