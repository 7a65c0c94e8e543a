package entrepot.screening.search;

import entrepot.screening.name.Likeness;
import entrepot.screening.name.PartMatch;
import java.util.stream.Collectors;

/// The parts of two names in words.
final class Parts {

    private Parts() {}

    static String inWords(Likeness likeness) {
        if (likeness.parts().isEmpty()) return "";
        return likeness.parts().stream().map(Parts::inWords).collect(Collectors.joining(", ", ": ", ""));
    }

    private static String inWords(PartMatch part) {
        var sides = part.query().equals(part.listed()) || part.listed().isEmpty()
                ? part.query()
                : part.query().isEmpty() ? part.listed() : part.query() + "/" + part.listed();
        return sides + " " + part.agreement().inWords();
    }
}
