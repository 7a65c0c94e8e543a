package entrepot.screening.source;

import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of one edition as they lie on a disk: a set that belongs together, or one file.
///
/// @param path the file, or the folder of the set
record Bundle(Path path, ListFiles files) {

    private static final int FOLDER_DEPTH_MAX = 4;
    private static final int FILES_MAX = 10_000;
    private static final Pattern LIST_FILE = Pattern.compile("(?i).+\\.(?:csv|xml|json|txt|gz)");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(20\\d{2})[-_]?(\\d{2})(?:[-_]?(\\d{2}))?(?!\\d)");

    /// Files that are one edition together, by name, the main one first.
    private static final List<List<String>> SETS =
            List.of(OfacCsv.Layout.SDN.names(), OfacCsv.Layout.CONSOLIDATED.names(), UkSet.FILES);

    /// What is to be read under these files and folders, in their order.
    static List<Bundle> under(List<Path> paths) {
        var folders = new LinkedHashMap<Path, LinkedHashSet<Path>>();
        for (var path : paths)
            for (var file : files(path))
                folders.computeIfAbsent(folder(file), any -> new LinkedHashSet<>())
                        .add(file);
        var bundles = new ArrayList<Bundle>();
        folders.forEach((folder, files) -> bundles.addAll(bundles(folder, new ArrayList<>(files))));
        return bundles;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) return List.of(path);
        try (var found = Files.walk(path, FOLDER_DEPTH_MAX)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> LIST_FILE.matcher(name(file)).matches())
                    .limit(FILES_MAX)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Bundle> bundles(Path folder, List<Path> files) {
        var bundles = new ArrayList<Bundle>();
        for (var set : SETS) {
            var members =
                    files.stream().filter(file -> set.contains(plainName(file))).toList();
            if (members.stream().noneMatch(file -> plainName(file).equals(set.getFirst()))) continue;
            bundles.add(new Bundle(folder, read(members)));
            files.removeAll(members);
        }
        for (var file : files) bundles.add(new Bundle(file, read(List.of(file))));
        return bundles;
    }

    /// Reads no more than what tells that a file is too large. A file that is not there has no name.
    private static ListFiles read(List<Path> paths) {
        var files = new TreeMap<String, byte[]>();
        for (var path : paths) {
            if (!Files.isRegularFile(path)) continue;
            try (var in = Files.newInputStream(path)) {
                files.put(name(path), in.readNBytes(PlainText.FILE_BYTES_MAX + 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ListFiles.of(Map.copyOf(files));
    }

    /// The date that the name of the file or of its folder gives: `sdn_2024-05-01.csv.gz`, `…-2024-01`.
    Optional<LocalDate> dated() {
        return Stream.of(name(path), name(folder(path)))
                .flatMap(name -> DATE.matcher(name).results())
                .flatMap(found -> {
                    var day = Optional.ofNullable(found.group(3)).orElse("01");
                    return DateText.day(found.group(1) + "-" + found.group(2) + "-" + day).stream();
                })
                .findFirst();
    }

    /// The name of the file as the name of a list: `House List.csv` is `house-list`.
    String slug() {
        var stem = name(path).replaceFirst("\\..*$", "").toLowerCase(Locale.ROOT);
        var slug = ("list-" + stem.replaceAll("[^a-z0-9]+", "-")).replaceFirst("^list-(?=[a-z][a-z0-9-])", "");
        return slug.substring(0, Math.min(slug.length(), 40)).replaceFirst("-+$", "");
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
    }

    private static String plainName(Path file) {
        return name(file).replaceFirst("\\.gz$", "");
    }

    private static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }
}
