package entrepot.screening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import entrepot.screening.Editions;
import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.source.ListFiles;
import entrepot.screening.source.ListReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;

/// Files of every format, as a feed may damage them or an enemy write them. The first byte says what
/// the rest is: a file under some name, packed or not, or a set whose files a byte 0x1D parts.
@Tag("fuzz")
class ListsFuzzTest {

    private static final List<String> NAMES = List.of("list.dat", "sdn.csv", "cons_prim.csv", "list.gz");
    private static final List<String> OFAC = List.of("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv");
    private static final List<String> UK = List.of(
            "subjects.csv",
            "subject_names.csv",
            "subject_dobs.csv",
            "subject_identifiers.csv",
            "subject_countries.csv");
    private static final byte PARTED = 0x1D;

    @FuzzTest
    void survives(byte[] input) {
        Budget.keep(input, ListsFuzzTest::ask);
    }

    static void ask(byte[] input) {
        var files = files(input);
        var load = read(files);
        assertThat(read(files)).isEqualTo(load);
        switch (load) {
            case Parsed parsed ->
                assertThat(parsed.snapshot().entries())
                        .isNotEmpty()
                        .noneMatch(entry -> entry.names().isEmpty());
            case Refused refused -> assertThat(refused.problems()).isNotEmpty();
        }
    }

    private static ListLoad read(Map<String, byte[]> files) {
        return ListReader.read(ListFiles.of(files), Editions.origin(new ListId("test-list")));
    }

    private static Map<String, byte[]> files(byte[] input) {
        if (input.length == 0) return Map.of("list.dat", input);
        var rest = Arrays.copyOfRange(input, 1, input.length);
        int what = Math.floorMod(input[0], 8);
        return switch (what) {
            case 4 -> Map.of("list.dat", packed(rest));
            case 5 -> set(OFAC, rest);
            case 6 -> set(UK, rest);
            case 7 -> Map.of("sdn.csv.gz", packed(rest));
            default -> Map.of(NAMES.get(what), rest);
        };
    }

    private static Map<String, byte[]> set(List<String> names, byte[] bytes) {
        var files = new TreeMap<String, byte[]>();
        int from = 0;
        for (var name : names) {
            int to = from;
            while (to < bytes.length && bytes[to] != PARTED) to++;
            files.put(name, Arrays.copyOfRange(bytes, Math.min(from, bytes.length), to));
            from = to + 1;
            if (from > bytes.length) break;
        }
        return files;
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
