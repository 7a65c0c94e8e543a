package entrepot.trade.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Compares the built-in table with a published one, where the reference data is at hand.
class HsHeadingsTest {

    private static final Pattern CODE = Pattern.compile("[IVX]+,([0-9]{4}|[0-9]{6}),.*");

    @Test
    void agreesWithThePublishedTable() throws IOException {
        var published = published();
        var headings =
                codes(published, 4).stream().filter(c -> !c.startsWith("99")).collect(Collectors.toSet());
        assertThat(HsHeadings.load().headings()).isEqualTo(headings);
    }

    @Test
    void knowsAllSubheadingsOfItsHeadings() throws IOException {
        var published = codes(published(), 6);
        HsHeadings.load()
                .subheadings()
                .forEach((heading, codes) -> assertThat(codes)
                        .isEqualTo(published.stream()
                                .filter(c -> c.startsWith(heading))
                                .collect(Collectors.toSet())));
    }

    private static Set<String> codes(List<String> lines, int length) {
        return lines.stream()
                .map(CODE::matcher)
                .filter(m -> m.matches() && m.group(1).length() == length)
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> published() throws IOException {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var table = at.resolve("shared/data/ref/harmonized-system.csv");
            if (Files.exists(table)) return Files.readAllLines(table);
        }
        assumeTrue(false, "shared/data/ref/harmonized-system.csv is not here: nothing to compare with");
        return List.of();
    }
}
