package entrepot.screening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Real lists and labelled cases: in the folder that ENTREPOT_DATA names, else in `shared/data` beside
/// the project or above it. None of them is part of the project.
public final class SharedFiles {

    private static final Path BESIDE = Path.of("shared", "data");

    private SharedFiles() {}

    public static Optional<Path> find(String name) {
        var named = System.getenv("ENTREPOT_DATA");
        if (named != null) return Optional.of(Path.of(named, name)).filter(Files::exists);
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve(BESIDE).resolve(name);
            if (Files.exists(file)) return Optional.of(file);
        }
        return Optional.empty();
    }
}
