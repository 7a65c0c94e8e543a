package entrepot.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The program names no country and no currency; packs do.
class NeutralityTest {

    private static final Pattern CODE = Pattern.compile("\"([A-Z]{2,3})\"");

    @Test
    void namesNoCountryAndNoCurrency() throws IOException {
        var known = Set.of(Locale.getISOCountries());
        try (var files = Files.list(Packs.ROOT.resolveSibling("app/src/main/java/entrepot/regime"))) {
            var named = files.flatMap(NeutralityTest::codes)
                    .filter(code ->
                            code.length() == 3 || known.contains(code) || code.equals("XA") || code.equals("EU"))
                    .collect(Collectors.toSet());

            assertThat(named).isEmpty();
        }
    }

    private static Stream<String> codes(Path file) {
        try {
            return CODE.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
