package entrepot.lab.bank;

import entrepot.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One thing that happened at the bank: one line of its file, all of it or nothing.
///
/// @param key    what may happen only once: a message id, a payment id, a day
/// @param digest of what was asked, so that another request under the same key is seen
/// @param taken  the message that caused it, empty where there was none
record Step(Kind kind, String key, String digest, Instant at, String taken, List<Move> moves, List<Mail> mails) {

    Step {
        moves = List.copyOf(moves);
        mails = List.copyOf(mails);
    }

    enum Kind {
        OPENED,
        CLIENT_PAID,
        TAKEN,
        DAY_CLOSED,
        DELIVERED
    }

    /// Money from one account to another.
    record Move(String transaction, String from, String to, Amount amount, String endToEnd, LocalDate booked) {}

    /// A message for the node's box, not before `due`.
    record Mail(Instant due, String xml) {}
}
