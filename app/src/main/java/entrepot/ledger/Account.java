package entrepot.ledger;

import static entrepot.ledger.Account.Bound.CREDIT_SIDE;
import static entrepot.ledger.Account.Bound.DEBIT_SIDE;
import static entrepot.ledger.Account.Bound.NONE;

/// The chart of accounts. A bounded account may never show a balance on its other side.
public enum Account {
    CLIENT_MONEY_BANK("1010", "client-money bank", DEBIT_SIDE),
    OWN_BANK("1020", "own bank", NONE),
    CLIENT_WALLET("1110", "client wallet", DEBIT_SIDE),
    HOUSE_WALLET("1120", "house wallet", DEBIT_SIDE),
    IN_TRANSIT("1130", "in transit", DEBIT_SIDE),
    QUARANTINE_WALLET("1150", "quarantine wallet", DEBIT_SIDE),
    CHAIN_CLAIM("1310", "claim for what a chain took back", DEBIT_SIDE),
    CLIENT_CASH("2010", "client cash", CREDIT_SIDE),
    CLIENT_ASSET("2020", "client asset entitlement", CREDIT_SIDE),
    CLIENT_CASH_RESERVED("2040", "client cash reserved for order", CREDIT_SIDE),
    BLOCKED("2050", "blocked", CREDIT_SIDE),
    SUSPENSE("2060", "suspense", CREDIT_SIDE),
    MISDIRECTED("2070", "clients' money on own account", CREDIT_SIDE),
    PROVIDER_PAYABLE("2110", "liquidity provider payable", NONE),
    POSITION("3010", "position", NONE),
    DEALING_SPREAD("4010", "dealing spread", NONE),
    SERVICE_FEE("4020", "service fee", NONE),
    NETWORK_FEE_RECOVERY("4030", "network-fee recovery", NONE),
    NETWORK_FEE_EXPENSE("5010", "network-fee expense", NONE),
    ADVANCE_OUTSTANDING("9010", "advance outstanding", DEBIT_SIDE),
    GOODS_RECEIVED_UNPAID("9015", "goods received, not paid", DEBIT_SIDE),
    IMPORT_OBLIGATIONS("9019", "import obligations, contra", NONE),
    EXPORT_RECEIVABLE("9020", "export receivable", DEBIT_SIDE),
    EXPORT_OBLIGATIONS("9029", "export obligations, contra", NONE);

    private final String code;
    private final String title;
    private final Bound bound;

    Account(String code, String title, Bound bound) {
        this.code = code;
        this.title = title;
        this.bound = bound;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Bound bound() {
        return bound;
    }

    /// The account of a code; throws `IllegalArgumentException` for one that is not in the chart.
    public static Account ofCode(String code) {
        for (var account : values()) if (account.code.equals(code)) return account;
        throw new IllegalArgumentException("no account " + code);
    }

    /// The side that a balance must be on.
    public enum Bound {
        DEBIT_SIDE,
        CREDIT_SIDE,
        NONE
    }
}
