package entrepot.screening.keeping;

import entrepot.commit.Json;
import entrepot.screening.ListId;
import entrepot.screening.source.ListFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// The folder of one list:
///
/// ```
/// standing.json                 what is in use, since when; replaced whole
/// editions/NAME/edition.json    what the edition is
/// editions/NAME/files/…         its files, byte for byte
/// arriving/                     an edition that is being written; rubbish when nobody writes
/// lock                          held by who writes
/// ```
final class Shelf {

    private static final String EDITION = "edition.json";
    private static final String FILES = "files";

    private final ListId list;
    private final Path folder;
    private final Disk disk;

    Shelf(Path root, ListId list, Disk disk) {
        this.list = list;
        this.folder = root.resolve(list.name());
        this.disk = disk;
    }

    boolean exists() {
        return Files.isRegularFile(standingFile());
    }

    Path lockFile() throws IOException {
        Files.createDirectories(folder);
        return folder.resolve("lock");
    }

    Standing standing() throws IOException {
        return exists() ? read(standingFile(), Standing.class) : Standing.NONE;
    }

    /// The moment at which an edition is in use: a rename.
    void stand(Standing standing) throws IOException {
        var draft = folder.resolve("standing.new");
        disk.write(draft, Json.bytes(standing));
        disk.rename(draft, standingFile());
    }

    Optional<Kept> inUse() throws IOException {
        var name = standing().inUse();
        return name.isEmpty() ? Optional.empty() : edition(name.get());
    }

    Optional<Kept> edition(String name) throws IOException {
        var file = editions().resolve(name).resolve(EDITION);
        return Files.isRegularFile(file) ? Optional.of(read(file, Kept.class)) : Optional.empty();
    }

    /// All editions, the newest first.
    List<Kept> all() throws IOException {
        if (!Files.isDirectory(editions())) return List.of();
        var all = new ArrayList<Kept>();
        try (var found = Files.list(editions())) {
            for (var each : found.toList())
                edition(String.valueOf(each.getFileName())).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Kept::publishedOn)
                .thenComparing(Kept::fetchedAt)
                .reversed());
        return List.copyOf(all);
    }

    ListFiles files(Kept kept) throws IOException {
        var files = new HashMap<String, byte[]>();
        for (var name : kept.files()) {
            var file = filesOf(kept).resolve(name);
            if (Files.isRegularFile(file)) files.put(name, Files.readAllBytes(file));
        }
        return ListFiles.of(files);
    }

    /// Whether the files are still those that were kept.
    boolean isWhole(Kept kept) throws IOException {
        return files(kept).sha256().equals(kept.sha256());
    }

    /// Writes an edition beside the others. Nobody sees it before it is whole, nor uses it then.
    void keep(Kept kept, ListFiles files) throws IOException {
        var arriving = folder.resolve("arriving");
        clear(arriving);
        disk.folder(arriving.resolve(FILES));
        for (var name : files.names()) disk.write(arriving.resolve(FILES).resolve(name), files.bytes(name));
        disk.write(arriving.resolve(EDITION), Json.bytes(kept));
        disk.folder(editions());
        var place = editions().resolve(kept.name());
        clear(place);
        disk.rename(arriving, place);
    }

    private void clear(Path path) throws IOException {
        if (!Files.exists(path)) return;
        try (var found = Files.walk(path)) {
            for (var each : found.sorted(Comparator.reverseOrder()).toList()) disk.delete(each);
        }
    }

    private <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return Json.read(Files.readString(file, StandardCharsets.UTF_8), type);
        } catch (JacksonException e) {
            throw new IOException(file + " is not what the store wrote: " + e.getOriginalMessage(), e);
        }
    }

    private Path filesOf(Kept kept) {
        return editions().resolve(kept.name()).resolve(FILES);
    }

    private Path editions() {
        return folder.resolve("editions");
    }

    private Path standingFile() {
        return folder.resolve("standing.json");
    }

    @Override
    public String toString() {
        return list + " in " + folder;
    }
}
