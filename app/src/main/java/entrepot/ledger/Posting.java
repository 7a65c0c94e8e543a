package entrepot.ledger;

import entrepot.commit.Part;
import entrepot.money.Amount;
import java.util.ArrayList;
import java.util.List;

/// A balanced set of lines that takes effect whole or not at all.
///
/// @param operation names the posting for ever; a second one of the same name is refused
/// @param subject   outside id of what it belongs to, for example a payment's
/// @param step      what it is, for people and for reconciliation
public record Posting(String operation, String subject, String step, List<Line> lines) implements Part {

    private static final int LINES_MAX = 64;

    public Posting {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > LINES_MAX)
            throw new IllegalArgumentException("a posting has 1 to " + LINES_MAX + " lines: " + lines.size());
    }

    @Override
    public String kind() {
        return "posting";
    }

    @Override
    public String canonical() {
        return PostingText.of(this);
    }

    /// The posting that undoes this one: the same lines, sides exchanged.
    public Posting reversal(String why) {
        var undone = lines.stream()
                .map(l -> new Line(l.account(), l.side().other(), l.amount()))
                .toList();
        return new Posting(operation + "/reversal", subject, "reversal of " + step + ": " + why, undone);
    }

    public static Builder of(String operation, String subject, String step) {
        return new Builder(operation, subject, step);
    }

    /// Collects lines in pairs, as a bookkeeper writes them.
    public static final class Builder {
        private final String operation;
        private final String subject;
        private final String step;
        private final List<Line> lines = new ArrayList<>();

        private Builder(String operation, String subject, String step) {
            this.operation = operation;
            this.subject = subject;
            this.step = step;
        }

        /// Debits one account and credits the other. A zero amount adds no line.
        public Builder move(AccountKey debit, AccountKey credit, Amount amount) {
            return debit(debit, amount).credit(credit, amount);
        }

        public Builder debit(AccountKey account, Amount amount) {
            if (!amount.isZero()) lines.add(new Line(account, Side.DEBIT, amount));
            return this;
        }

        public Builder credit(AccountKey account, Amount amount) {
            if (!amount.isZero()) lines.add(new Line(account, Side.CREDIT, amount));
            return this;
        }

        public Posting build() {
            return new Posting(operation, subject, step, lines);
        }
    }
}
