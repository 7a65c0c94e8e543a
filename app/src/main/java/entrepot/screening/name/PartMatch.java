package entrepot.screening.name;

/// One line of the explanation: what of the query met what of the listed name, how they agree, and
/// what it cost in log-odds. Empty text: that side has no such part.
public record PartMatch(String query, String listed, Agreement agreement, double cost) {}
