package entrepot.command;

import entrepot.screening.name.PartMatch;
import entrepot.screening.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Why a hit is one, line by line.
final class Explained {

    private Explained() {}

    static List<String> lines(Hit hit) {
        return switch (hit) {
            case Hit.ByIdentifier same -> List.of(same.reason());
            case Hit.ByName alike -> {
                var lines = new ArrayList<String>();
                lines.add("listed as " + alike.name().text() + ", "
                        + alike.name().strength().name().toLowerCase(Locale.ROOT) + " name");
                alike.likeness().parts().forEach(part -> lines.add(line(part)));
                if (!alike.kindsAgree()) lines.add("the entry is of another kind");
                yield lines;
            }
        };
    }

    private static String line(PartMatch part) {
        return String.format(
                Locale.ROOT,
                "%-24s %-24s %-14s %+.2f",
                part.query(),
                part.listed(),
                part.agreement().inWords(),
                -part.cost());
    }
}
