package entrepot.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.Screening.ListTerms;
import entrepot.screening.source.ListFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// List editions for the tests: small ones made here, the demo's, and real ones where they are.
public final class Editions {

    public static final LocalDate PUBLISHED = LocalDate.of(2026, 2, 12);
    public static final Instant LOADED = Instant.parse("2026-02-12T06:00:00Z");
    public static final Duration DAY = Duration.ofHours(24);

    private static final List<String> OFAC_FILES = List.of("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv");

    private Editions() {}

    public static Origin origin(ListId list) {
        return new Origin(list, "test", PUBLISHED, LOADED);
    }

    /// A set of OFAC files from name and text in turn.
    public static ListFiles ofac(String... namesAndTexts) {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2)
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        return ListFiles.of(files);
    }

    public static ListLoad parseOfac(String... namesAndTexts) {
        return ofac(namesAndTexts).parseOfac(origin(ListId.OFAC_SDN));
    }

    /// A snapshot of `sdn.csv` records given as number, name, type and remarks.
    public static ListSnapshot sdn(String... records) {
        return parsed(parseOfac("sdn.csv", String.join("\r\n", records) + "\r\n\u001a"));
    }

    public static String record(int number, String name, String type, String remarks) {
        var kind = type.isEmpty() ? "-0- " : '"' + type + '"';
        var nothing = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ";
        return number + ",\"" + name + "\"," + kind + ",\"SDGT\"," + nothing + ",\"" + remarks + "\"";
    }

    public static ListLoad un(String xml) {
        return ListFiles.of(Map.of("un.xml", xml.getBytes(StandardCharsets.UTF_8)))
                .parseUn(origin(ListId.UN));
    }

    public static ListSnapshot parsed(ListLoad load) {
        assertThat(load).isInstanceOf(Parsed.class);
        return ((Parsed) load).snapshot();
    }

    /// Screening over these snapshots, an hour after they were loaded, limit 24 hours.
    public static Screening over(ListSnapshot... snapshots) {
        return over(LOADED.plusSeconds(3600), snapshots);
    }

    public static Screening over(Instant now, ListSnapshot... snapshots) {
        var lists = new Lists();
        for (var snapshot : snapshots) lists.activate(snapshot);
        return Screening.over(lists, InstantSource.fixed(now), () -> new ListTerms(Set.of(ListId.OFAC_SDN), DAY));
    }

    public static ListFiles demoOfac() {
        return ofacFolder(project("lab/src/main/resources/lists/ofac-sdn"));
    }

    public static ListFiles demoUn() {
        return file(project("lab/src/main/resources/lists/un-consolidated.xml"));
    }

    /// A real list, or the test is skipped.
    public static Path real(String name) {
        var path = search("shared/data/sanctions/" + name);
        assumeTrue(path.isPresent(), () -> "real lists are not here: shared/data/sanctions/" + name);
        return path.orElseThrow();
    }

    public static ListFiles ofacFolder(Path folder) {
        var files = new TreeMap<String, byte[]>();
        for (var name : OFAC_FILES)
            if (Files.exists(folder.resolve(name))) files.put(name, bytes(folder.resolve(name)));
        return ListFiles.of(files);
    }

    public static ListFiles file(Path path) {
        return ListFiles.of(Map.of(path.getFileName().toString(), bytes(path)));
    }

    public static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path project(String name) {
        return search(name).orElseThrow();
    }

    private static Optional<Path> search(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.exists(folder.resolve(name))) return Optional.of(folder.resolve(name));
        return Optional.empty();
    }
}
