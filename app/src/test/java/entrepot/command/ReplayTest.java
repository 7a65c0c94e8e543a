package entrepot.command;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same query over the same lists gives the same bytes: in two engines, in many threads, and in
/// processes of another language, zone, encoding and hash seed.
class ReplayTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final String IMO = "Vessel Registration Identification IMO ";
    private static final List<String> QUERIES = List.of(
            "Orlan Zorblax",
            "Zorblaks O. V.",
            "Орлан Зорблакс",
            "أورلان زوربلاكس",
            "QUILLBROOK MARINE LIMITED",
            "IINCI ISTANBUL LIMANI",
            "Stormalvik II",
            "9074729",
            "the heron");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("sdn.csv"),
                String.join(
                                "\r\n",
                                Editions.record(
                                        1, "ZORBLAX, Orlan Vintberg", "individual", "DOB 1961; a.k.a. 'THE HERON'."),
                                Editions.record(2, "ZORBLAKS, Orlan", "individual", "DOB 1962; a.k.a. 'THE HERON'."),
                                Editions.record(3, "QUILLBROOK MARINE SUPPLIES LTD", "", "SWIFT/BIC QUBRXA2X."),
                                Editions.record(4, "IKINCI ISTANBUL LIMANI", "", "Linked To: ZORBLAX, Orlan."),
                                Editions.record(5, "STORMALVIK II", "vessel", IMO + "9074729."),
                                Editions.record(6, "STORMALVIK III", "vessel", IMO + "9241061."))
                        + "\r\n");
        Files.writeString(
                folder.resolve("queries.txt"),
                IntStream.range(0, QUERIES.size())
                        .mapToObj(i -> i + ",," + QUERIES.get(i))
                        .collect(joining("\n", "id,type,query\n", "\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orlan Zorblax", "Орлан Зорблакс", "QUILLBROOK MARINE LIMITED", "9074729"})
    void explainsInTheSameBytes(String query) {
        assertThat(explained(query)).isNotEmpty().isEqualTo(explained(query));
    }

    @Test
    void answersTheSameInManyThreads() {
        var once = QUERIES.stream().map(this::explained).toList();
        var often = Collections.nCopies(8, QUERIES).parallelStream()
                .map(queries -> queries.parallelStream().map(this::explained).toList())
                .toList();
        assertThat(often).allMatch(once::equals);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu -XX:hashCode=2",
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=America/St_Johns -Dfile.encoding=COMPAT",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH -XX:ActiveProcessorCount=1 -XX:hashCode=3"
            })
    void answersTheSameInOtherProcesses(String options) throws IOException, InterruptedException {
        var here = folder.resolve("here.txt");
        var there = folder.resolve("there.txt");
        run(queries(here));
        var process = new ProcessBuilder(command(options, queries(there)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        assertThat(Files.readAllLines(here)).hasSizeGreaterThan(QUERIES.size());
        assertThat(there).hasSameBinaryContentAs(here);
    }

    private String explained(String query) {
        return run(List.of("name", query, "--lists", folder.resolve("sdn.csv").toString()));
    }

    private List<String> queries(Path out) {
        return List.of(
                "queries",
                "--lists",
                folder.resolve("sdn.csv").toString(),
                "--in",
                folder.resolve("queries.txt").toString(),
                "--out",
                out.toString());
    }

    private static String run(List<String> words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var command = new ScreenCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> NOW);
        assertThat(command.run(words)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> command(String options, List<String> words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:+UnlockExperimentalVMOptions"));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(CommandMain.class.getName(), "screen"));
        command.addAll(words);
        return command;
    }
}
