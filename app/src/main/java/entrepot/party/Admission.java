package entrepot.party;

import java.time.LocalDate;
import java.util.List;

/// What a programme's authority lets a party do, and until when.
///
/// @param programme   the regime pack that the programme belongs to, for example `XA-ELR`
/// @param number      the party's number in the programme's register
/// @param from        first day
/// @param until       last day: the licence's expiry
/// @param permissions operations of XA-ELR-06 that are open to the party
public record Admission(
        String programme, String number, LocalDate from, LocalDate until, List<Permission> permissions) {

    /// Kinds of operation that a permission opens.
    public enum Permission {
        TRADE,
        MINE,
        SELL_MINED,
        EXCHANGE,
        CUSTODY,
        SETTLE,
        VENUE,
        ISSUE
    }

    public Admission {
        permissions = List.copyOf(permissions);
        if (programme.isBlank() || number.isBlank())
            throw new IllegalArgumentException("an admission names its programme and number");
        if (until.isBefore(from)) throw new IllegalArgumentException("an admission ends after it begins: " + until);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
