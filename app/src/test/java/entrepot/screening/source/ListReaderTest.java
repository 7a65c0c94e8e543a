package entrepot.screening.source;

import static entrepot.screening.source.Sources.assertRefused;
import static entrepot.screening.source.Sources.load;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Problem.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListReaderTest {

    private static final String ONE = Editions.record(7, "ZORBLAX, Orlan", "individual", "") + "\r\n\u001a";
    private static final String ALIAS = "7,1,\"aka\",\"ZORBLAKS, Orlan\",-0- \r\n\u001a";

    @TempDir
    private Path folder;

    @Test
    void readsSetInFolder() throws IOException {
        var set = Files.createDirectory(folder.resolve("ofac-2026-01"));
        Files.writeString(set.resolve("sdn.csv"), ONE);
        Files.writeString(set.resolve("alt.csv"), ALIAS);
        Files.writeString(set.resolve("NOTES.md"), "fetched by hand");

        var snapshot = Editions.parsed(only(folder));

        assertThat(snapshot.list()).isEqualTo(ListId.OFAC_SDN);
        assertThat(snapshot.counts().names()).isEqualTo(2);
        assertThat(snapshot.origin().publishedOn()).isEqualTo("2026-01-01");
    }

    @Test
    void readsFilesOfSetByName() throws IOException {
        Files.writeString(folder.resolve("sdn.csv"), ONE);
        Files.writeString(folder.resolve("alt.csv"), ALIAS);

        var loads = read(folder.resolve("sdn.csv"), folder.resolve("alt.csv"));

        assertThat(loads)
                .singleElement()
                .satisfies(load ->
                        assertThat(Editions.parsed(load).counts().names()).isEqualTo(2));
    }

    @Test
    void readsPackedSet() throws IOException {
        Files.write(folder.resolve("sdn.csv.gz"), packed(ONE));
        Files.write(folder.resolve("alt.csv.gz"), packed(ALIAS));

        assertThat(Editions.parsed(only(folder)).counts().names()).isEqualTo(2);
    }

    @Test
    void readsSingleFileUnderAnyName() throws IOException {
        Files.write(folder.resolve("edition_2025-11-03.csv.gz"), packed(ONE));

        var snapshot = Editions.parsed(only(folder));

        assertThat(snapshot.list()).isEqualTo(ListId.OFAC_SDN);
        assertThat(snapshot.origin().publishedOn()).isEqualTo("2025-11-03");
    }

    @Test
    void tellsListsBesideSdn() throws IOException {
        Files.writeString(folder.resolve("cons_prim.csv"), ONE);

        assertThat(Editions.parsed(only(folder)).list()).isEqualTo(ListId.OFAC_CONSOLIDATED);
    }

    @Test
    void namesLocalListByItsFile() throws IOException {
        Files.writeString(folder.resolve("House List.csv"), "id,type,name\r\nH-1,vessel,Night Tern\r\n");

        assertThat(Editions.parsed(only(folder)).list()).isEqualTo(new ListId("house-list"));
    }

    @Test
    void readsMixedPathsInOrder() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,type,name\nH-1,vessel,Night Tern\n");
        Files.writeString(folder.resolve("b.csv"), ONE);
        Files.writeString(folder.resolve("c.csv"), "what is this?");

        var loads = read(folder.resolve("b.csv"), folder.resolve("a.csv"), folder.resolve("c.csv"));

        assertThat(loads.subList(0, 2)).allMatch(Parsed.class::isInstance);
        assertThat(Editions.parsed(loads.getFirst()).list()).isEqualTo(ListId.OFAC_SDN);
        assertRefused(loads.getLast(), Code.UNKNOWN_FORMAT, "c.csv", 0);
    }

    @Test
    void refusesMissingFile() {
        var missing = folder.resolve("nowhere.csv");

        assertRefused(read(missing).getFirst(), Code.MISSING_FILE, missing.toString(), 0);
    }

    @Test
    void refusesBomb() throws IOException {
        var bomb = packed(ONE + "x".repeat(20_000_000));

        assertThat(bomb.length).isLessThan(50_000);
        assertRefused(load("sdn.csv", bomb), Code.TOO_LARGE, "sdn.csv", 0);
    }

    @Test
    void refusesHalfPackedFile() throws IOException {
        var packed = packed(ONE.repeat(50));

        assertRefused(load("sdn.csv", Arrays.copyOf(packed, packed.length / 2)), Code.NOT_WELL_FORMED, "sdn.csv", 0);
    }

    @Test
    void refusesMillionAliases() {
        var aliases = "A|".repeat(9_000) + "B";
        var many = new StringBuilder("id,type,name,strong_aliases\nH-1,vessel,Tern,");
        for (int i = 0; i < 20_000; i++) many.append("Tern ").append(i).append('|');

        assertThat(load("house.csv", "id,type,name,strong_aliases\nH-1,vessel,Tern," + aliases + "\n"))
                .isInstanceOf(Parsed.class);
        assertRefused(load("house.csv", many + "\n"), Code.TOO_LARGE, "house.csv", 2);
    }

    @Test
    void refusesEndlessName() {
        var name = "x".repeat(10_000);

        assertRefused(load("house.csv", "id,type,name\nH-1,vessel," + name + "\n"), Code.TOO_LARGE, "house.csv", 2);
    }

    @Test
    void toleratesByteOrderMark() {
        assertThat(load("house.csv", "\uFEFFid,type,name\nH-1,vessel,Night Tern\n"))
                .isInstanceOf(Parsed.class);
    }

    @Test
    void refusesEmptyFile() {
        assertThat(load("house.csv", "")).isNotInstanceOf(Parsed.class);
    }

    private ListLoad only(Path path) {
        assertThat(read(path)).hasSize(1);
        return read(path).getFirst();
    }

    private static List<ListLoad> read(Path... paths) {
        return ListReader.read(List.of(paths), Editions.LOADED);
    }

    private static byte[] packed(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
