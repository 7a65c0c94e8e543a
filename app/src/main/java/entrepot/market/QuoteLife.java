package entrepot.market;

import entrepot.market.Acceptance.Accepted;
import entrepot.market.Acceptance.Reason;
import entrepot.market.Acceptance.Refused;
import entrepot.market.QuoteState.AcceptedQuote;
import entrepot.market.QuoteState.ExpiredQuote;
import entrepot.market.QuoteState.FirmQuote;
import entrepot.market.QuoteState.RequestedQuote;
import entrepot.market.QuoteState.WithdrawnQuote;
import java.time.Instant;

/// What may happen to a quote. Pure: the caller commits the result as the next version of the row
/// that it read, and that single compare-and-set is the only moment of acceptance.
final class QuoteLife {

    private QuoteLife() {}

    /// Accepts a firm quote, decided by our clock alone. Accepting an accepted quote again gives the
    /// same acceptance.
    static Acceptance accept(QuoteState state, Command command, MarketView market) {
        return switch (state) {
            case AcceptedQuote accepted -> new Accepted(accepted);
            case RequestedQuote requested -> new Refused(Reason.NOT_FIRM, requested.requestedAt(), command.now());
            case WithdrawnQuote withdrawn -> new Refused(Reason.WITHDRAWN, withdrawn.withdrawnAt(), command.now());
            case ExpiredQuote expired -> new Refused(Reason.EXPIRED, expired.expires(), command.now());
            case FirmQuote firm -> accept(firm, command, market);
        };
    }

    private static Acceptance accept(FirmQuote firm, Command command, MarketView market) {
        var now = command.now();
        if (!now.isBefore(firm.expires())) return refused(Reason.EXPIRED, firm, now);
        if (now.isBefore(firm.firmAt())) return refused(Reason.CLOCK_WENT_BACK, firm, now);
        if (firm.firmAt().plus(command.limits().ageMax()).isBefore(now)) return refused(Reason.TOO_OLD, firm, now);
        if (market.peg().status() == PegReading.Status.PAUSED) return refused(Reason.PAUSED, firm, now);
        if (!(market.reference() instanceof ReferenceReading.Known reference))
            return refused(Reason.REFERENCE_UNKNOWN, firm, now);
        if (!command.limits().slippage().holds(firm.quote().clientRate(), reference.median()))
            return refused(Reason.PRICE_MOVED, firm, now);
        return new Accepted(new AcceptedQuote(firm.quote(), firm.firmAt(), firm.expires(), now, command.by()));
    }

    private static Refused refused(Reason reason, FirmQuote firm, Instant now) {
        return new Refused(reason, firm.expires(), now);
    }

    /// What a quote is at a moment: a firm one whose time has passed is expired.
    static QuoteState at(QuoteState state, Instant now) {
        if (state instanceof FirmQuote firm && !now.isBefore(firm.expires()))
            return new ExpiredQuote(firm.quote(), firm.firmAt(), firm.expires(), now);
        return state;
    }

    /// Takes a firm quote back, with a reason that stays on record.
    static WithdrawnQuote withdraw(FirmQuote firm, String by, String reason, Instant now) {
        return new WithdrawnQuote(firm.quote(), firm.firmAt(), now, by, reason);
    }

    /// An acceptance: who, when by our clock, and what must still hold.
    record Command(String by, Instant now, DeskPolicy.Limits limits) {}
}
