package entrepot.regime;

import entrepot.regime.Loading.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads packs from folders beside one `facts.yaml`. A pack is taken only when a trusted publisher
/// signed exactly these bytes, every expression is well-typed, every rule is tested and every test
/// passes; otherwise all that is wrong is said at once.
public final class PackLoader {

    private final Path root;
    private final List<TrustAnchor> anchors;
    private final Vocabulary vocabulary;
    private final RuleTests tests;
    private final List<Problem> own = new ArrayList<>();

    /// @param root    the folder with `facts.yaml`, `baselines.yaml` and one folder a pack
    /// @param anchors whose signatures count
    public PackLoader(Path root, List<TrustAnchor> anchors) {
        this.root = root;
        this.anchors = List.copyOf(anchors);
        this.vocabulary = Vocabulary.read(root.resolve("facts.yaml"), own);
        this.tests = RuleTests.read(root.resolve("baselines.yaml"), vocabulary, own);
    }

    /// Reads a pack that is to hold on a day; an expired or early one is refused.
    public Loading load(Path folder, LocalDate day) {
        return read(folder, day, true);
    }

    /// Reads a pack whatever its days, for replaying old decisions.
    public Loading loadArchived(Path folder) {
        return read(folder, LocalDate.MIN, true);
    }

    /// Reads a pack whatever its days and signature: for its author's desk, never for decisions.
    Loading inspect(Path folder) {
        return read(folder, LocalDate.MIN, false);
    }

    /// Puts loaded packs together.
    public PackSet.Assembly assemble(List<Pack> packs) {
        return PackSet.assemble(vocabulary, packs);
    }

    /// Reads all packs of the root folder that are to hold on a day, and puts them together.
    ///
    /// @param demoAllowed false refuses packs that a published demo key signed
    public PackSet.Assembly loadAll(LocalDate day, boolean demoAllowed) {
        var packs = new ArrayList<Pack>();
        var problems = new ArrayList<Problem>();
        for (var folder : folders()) {
            switch (load(folder, day)) {
                case Loading.Refused(var more) -> problems.addAll(more);
                case Loading.Loaded loaded
                when loaded.demo() && !demoAllowed ->
                    problems.add(new Problem(
                            folder.getFileName().toString(),
                            0,
                            0,
                            "signed with the demo key " + loaded.key(),
                            "use packs that a publisher of your own trust signed"));
                case Loading.Loaded loaded -> packs.add(loaded.pack());
            }
        }
        return problems.isEmpty() ? assemble(packs) : new PackSet.Assembly.Refused(problems);
    }

    /// The folders of the root that hold a pack, in the order of their names.
    public List<Path> folders() {
        try (var found = Files.list(root)) {
            return found.filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
    }

    private Loading read(Path folder, LocalDate day, boolean sealed) {
        var problems = new ArrayList<>(own);
        var prefix = folder.getFileName() + "/";
        var files = PackSigner.files(folder, problems);
        var hash = PackSigner.hash(files);
        var yaml = Yaml.read(files.getOrDefault("pack.yaml", new byte[0]), prefix + "pack.yaml", problems);
        var read = new PackReader(vocabulary).read(yaml);
        var rules = new RuleReader(vocabulary, new Conditions(vocabulary, read.parameters()), read.head());
        files.forEach((name, bytes) -> {
            if (name.startsWith("rules/") && name.endsWith(".yaml"))
                rules.read(Yaml.read(bytes, prefix + name, problems));
        });
        if (rules.rules().isEmpty())
            problems.add(new Problem(prefix + "rules", 0, 0, "the pack has no rules", "add rules/*.yaml"));
        var head = read.head();
        if (!day.equals(LocalDate.MIN)) checkDay(head, day, prefix, problems);
        var pack = new Pack(head, read.parameters(), rules.rules(), hash);
        if (problems.isEmpty()) tests.run(pack, problems);
        if (!sealed) return problems.isEmpty() ? new Loading.Loaded(pack, "", false) : new Loading.Refused(problems);
        var signer =
                PackSigner.signer(folder, new PackSigner.Statement(head.id(), head.version(), hash), anchors, problems);
        if (!problems.isEmpty() || signer.isEmpty()) return new Loading.Refused(problems);
        return new Loading.Loaded(pack, signer.get().name(), signer.get().demo());
    }

    private static void checkDay(Pack.Head head, LocalDate day, String prefix, List<Problem> problems) {
        if (day.isBefore(head.validFrom()))
            problems.add(new Problem(
                    prefix + "pack.yaml",
                    0,
                    0,
                    "not yet valid: starts on " + head.validFrom(),
                    "wait, or load its predecessor"));
        if (day.isAfter(head.validTo()))
            problems.add(new Problem(
                    prefix + "pack.yaml", 0, 0, "expired: ended on " + head.validTo(), "load its successor"));
    }

    RuleTests tests() {
        return tests;
    }
}
