package entrepot.settlement.web;

import entrepot.access.Access;
import entrepot.access.Actor;
import entrepot.access.UserId;
import entrepot.console.Tone;
import entrepot.dossier.Dossiers;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.regime.Outcome;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import java.util.Locale;

/// How people read what the records say: names for identifiers, words and colours for states.
final class Words {

    private static final String USER_PREFIX = "usr_";

    private final Dossiers dossiers;
    private final Access access;

    Words(Dossiers dossiers, Access access) {
        this.dossiers = dossiers;
        this.access = access;
    }

    /// The party's name; the LEI of one that is not in the register of parties.
    String party(Lei lei) {
        return dossiers.party(lei).map(Party::name).orElse(lei.toString());
    }

    /// The name of a user; `system`, `bank` and the like as they are.
    String who(String by) {
        if (!isUser(by)) return by;
        return access.maker(UserId.parse(by)).map(Actor::name).orElse(by);
    }

    static boolean isUser(String by) {
        return by.startsWith(USER_PREFIX);
    }

    /// `PART_PAID` as `Part paid`.
    static String of(Enum<?> word) {
        var words = word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static Tone tone(PaymentState state) {
        return switch (state) {
            case FINAL, MATCHED, CLOSED -> Tone.GOOD;
            case HELD, REFUSED, FAILED, EXPIRED, REVERSED -> Tone.BAD;
            case CREATED, VALIDATED, SCREENED, QUOTED, FUNDED, DECIDED, EXCHANGED -> Tone.WAIT;
            case SIGNED, BROADCAST, CONFIRMING, RETURNING -> Tone.WAIT;
            case REORGED -> Tone.NOTE;
            case CANCELLED, RETURNED -> Tone.PLAIN;
        };
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case ALLOW -> Tone.GOOD;
            case FLAG -> Tone.NOTE;
            case LIMIT, REQUIRE, HOLD -> Tone.WAIT;
            case REFUSE, FREEZE -> Tone.BAD;
        };
    }

    /// Whether machines are at work on it, so that its page will soon say something else.
    static boolean moves(Payment payment) {
        return switch (payment.state()) {
            case FUNDED, DECIDED, EXCHANGED, SIGNED, BROADCAST, CONFIRMING, REORGED, FINAL, RETURNING -> true;
            case REVERSED -> true;
            case QUOTED -> !payment.approvals().isEmpty();
            case CREATED, VALIDATED, SCREENED, MATCHED, CLOSED, HELD, FAILED -> false;
            case REFUSED, EXPIRED, CANCELLED, RETURNED -> false;
        };
    }
}
