package entrepot.screening.ownership;

import entrepot.screening.ownership.Party.Listing;
import entrepot.screening.ownership.Tie.Control;
import entrepot.screening.ownership.Tie.Stake;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Graphs written in one line: `X 50 A, A ? B, X controls B, Y may-control B, X with Y`.
///
/// X, Y and Z are persons on a list, M may be one, N and O are on none; A to H are firms whose owners
/// are all named, and a to h firms of whose owners some are not.
final class Graphs {

    private static final Pattern TIE = Pattern.compile("(\\w) (\\S+) (\\w)");

    private Graphs() {}

    static OwnershipGraph graph(String text) {
        var ids = new TreeSet<String>();
        var ties = new ArrayList<Tie>();
        var together = new ArrayList<Set<String>>();
        for (var one : text.split(",\\s*")) {
            var parts = TIE.matcher(one.strip());
            if (!parts.matches()) throw new IllegalArgumentException(one);
            var from = parts.group(1);
            var to = parts.group(3);
            ids.addAll(List.of(from, to));
            switch (parts.group(2)) {
                case "with" -> together.add(Set.of(from, to));
                case "controls" -> ties.add(new Control(from, to, true));
                case "may-control" -> ties.add(new Control(from, to, false));
                default -> ties.add(new Stake(from, to, share(parts.group(2))));
            }
        }
        return new OwnershipGraph(ids.stream().map(Graphs::party).toList(), ties, together);
    }

    static Party party(String id) {
        if ("XYZ".contains(id)) return Party.person(id, Listing.LISTED);
        if (id.equals("M")) return Party.person(id, Listing.POSSIBLE);
        if ("NO".contains(id)) return Party.person(id, Listing.NOT_LISTED);
        return Character.isLowerCase(id.charAt(0)) ? Party.opaque(id) : Party.firm(id);
    }

    private static Share share(String text) {
        if (text.equals("?")) return Share.unknown();
        int dash = text.indexOf('-');
        if (dash < 0) return Share.of(basisPoints(text));
        return new Share(basisPoints(text.substring(0, dash)), basisPoints(text.substring(dash + 1)));
    }

    private static int basisPoints(String percent) {
        return (int) Math.round(Double.parseDouble(percent) * 100);
    }
}
