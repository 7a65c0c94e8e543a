package entrepot.screening.keeping;

import entrepot.screening.ListId;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.source.ListFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// Small editions of a local list, as somebody brings them.
final class Brought {

    static final ListId HOUSE = new ListId("house-list");
    static final Instant NOON = Instant.parse("2026-02-12T12:00:00Z");
    static final Admission STRICT = new Admission(5, false);

    private Brought() {}

    /// So many people, published on a day.
    static Offered edition(String day, int people) {
        return edition(day, true, people);
    }

    static Offered edition(String day, boolean dated, int people) {
        var text = new StringBuilder("id,type,name\n");
        for (int i = 1; i <= people; i++)
            text.append("H-")
                    .append(i)
                    .append(",person,Orlan Zorblax ")
                    .append(i)
                    .append('\n');
        return text(day, dated, text.toString());
    }

    static Offered text(String day, boolean dated, String text) {
        var files = ListFiles.of(Map.of("house.csv", text.getBytes(StandardCharsets.UTF_8)));
        return Offered.of(files, new Origin(HOUSE, "house.csv", LocalDate.parse(day), NOON), dated);
    }
}
