package entrepot.screening.goods;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entrepot.screening.SharedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Lists of goods for the tests: fictional ones in the formats that are read, and real ones where they
/// are.
final class Lists {

    /// Rows out of order and codes that a spreadsheet took for numbers, as in the real file.
    static final String US = """
            derived_ecn_no,ecn_number,parent_ecn,description_en,notes,is_leaf
            5,3A777.A.1,4,"Flux ""resonators"" of more than 3 GHz; or",[],TRUE
            1,CATEGORY 3,,ELECTRONICS,[],FALSE
            2,3A,1,END ITEMS,[],FALSE
            3,3A777,2,"Dream engines, as follows (see list).","[{'description': 'Note: includes reverie coils'}]",FALSE
            4,3A777.A,3,"Engines having any of the following:",[],FALSE
            6,7.00E+02,2,"Technology for the development of dream engines controlled by 3A777.",[],TRUE
            7,0.00E+00,2,"Technology, as follows.",[],FALSE
            8,0E614.A,7,Technology for simulators.,[],TRUE
            9,0.00E+00,2,"Technology for shotguns.",[],TRUE
            10,OA506.B,2,Semi-automatic slingshots.,[],TRUE
            11,EAR99,2,Everything else.,[],TRUE
            12,MUNITIONS LIST,,THE MUNITIONS LIST,[],FALSE
            13,XI(C)(19)(II),12,Classified slingshots.,[],TRUE
            """;

    static final String EU = """
            [{"model": "regulations.category", "pk": 1, "fields": {"name": "x"}},
             {"model": "regulations.paragraph", "fields":
                {"path": "0001", "code": "3A777.", "note_type": "base", "text": "Dream   engines as follows:"}},
             {"model": "regulations.paragraph", "fields":
                {"path": "00010001", "code": "Note:", "note_type": "Note:", "text": "Includes lucid ones.<br>&emsp;"}},
             {"model": "regulations.paragraph", "fields":
                {"path": "00010002", "code": "b.", "note_type": "base", "text": "Nightmare suppressors of aluminium;"}}]
            """;

    static final String ORIGIN = """
            origin,hs,from,to,reference,why
            ZZ,,2024-01-01,2024-12-31,Act 1,all goods from Zaburdia were banned in 2024
            ZZ,2709,2025-01-01,,Act 2,crude oil from Zaburdia is banned
            YY,010121,2025-06-01,2026-05-31,Act 3,horses from Ybria need a licence
            """;

    private Lists() {}

    static HighPriorityList priority() {
        var load = HighPriorityList.parse("hs6,tier\n010121,TIER_1\n010190,TIER_4_B\n");
        return ((HighPriorityList.Load.Parsed) load).list();
    }

    static OriginMeasures origin() {
        return ((OriginMeasures.Load.Parsed) OriginMeasures.parse(ORIGIN)).list();
    }

    static List<Paragraph> us() {
        return ((ControlLoad.Parsed) UsControlCsv.parse(US)).paragraphs();
    }

    static List<Paragraph> eu() {
        return ((ControlLoad.Parsed) EuControlJson.parse(EU)).paragraphs();
    }

    /// The folder of the real lists, or the test is skipped.
    static Path real() {
        var found = SharedFiles.find("goods");
        assumeTrue(found.isPresent(), "real lists are not here: shared/data/goods");
        return found.orElseThrow();
    }

    /// Lines of a fixture, without those that explain it.
    static List<String> lines(String name) {
        try (var in = Lists.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no fixture " + name);
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
