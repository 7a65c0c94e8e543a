package entrepot.screening.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Labelled pairs across scripts, where they are beside the project; skipped elsewhere. The measure
/// is simple on purpose: it shows what the readings are worth, not what the engine makes of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealNamesTest {

    private static final String PAIRS = "shared/data/names/pairs-dev.csv";
    private static final double ALERT = 0.88;

    /// Read once for all tests.
    private final List<Pair> all = new ArrayList<>();

    private record Pair(String source, String query, String candidate, String type, String note) {}

    @BeforeAll
    void readPairs() {
        var path = search();
        assumeTrue(path.isPresent(), () -> "labelled pairs are not here: " + PAIRS);
        for (var cells : rows(path.orElseThrow())) all.add(pair(cells));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        script=CYRILLIC,                     0.97
        script=russian,                      0.95
        script=ARABIC,                       0.96
        script=HANGUL,                       0.95
        korean;native,                       0.95
        korean;foreign,                      0.80
        script=chinese;single name part,     0.60
        script=hebrew;foreign,               0.60
        script=arabic;single,                0.80
        """)
    void recallsPersons(String note, double floor, TestReporter reporter) {
        double share = share(pair -> pair.type().equals("person") && pair.note().contains(note));
        reporter.publishEntry("recall " + note, String.format(Locale.ROOT, "%.3f", share));

        assertThat(share).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void tellsOthersApart(TestReporter reporter) {
        double share = share(pair -> pair.source().startsWith("cross_script"));
        reporter.publishEntry("hard negatives taken for a match", String.format(Locale.ROOT, "%.3f", share));

        assertThat(share).isLessThan(0.05);
    }

    private double share(Predicate<Pair> which) {
        var pairs = all.stream().filter(which).toList();
        assertThat(pairs).isNotEmpty();
        long alike = pairs.stream()
                .filter(pair -> Similarity.of(pair.query(), pair.candidate()) >= ALERT)
                .count();
        return (double) alike / pairs.size();
    }

    private static Pair pair(List<String> cells) {
        return new Pair(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(5));
    }

    private static List<List<String>> rows(Path path) {
        try {
            return Files.readAllLines(path).stream()
                    .map(RealNamesTest::cells)
                    .filter(cells -> cells.size() == 6)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '"') quoted = !quoted;
            else if (sign == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(sign);
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Optional<Path> search() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.exists(folder.resolve(PAIRS))) return Optional.of(folder.resolve(PAIRS));
        return Optional.empty();
    }
}
