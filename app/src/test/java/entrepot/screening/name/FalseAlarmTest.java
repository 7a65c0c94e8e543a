package entrepot.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Synthetic people against every listed person, without an index: how many would raise an alert.
@Tag("slow")
class FalseAlarmTest {

    private static final int QUERIES = 199;

    /// The others are for the fit.
    private static final int STEP = 5;

    @Test
    void leavesStrangersAlone() throws IOException {
        var list = ListedNames.ofac();
        var rarity = list.rarity();
        var matcher = NameMatcher.standard().withFrequencies(rarity.frequency(), rarity.names());
        var listed = list.of(NameKind.PERSON);
        var text = new StringBuilder();
        int alarms = 0;
        long start = System.nanoTime();
        for (var query : strangers()) {
            var nearest = nearest(query, listed, matcher);
            double score = matcher.compare(query, nearest).score();
            if (score >= Likeness.ALERT) alarms++;
            if (score >= 0.3)
                text.append(String.format(Locale.ROOT, "%.3f %s | %s%n", score, query.text(), nearest.text()));
        }
        long each = (System.nanoTime() - start) / QUERIES / listed.size();
        text.append(String.format(
                Locale.ROOT,
                "%d alarms of %d over %d names, %d ns a comparison%n",
                alarms,
                QUERIES,
                listed.size(),
                each));
        Files.writeString(Path.of("target", "name-alarms.txt"), text);
        assertThat(alarms).isLessThanOrEqualTo(QUERIES / 50);
    }

    private static Name nearest(Name query, List<Name> listed, NameMatcher matcher) {
        var nearest = listed.getFirst();
        double best = -1;
        for (var name : listed) {
            double score = matcher.compare(query, name).score();
            if (score <= best) continue;
            best = score;
            nearest = name;
        }
        return nearest;
    }

    private static List<Name> strangers() {
        var all = ListQueries.strangers();
        return IntStream.range(0, QUERIES).mapToObj(i -> all.get(i * STEP)).toList();
    }
}
