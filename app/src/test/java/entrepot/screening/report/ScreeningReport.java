package entrepot.screening.report;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.goods.GoodsTables;
import entrepot.screening.name.PairTables;
import entrepot.screening.search.ListTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures and writes the report. Runs only by name: `./entrepot screen report` names the data in
/// ENTREPOT_DATA and the file in ENTREPOT_REPORT.
@Tag("slow")
class ScreeningReport {

    @Test
    void writesReport() throws IOException {
        var out = Path.of(Objects.requireNonNull(System.getenv("ENTREPOT_REPORT"), "ENTREPOT_REPORT names no file"));
        var figures = new HashMap<String, String>();
        figures.putAll(PairTables.measure());
        figures.putAll(ListTables.measure());
        figures.putAll(GoodsTables.measure());
        figures.putAll(new Raw(Docs.folder().resolve("benchmarks/screening")).read());
        Files.writeString(out, Template.load().filled(figures));
        assertThat(out).isNotEmptyFile();
    }
}
