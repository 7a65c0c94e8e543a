package entrepot.ledger;

/// The two sides of an account.
public enum Side {
    DEBIT,
    CREDIT;

    Side other() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
