package entrepot;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.SourceTree.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Data of others is named in NOTICE with its licence, and names its source itself.
class NoticeTest {

    /// A resource that comes out of Unicode's data says so at its head.
    private static final Pattern UNICODE = Pattern.compile("CLDR|Unihan|Unicode|ICU [0-9]");

    private static final Pattern LICENCE = Pattern.compile("Unicode licence v3");
    private static final Pattern NAMED = Pattern.compile("(?m)^ {4}([a-z]+/src/main/resources/\\S+)$");
    private static final int HEAD_LINES = 5;

    private static final List<Source> RESOURCES = SourceTree.ofProject().files().stream()
            .filter(file -> file.path().contains("/src/main/resources/"))
            .toList();

    @Test
    void namesEveryResourceOfUnicode() throws IOException {
        assertThat(RESOURCES).hasSizeGreaterThan(20);
        var derived = RESOURCES.stream()
                .filter(file -> UNICODE.matcher(head(file)).find())
                .map(Source::path)
                .toList();
        assertThat(derived).isNotEmpty().containsExactlyInAnyOrderElementsOf(named());
    }

    @Test
    void saysSourceAndLicenceInEachFile() throws IOException {
        var named = named();
        assertThat(RESOURCES.stream().filter(file -> named.contains(file.path())))
                .hasSameSizeAs(named)
                .allMatch(file -> LICENCE.matcher(head(file)).find());
        assertThat(notice()).contains("UNICODE LICENSE V3", "Copyright © 1991-");
    }

    private static String head(Source file) {
        return String.join(
                "\n",
                file.lines().stream()
                        .limit(HEAD_LINES)
                        .filter(line -> line.startsWith("#"))
                        .toList());
    }

    private static List<String> named() throws IOException {
        return NAMED.matcher(notice()).results().map(found -> found.group(1)).toList();
    }

    private static String notice() throws IOException {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("NOTICE")))
            folder = Objects.requireNonNull(folder.getParent(), "no NOTICE above here");
        return Files.readString(folder.resolve("NOTICE"));
    }
}
