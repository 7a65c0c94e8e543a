package entrepot.screening.search;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.name.Agreement;
import entrepot.screening.name.Likeness;

/// When a name that is alike can be meant.
final class Meant {

    private Meant() {}

    /// A ship is no person. A person's name may be listed as a firm's by mistake, and the other way
    /// round.
    static boolean canBe(Kind asked, Kind listed) {
        return asked.agrees(listed) || (isParty(asked) && isParty(listed));
    }

    /// Where kinds do not agree, only the very name counts. A weak alias is too broad to be part of a
    /// name: it counts when it is the whole of what was asked.
    static boolean is(Kind asked, Kind listed, ListedName name, Likeness likeness) {
        if (name.strength() == Strength.WEAK && hasMore(likeness)) return false;
        return likeness.score() >= (asked.agrees(listed) ? Likeness.ALERT : Likeness.BLOCK);
    }

    private static boolean hasMore(Likeness likeness) {
        return likeness.parts().stream()
                .anyMatch(p -> p.agreement() == Agreement.EXTRA || p.agreement() == Agreement.CONFLICT);
    }

    private static boolean isParty(Kind kind) {
        return kind == Kind.PERSON || kind == Kind.ORGANISATION;
    }
}
