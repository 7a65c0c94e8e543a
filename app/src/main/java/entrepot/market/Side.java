package entrepot.market;

/// Which way the asset goes, seen from the client: an importer buys it, an exporter sells it.
public enum Side {
    BUY,
    SELL
}
