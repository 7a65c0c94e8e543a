package entrepot.access;

/// What a seat may do. One user may hold several, as far as [Affiliation] allows.
public enum Role {
    /// Instructs contracts, invoices and payments of its company.
    TREASURY,
    /// Asks for quotes and accepts them.
    DEALER,
    /// Approves, holds and releases.
    COMPLIANCE,
    /// The authority: sees everything in its scope, freezes.
    SUPERVISOR,
    /// Reads, and changes nothing.
    AUDITOR,
    /// A bank that confirms home-currency money.
    BANK,
    /// Runs the installation: users, tokens, packs and lists.
    OPERATOR_ADMIN;

    /// Whether a user of this affiliation may hold the role: supervision belongs to the authority
    /// and administration to the operator.
    boolean fits(Affiliation affiliation) {
        return switch (this) {
            case SUPERVISOR -> affiliation instanceof Affiliation.Authority;
            case OPERATOR_ADMIN -> affiliation instanceof Affiliation.Operator;
            case AUDITOR -> true;
            case TREASURY, DEALER, COMPLIANCE, BANK -> !(affiliation instanceof Affiliation.Authority);
        };
    }
}
