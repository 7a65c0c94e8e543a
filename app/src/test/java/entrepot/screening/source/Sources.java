package entrepot.screening.source;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListEntry;
import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListLoad.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Files made in the tests, read as they would be from a disk.
final class Sources {

    private static final ListId ANY = new ListId("test-list");

    private Sources() {}

    static ListLoad load(String file, String text) {
        return load(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static ListLoad load(String file, byte[] bytes) {
        return load(ListFiles.of(Map.of(file, bytes)));
    }

    static ListLoad load(ListFiles files) {
        return ListReader.read(files, Editions.origin(ANY));
    }

    /// A set of files from name and text in turn.
    static ListLoad set(String... namesAndTexts) {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2)
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        return load(ListFiles.of(files));
    }

    static ListEntry entry(ListLoad load, String id) {
        return Editions.parsed(load).entries().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static ListEntry first(ListLoad load) {
        return Editions.parsed(load).entries().getFirst();
    }

    static void assertRefused(ListLoad load, Problem.Code code, String file, int line) {
        assertThat(load).isInstanceOfSatisfying(Refused.class, refused -> {
            var first = refused.problems().getFirst();
            assertThat(first.code()).as(first.detail()).isEqualTo(code);
            assertThat(first.file()).isEqualTo(file);
            assertThat(first.line()).as(first.detail()).isEqualTo(line);
        });
    }
}
