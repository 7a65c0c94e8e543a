package entrepot.market;

/// What the market looked like when something was decided on it.
public record MarketView(ReferenceReading reference, PegReading peg) {}
