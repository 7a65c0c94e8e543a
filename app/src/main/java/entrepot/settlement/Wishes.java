package entrepot.settlement;

/// The names of the effects that a payment, or a receipt in suspense, asks for; each has one handler.
public final class Wishes {

    public static final String DECIDE = "payment.decide";
    public static final String LOCK = "payment.lock";
    public static final String DEAL = "payment.deal";
    public static final String CLEAR = "payment.clear";
    public static final String SIGN = "payment.sign";
    public static final String BROADCAST = "payment.broadcast";
    public static final String RETURN = "payment.return";
    public static final String RESUME = "payment.resume";
    public static final String MATCH = "payment.match";
    public static final String CLOSE = "payment.close";
    public static final String EXPIRE = "payment.expire";
    public static final String RELEASE_MONEY = "bank.release";
    public static final String PAY_PROVIDER = "bank.pay-provider";
    public static final String REFUND = "bank.refund";

    public static final String SUSPENSE_RETURN = "suspense.return";
    public static final String SUSPENSE_SIGN = "suspense.sign";
    public static final String SUSPENSE_BROADCAST = "suspense.broadcast";
    public static final String SUSPENSE_CLEAR = "suspense.clear";
    public static final String SUSPENSE_OVERDUE = "suspense.overdue";
    public static final String SUSPENSE_PAY_BACK = "suspense.pay-back";

    /// Effects on the payment itself, one after the other.
    public static final String MAIN = "main";

    /// Signatures of all payments, in the order of their nonces: a signer gives none that was passed.
    public static final String WALLET = "@wallet";

    /// Effects at the bank: a slow bank does not hold up the chain.
    public static final String BANK = "bank";

    /// What waits for the end of a freeze: never in the way of the rest.
    public static final String WAITING = "waiting";

    /// Timers: never in the way of the rest.
    public static final String TIMER = "timer";

    private Wishes() {}
}
