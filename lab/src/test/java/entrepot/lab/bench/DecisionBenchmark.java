package entrepot.lab.bench;

import entrepot.commit.Hash;
import entrepot.regime.Decider;
import entrepot.regime.Decision;
import entrepot.regime.Facts;
import entrepot.regime.Loading;
import entrepot.regime.Outcome;
import entrepot.regime.Pack;
import entrepot.regime.PackLoader;
import entrepot.regime.PackSet;
import entrepot.regime.Stage;
import entrepot.regime.TrustAnchor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One payment decided under four packs, seconds before signing: the reference import's advance under
/// GLOBAL, XA-ELR, HK and CN. [DecisionSpeed] runs it and judges what comes out.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
public class DecisionBenchmark {

    static final List<String> PACKS = List.of("global", "xa-elr", "hk", "cn");

    private static final List<String> SNAPSHOTS = List.of("OFAC-SDN 2026-03-02", "UN 2026-03-01");

    private Decider decider;
    private ImportAdvance advance;
    private Decider.Question question;
    private Decision decision;
    private String text;

    public DecisionBenchmark() {
        var packs = packs();
        decider = new Decider(packs);
        advance = new ImportAdvance(packs, asked(), at());
        question = question(advance.facts());
        decision = decider.decide(question);
        text = decision.json();
    }

    /// What is measured is a real decision, or nothing is measured.
    @Setup
    public void isRealWork() {
        var used = decision.packs().stream().filter(Decision.PackUsed::used).count();
        if (used != PACKS.size()) throw new IllegalStateException(used + " packs took part");
        if (decision.outcome() != Outcome.ALLOW && decision.outcome() != Outcome.FLAG)
            throw new IllegalStateException(decision.outcome() + ": " + decision.reasons());
        if (decision.facts().size() < 180)
            throw new IllegalStateException(decision.facts().size() + " facts");
        if (decision.rules().size() < 60)
            throw new IllegalStateException(decision.rules().size() + " rules");
    }

    /// All facts collected from nine sources, checked against the vocabulary, merged.
    @Benchmark
    public Facts facts() {
        return advance.facts();
    }

    /// The decision alone: what the target of 2 ms is about.
    @Benchmark
    public Decision decide() {
        return decider.decide(question);
    }

    /// The decision's canonical JSON.
    @Benchmark
    public String write() {
        return decision.json();
    }

    /// SHA-256 of the canonical text.
    @Benchmark
    public String hash() {
        return Hash.sha256Hex(text);
    }

    /// Facts, decision, canonical JSON and hash: what a payment waits for.
    @Benchmark
    public String whole() {
        return Hash.sha256Hex(decider.decide(question(advance.facts())).json());
    }

    /// What was measured, for the record of the run.
    String size() {
        return String.format(
                Locale.ROOT,
                "%d facts, %d rules, %d bytes of canonical JSON",
                decision.facts().size(),
                decision.rules().size(),
                text.length());
    }

    private SortedSet<String> asked() {
        return decider.asks(Stage.PRE_BROADCAST, ImportAdvance.DAY);
    }

    private static java.time.Instant at() {
        return ImportAdvance.DAY.atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    private static Decider.Question question(Facts facts) {
        return new Decider.Question(Stage.PRE_BROADCAST, facts, ImportAdvance.DAY, SNAPSHOTS, List.of());
    }

    private static PackSet packs() {
        var root = root();
        var anchor = TrustAnchor.read("demo-publisher", root.resolve("keys/demo-publisher.pub"));
        var loader = new PackLoader(root, List.of(anchor));
        var packs = PACKS.stream().map(name -> pack(loader, root.resolve(name))).toList();
        return switch (loader.assemble(packs)) {
            case PackSet.Assembly.Assembled(var set) -> set;
            case PackSet.Assembly.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Pack pack(PackLoader loader, Path folder) {
        return switch (loader.load(folder, ImportAdvance.DAY)) {
            case Loading.Loaded loaded -> loaded.pack();
            case Loading.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("packs"))
                .filter(folder -> Files.isRegularFile(folder.resolve("facts.yaml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no folder packs above this one"));
    }
}
