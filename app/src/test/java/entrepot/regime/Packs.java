package entrepot.regime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The packs of this repository, as tests use them.
final class Packs {

    static final Path ROOT = root();
    static final TrustAnchor DEMO = TrustAnchor.read("demo-publisher", ROOT.resolve("keys/demo-publisher.pub"));
    static final Path DEMO_KEY = ROOT.resolve("keys/demo-publisher.key");
    static final LocalDate DAY = LocalDate.parse("2026-03-03");

    private static final PackLoader LOADER = new PackLoader(ROOT, List.of(DEMO));

    private Packs() {}

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("packs/facts.yaml"))) return folder.resolve("packs");
        }
        throw new IllegalStateException("no folder packs above " + Path.of("").toAbsolutePath());
    }

    static PackLoader loader() {
        return LOADER;
    }

    static Pack loaded(String folder) {
        return switch (loader().load(ROOT.resolve(folder), DAY)) {
            case Loading.Loaded loaded -> loaded.pack();
            case Loading.Refused(var problems) -> throw new AssertionError(lines(problems));
        };
    }

    static PackSet set(String... folders) {
        return assembled(
                loader().assemble(Arrays.stream(folders).map(Packs::loaded).toList()));
    }

    static PackSet assembled(PackSet.Assembly assembly) {
        return switch (assembly) {
            case PackSet.Assembly.Assembled(var packs) -> packs;
            case PackSet.Assembly.Refused(var problems) -> throw new AssertionError(lines(problems));
        };
    }

    /// The reference payment, every fact known, which all packs allow.
    static Facts baseline(String name) {
        return Objects.requireNonNull(loader().tests().baselines().get(name), name);
    }

    /// A baseline with some facts changed, written as in a pack: `payee.residence: XA, goods.hs6: []`.
    static Facts baseline(String name, String changes) {
        var problems = new ArrayList<Loading.Problem>();
        var facts = loader().tests().changed(baseline(name), Yaml.parse("{" + changes + "}", "test", problems));
        if (!problems.isEmpty()) throw new AssertionError(lines(problems));
        return facts;
    }

    static String lines(List<Loading.Problem> problems) {
        return String.join(
                "\n", problems.stream().map(Loading.Problem::toString).toList());
    }
}
