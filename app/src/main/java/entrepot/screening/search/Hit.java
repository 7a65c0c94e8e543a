package entrepot.screening.search;

import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.name.Likeness;
import entrepot.screening.name.Verdict;

/// A list entry that a query may be, and by what it was found.
public sealed interface Hit {

    ListEntry entry();

    /// The probability that both are one, 0 to 1.
    double score();

    Verdict verdict();

    /// A sentence for people.
    String reason();

    /// An identifier is the same: that decides alone.
    record ByIdentifier(ListEntry entry, Identifier identifier) implements Hit {

        @Override
        public double score() {
            return 1;
        }

        /// An address whose case the list has lost may be another one.
        @Override
        public Verdict verdict() {
            return identifier.type() == IdentifierType.WALLET_CASELESS ? Verdict.ALERT : Verdict.BLOCK;
        }

        @Override
        public String reason() {
            return "the same " + identifier.type() + " " + identifier.value();
        }
    }

    /// A name is alike.
    ///
    /// @param kindsAgree whether the query and the entry can be of one kind
    record ByName(ListEntry entry, ListedName name, Likeness likeness, boolean kindsAgree) implements Hit {

        @Override
        public double score() {
            return likeness.score();
        }

        /// A weak alias confirms and never blocks alone; nor does an entry of another kind.
        @Override
        public Verdict verdict() {
            boolean sure = kindsAgree && name.strength() != Strength.WEAK;
            return likeness.verdict() == Verdict.BLOCK && !sure ? Verdict.ALERT : likeness.verdict();
        }

        @Override
        public String reason() {
            var weak = name.strength() == Strength.WEAK ? " (weak alias)" : "";
            return "like " + name.text() + weak + Parts.inWords(likeness);
        }
    }
}
