package entrepot.settlement.web;

import entrepot.settlement.Approval;
import entrepot.settlement.Payment;
import entrepot.settlement.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a payment waits for, from whom, and until when at the latest where there is a term.
///
/// @param awaited stable word, `NOTHING` when the payment is over
/// @param from    stable word for who must act, `NOBODY` when the payment is over
/// @param words   the same as a sentence
record Next(String awaited, String from, String words, Optional<Instant> until) {

    /// How long an approved order waits for its money.
    private static final Duration FUNDING_MAX = Duration.ofDays(1);

    static Next of(Payment payment, Instant now) {
        return switch (payment.state()) {
            case CREATED, VALIDATED -> next("DECISION", "PLATFORM", "The platform checks the dossier and decides.");
            case SCREENED -> next("QUOTE", "TREASURY", "Treasury or dealer asks for a quote.");
            case QUOTED -> quoted(payment, now);
            case FUNDED -> next("DECISION", "PLATFORM", "The platform decides again on fresh facts.");
            case DECIDED -> next("DELIVERY", "PROVIDER", "The liquidity provider delivers the asset.");
            case EXCHANGED -> next("SIGNATURE", "PLATFORM", "The transfer is decided on once more and signed.");
            case SIGNED -> next("BROADCAST", "PLATFORM", "The signed transfer is given to the chain.");
            case BROADCAST -> next("BLOCK", "CHAIN", "The chain takes the transfer into a block.");
            case CONFIRMING -> next("FINALITY", "CHAIN", "The block becomes final.");
            case REORGED -> next("BLOCK", "CHAIN", "The chain takes the same bytes into a block again.");
            case REVERSED ->
                next("REVIEW", "SUPERVISOR", "A final block is gone: the claim says who owes what, and until when.");
            case FINAL -> next("MATCHING", "PLATFORM", "The payment is matched with the contract's obligations.");
            case MATCHED -> next("CLOSING", "PLATFORM", "The papers of the contract close the payment.");
            case HELD -> next("CURE", "COMPLIANCE", "The reasons are cured, then compliance asks for a new decision.");
            case FAILED -> next("REVIEW", "OPERATOR", "The operator looks at the transfer that failed.");
            case RETURNING -> next("RETURN", "PLATFORM", "The asset goes back, the client's money goes home.");
            case CLOSED, REFUSED, EXPIRED, CANCELLED, RETURNED ->
                next("NOTHING", "NOBODY", "Nothing more will happen.");
        };
    }

    private static Next quoted(Payment payment, Instant now) {
        if (!payment.approvals().isEmpty()) {
            Approval approval = payment.approvals().getLast();
            return new Next(
                    "HOME_CURRENCY",
                    "TREASURY",
                    "The payer pays in the total, quoting the reference.",
                    Optional.of(approval.at().plus(FUNDING_MAX)));
        }
        var firm = payment.terms().map(Terms::expires).filter(now::isBefore);
        if (firm.isEmpty())
            return next("QUOTE", "TREASURY", "The quote has expired: treasury or dealer asks for another.");
        return new Next("APPROVAL", "TREASURY", "A second person of the treasury approves the quote.", firm);
    }

    private static Next next(String awaited, String from, String words) {
        return new Next(awaited, from, words, Optional.empty());
    }
}
