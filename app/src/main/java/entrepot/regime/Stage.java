package entrepot.regime;

/// When a rule is asked.
public enum Stage {
    ADMIT,
    ONBOARD,
    ASSET,
    CONTRACT,
    INVOICE,
    QUOTE,
    PRE_BROADCAST,
    INBOUND,
    POST,
    PERIODIC
}
