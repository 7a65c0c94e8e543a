package entrepot.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Synthetic firms against every listed firm, without an index: how many would raise an alert, and how
/// many would be stopped. What comes near is written to `target/firm-alarms.txt`.
@Tag("slow")
class FirmFalseAlarmTest {

    /// Other firms than [NameFitTest] fits to.
    private static final long SEED = 20_260_101;

    private static final int FIRMS = 400;
    private static final int UNTOLD = 60;

    private static List<Nearest> told = List.of();
    private static List<Nearest> untold = List.of();

    private record Nearest(Name query, Name listed, double score) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f %s | %s", score, query.text(), listed.text());
        }
    }

    @BeforeAll
    static void ask() throws IOException {
        var list = ListedNames.ofac();
        var rarity = list.rarity();
        var matcher = NameMatcher.standard().withFrequencies(rarity.frequency(), rarity.names());
        var listed = list.of(NameKind.ORGANISATION);
        told = nearest(Firms.of(SEED, FIRMS), listed, matcher);
        untold = nearest(Firms.untold(SEED, UNTOLD), listed, matcher);
        Files.createDirectories(Path.of("target"));
        Files.write(
                Path.of("target", "firm-alarms.txt"),
                Stream.concat(told.stream(), untold.stream())
                        .filter(one -> one.score() >= 0.3)
                        .map(Nearest::toString)
                        .toList());
    }

    @Test
    void leavesHonestFirmsAlone() {
        assertThat(count(told, Likeness.ALERT)).isLessThanOrEqualTo(FIRMS / 50);
        assertThat(count(told, Likeness.BLOCK)).isLessThanOrEqualTo(FIRMS / 200);
    }

    @Test
    void neverBlocksForCommonWords() {
        assertThat(untold)
                .filteredOn(one -> one.score() >= Likeness.BLOCK && !isSame(one))
                .isEmpty();
        assertThat(count(untold, Likeness.ALERT)).isLessThanOrEqualTo(UNTOLD / 3);
    }

    /// A listed firm may itself be called by common words only; then its very name is a hit.
    private static boolean isSame(Nearest one) {
        return one.query().words().stream()
                .filter(word -> word.role().tells())
                .map(Word::text)
                .toList()
                .equals(one.listed().words().stream()
                        .filter(word -> word.role().tells())
                        .map(Word::text)
                        .toList());
    }

    private static long count(List<Nearest> all, double least) {
        return all.stream().filter(one -> one.score() >= least).count();
    }

    private static List<Nearest> nearest(List<Name> queries, List<Name> listed, NameMatcher matcher) {
        return queries.stream()
                .map(query -> {
                    var name = ListQueries.nearest(query, listed, matcher).getFirst();
                    return new Nearest(query, name, matcher.compare(query, name).score());
                })
                .toList();
    }
}
