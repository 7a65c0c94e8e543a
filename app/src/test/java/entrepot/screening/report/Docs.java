package entrepot.screening.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The project's documents.
final class Docs {

    private Docs() {}

    static Path folder() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/decisions")))
            folder = Objects.requireNonNull(folder.getParent(), "no docs above here");
        return folder.resolve("docs");
    }
}
