package entrepot.screening.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Raw output of runs that were made before, as it is checked in.
record Raw(Path folder) {

    private static final Map<String, String> FILES = Map.of(
            "raw.fit", "name-fit.txt",
            "raw.jmh", "speed.txt",
            "raw.process", "process.txt",
            "raw.rescreen", "rescreen.txt");
    private static final String CROSS_VALIDATED = "CROSS-VALIDATED";

    /// By the slots of the report's template.
    Map<String, String> read() {
        var fit = text("raw.fit");
        var validated = fit.substring(fit.indexOf(CROSS_VALIDATED), fit.indexOf("\n\n", fit.indexOf(CROSS_VALIDATED)));
        return Map.of(
                "raw.fit", validated,
                "raw.jmh", text("raw.jmh"),
                "raw.process", text("raw.process"),
                "raw.rescreen", text("raw.rescreen"));
    }

    private String text(String slot) {
        var file = folder.resolve(FILES.get(slot));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("measure first: ./entrepot screen report --measure", e);
        }
    }
}
