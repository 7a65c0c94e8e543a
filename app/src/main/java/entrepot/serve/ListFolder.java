package entrepot.serve;

import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListSnapshot;
import entrepot.screening.Lists;
import entrepot.screening.Screening.ListTerms;
import entrepot.screening.source.ListFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sanction lists of an installation: one folder a list, named as the packs name it, with the
/// authority's files and an `edition.yaml` that whoever fetches them writes last. It says when the
/// authority published the edition and when its source last confirmed that it is the newest.
///
/// Read at the start and again and again while the platform runs. Not thread-safe.
final class ListFolder {

    private static final String EDITION = "edition.yaml";

    /// In which format a list comes.
    enum Format {
        /// `sdn.csv`, and what there is of `alt.csv`, `add.csv`, `sdn_comments.csv`.
        OFAC,
        /// One XML file.
        UN
    }

    private final ServeConfig.ListSources sources;
    private final Duration ageMax;
    private final Lists lists = new Lists();
    private final Map<String, String> inUse = new HashMap<>();

    ListFolder(ServeConfig.ListSources sources, Duration ageMax) {
        this.sources = sources;
        this.ageMax = ageMax;
    }

    /// Our list for the packs' name of it.
    static ListId id(String name) {
        return switch (name) {
            case "un" -> ListId.UN;
            case "ofac" -> ListId.OFAC_SDN;
            default -> new ListId(name.replace('_', '-') + "-list");
        };
    }

    Map<String, ListId> byName() {
        var names = new LinkedHashMap<String, ListId>();
        sources.sources().keySet().forEach(name -> names.put(name, id(name)));
        return names;
    }

    Lists lists() {
        return lists;
    }

    ListTerms terms() {
        return new ListTerms(Set.copyOf(byName().values()), ageMax);
    }

    /// Notes every list that the packs ask about and that is not here, broken, or too old to start with.
    void checkAll(Path config, Set<String> asked, Instant now, List<Problem> problems) {
        for (var name : asked)
            if (!sources.sources().containsKey(name))
                problems.add(new Problem(
                        config.toString(),
                        sources.line(),
                        "the packs ask about the list '" + name + "', which is not configured",
                        "add " + name + ": OFAC or UN, and have its files fetched into " + folder(name)));
        refresh(problems);
        for (var status : lists.status(now, terms()))
            if (status instanceof Lists.Status.Stale stale)
                problems.add(new Problem(
                        sources.folder().toString(),
                        0,
                        "list " + stale.list() + " was last confirmed " + stale.age() + " ago, the limit is " + ageMax,
                        "fetch it again; its " + EDITION + " says when its source confirmed it"));
    }

    /// Takes newer editions and confirmations into use; answers the editions that were taken. What
    /// cannot be read is noted, and the edition before it stays, until it is too old.
    List<ListSnapshot> refresh(List<Problem> problems) {
        var taken = new ArrayList<ListSnapshot>();
        for (var source : sources.sources().entrySet())
            refresh(source.getKey(), source.getValue(), problems).ifPresent(taken::add);
        return taken;
    }

    private Optional<ListSnapshot> refresh(String name, Format format, List<Problem> problems) {
        var folder = folder(name);
        var file = folder.resolve(EDITION);
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(
                    file.toString(), 0, "the list '" + name + "' is not here", "fetch it, and write this file last"));
            return Optional.empty();
        }
        var own = new ArrayList<Problem>();
        var fields = YamlValue.read(file, own).fields();
        var published = fields.need("published").as(LocalDate.MIN, LocalDate::parse);
        var confirmed = fields.need("confirmed").as(Instant.MIN, Instant::parse);
        fields.end();
        problems.addAll(own);
        if (!own.isEmpty()) return Optional.empty();
        try {
            var files = ListFiles.of(files(folder));
            if (files.sha256().equals(inUse.get(name))) {
                lists.confirm(id(name), confirmed);
                return Optional.empty();
            }
            var origin = new ListSnapshot.Origin(id(name), folder.toString(), published, confirmed);
            return offered(name, format == Format.UN ? files.parseUn(origin) : files.parseOfac(origin), problems);
        } catch (UncheckedIOException | IOException e) {
            problems.add(new Problem(folder.toString(), 0, "cannot be read: " + e, "correct the folder's rights"));
            return Optional.empty();
        }
    }

    private Optional<ListSnapshot> offered(String name, ListLoad load, List<Problem> problems) {
        return switch (lists.offer(load, sources.dropPercentMax())) {
            case ListLoad.Parsed(ListSnapshot snapshot) -> {
                inUse.put(name, snapshot.sha256());
                yield Optional.of(snapshot);
            }
            case ListLoad.Refused refused -> {
                for (var why : refused.problems())
                    problems.add(new Problem(
                            folder(name).resolve(why.file()).toString(),
                            why.line(),
                            why.code() + " " + why.detail(),
                            "fetch the list again; a real loss of entries needs a higher dropPercentMax"));
                yield Optional.empty();
            }
        };
    }

    private Path folder(String name) {
        return sources.folder().resolve(name);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var found = Files.list(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.endsWith(".csv") || name.endsWith(".xml")) files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }
}
