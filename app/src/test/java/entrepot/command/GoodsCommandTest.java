package entrepot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `screen goods` over fictional lists.
class GoodsCommandTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

    @TempDir
    private Path lists;

    @TempDir
    private Path files;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(lists.resolve("hs.csv"), """
            section,hscode,description,parent,level
            XVI,770110,"Dream engines; lucid",7701,6
            XVI,770190,"Dream engines; other",7701,6
            """);
        Files.writeString(lists.resolve("sections.csv"), "\uFEFFsection,name\nXVI,Night\n");
        Files.writeString(lists.resolve("chpl.csv"), "hs6,tier\n770110,TIER_2\n");
        Files.writeString(lists.resolve("origin.csv"), """
            origin,hs,from,to,reference,why
            ZZ,77,2026-01-01,2026-06-30,Act 9,a licence is needed
            """);
        Files.writeString(lists.resolve("us.csv"), """
            derived_ecn_no,ecn_number,parent_ecn,description_en,notes
            1,3A777,,"Dream engines, as follows",[]
            2,3A777.A,1,Flux resonators of more than 3 GHz,[]
            """);
    }

    @Test
    void explainsListedGoods() {
        assertThat(run("goods", "lucid", "dream engine", "--hs", "7701.10.20", "--origin", "zz"))
                .isZero();
        assertThat(printed()).isEqualTo("""
            listed   lucid dream engine  HS 7701.10.20, from ZZ, on 2026-03-03
                    code      valid: 7701.1020 (HS 2022) Dream engines; lucid (section XVI, Night)
                    priority  listed: TIER_2, subheading 770110 is in TIER_2
                    control   possible: the words fit 3A777
                       1  3A777 (us-ccl), by: dream engine; 50 % of what is said
                          Dream engines, as follows
                    origin    listed: Act 9, a licence is needed (Act 9, 2026-01-01 to 2026-06-30)
            """);
    }

    @Test
    void namesParagraphAndWords() {
        assertThat(run("goods", "flux resonator", "--hs", "770190", "--origin", "YY"))
                .isZero();
        assertThat(printed()).startsWith("possible").contains("1  3A777.a (us-ccl), by: flux resonator;");
    }

    @Test
    void measuresByTheDayNamed() {
        run("goods", "oranges", "--hs", "770190", "--origin", "ZZ", "--on", "2026-07-01");
        assertThat(printed()).startsWith("clear").contains("origin    clear");
    }

    @Test
    void tellsWhatIsUnknown() {
        run("goods", "oranges");
        assertThat(printed())
                .startsWith("unknown")
                .contains("code      unknown: no commodity code is given")
                .contains("priority  unknown: no commodity code is given")
                .contains("origin    unknown: the country of origin is not given");
    }

    @Test
    void clearsNothingByBadCodeOrCountry() {
        run("goods", "oranges", "--hs", "770199", "--origin", "ZZ");
        assertThat(printed()).startsWith("unknown").contains("wrong: there is no 770199");
        out.reset();
        run("goods", "oranges", "--hs", "770190", "--origin", "Zaburdia");
        assertThat(printed()).startsWith("unknown").contains("origin    unknown: not a country: ZABURDIA");
    }

    @Test
    void copiesFileWithAnswers() throws IOException {
        var in = files.resolve("in.csv");
        var result = files.resolve("out.csv");
        Files.writeString(in, "line,description,hs,origin\n7,\"flux, resonator\",7701.10,ZZ\n8,oranges,770190,YY\n");

        assertThat(run("goods", "--in", in.toString(), "--out", result.toString()))
                .isZero();
        assertThat(Files.readAllLines(result))
                .hasSize(3)
                .startsWith("line,description,hs,origin,outcome,code,priority,control,paragraphs,origin_measures")
                .anyMatch(line ->
                        line.startsWith("7,\"flux, resonator\",7701.10,ZZ,listed,") && line.contains(",3A777.a,"))
                .anyMatch(line -> line.startsWith("8,oranges,770190,YY,clear,"));
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("2 lines in");
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(run("goods")).isEqualTo(Terminal.CALLED_WRONGLY);
        assertThat(run("goods", "oranges", "--in", "x.csv")).isEqualTo(Terminal.CALLED_WRONGLY);
        assertThat(run("goods", "oranges", "--on", "tomorrow")).isEqualTo(Terminal.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("it is not like 2026-01-31");
    }

    @Test
    void clearsNothingWhileListIsRefused() throws IOException {
        Files.writeString(lists.resolve("chpl.csv"), "hs6,tier\n77,TIER_2\n");
        run("goods", "oranges", "--hs", "770190", "--origin", "YY");
        assertThat(printed()).startsWith("unknown").contains("chpl.csv is refused");
    }

    @Test
    void refusesNamedFileThatIsNoList() throws IOException {
        var other = Files.writeString(files.resolve("notes.txt"), "nothing");
        assertThat(call(List.of("goods", "oranges", "--lists", lists.toString(), other.toString())))
                .isZero();
        assertThat(printed()).startsWith("unknown").contains("no list of goods that is known here");
        assertThat(call(List.of("goods", "oranges", "--lists", "no/such/folder")))
                .isEqualTo(Terminal.FAILED);
    }

    private int run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--lists", lists.toString()));
        return call(all);
    }

    private int call(List<String> words) {
        var command = new ScreenCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> NOW);
        return command.run(words);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
