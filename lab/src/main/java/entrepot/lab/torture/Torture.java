package entrepot.lab.torture;

import entrepot.commit.Json;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// `./entrepot torture`: runs seeds, says how far it is, and stops at the first that fails, shrunk.
public final class Torture {

    private static final long BATCH = 32;
    private static final Duration WORD = Duration.ofSeconds(5);

    private final Genesis genesis;
    private final Options options;
    private final InstantSource clock;
    private final PrintStream out;
    private final Counts counts = new Counts();
    private long seeds;

    private Torture(Genesis genesis, Options options, InstantSource clock, PrintStream out) {
        this.genesis = genesis;
        this.options = options;
        this.clock = clock;
        this.out = out;
    }

    /// The machine's own time and chance.
    public record Chance(SecureRandom secure, InstantSource clock) {}

    /// Runs what the words ask for; answers the exit code.
    ///
    /// @param home the folder with `packs`
    public static int run(String[] words, Path home, Chance chance, PrintStream out) {
        Options options;
        try {
            options = Options.parse(words);
        } catch (IllegalArgumentException e) {
            out.println("entrepot: " + e.getMessage() + "; see ./entrepot torture --help");
            return 2;
        }
        var torture = new Torture(new Genesis(home, chance.secure), options, chance.clock, out);
        return torture.all() ? 0 : 1;
    }

    private boolean all() {
        var begin = clock.instant();
        var end = begin.plus(options.most());
        var word = begin.plus(WORD);
        Optional<Verdict> failed = Optional.empty();
        while (seeds < options.seeds() && failed.isEmpty()) {
            var now = clock.instant();
            if (now.isAfter(end)) break;
            if (now.isAfter(word)) {
                word = now.plus(WORD);
                out.printf(
                        Locale.ROOT,
                        "%,d seeds, %,d payments, %,d faults, no violation%n",
                        seeds,
                        counts.payments(),
                        counts.faults());
            }
            failed = batch(options.first() + seeds, Math.min(BATCH, options.seeds() - seeds));
        }
        failed.ifPresent(this::tell);
        var took = Duration.between(begin, clock.instant());
        out.println(Json.write(summary(failed.isEmpty() ? 0 : 1, took)));
        return failed.isEmpty();
    }

    /// Seeds side by side, each in a thread of its own; answers the first that fails.
    private Optional<Verdict> batch(long from, long count) {
        var verdicts = LongStream.range(from, from + count)
                .parallel()
                .mapToObj(seed -> Run.of(genesis, Plan.of(seed), Weakness.NONE))
                .toList();
        verdicts.forEach(verdict -> counts.add(verdict.counts()));
        seeds += count;
        return verdicts.stream().filter(verdict -> !verdict.holds()).findFirst();
    }

    private void tell(Verdict verdict) {
        var shrunk = Shrink.of(verdict.plan(), plan -> Run.of(genesis, plan, Weakness.NONE));
        out.println("seed " + verdict.plan().seed() + " fails:");
        shrunk.violations().forEach(what -> out.println("  " + what));
        out.println("with " + shrunk.plan().faults().size() + " of "
                + verdict.plan().faults().size() + " faults:");
        shrunk.plan().faults().forEach(fault -> out.println("  " + fault));
        shrunk.trace().forEach(line -> out.println("    " + line));
    }

    private Map<String, Object> summary(int violations, Duration took) {
        var all = new LinkedHashMap<String, Object>();
        all.put("seeds", seeds);
        all.put("payments", counts.payments());
        all.put("commits", counts.commits());
        all.put("crashes", counts.crashes());
        all.put("faults", counts.faults());
        all.put("violations", violations);
        all.put("seconds", took.toSeconds());
        var kinds = new LinkedHashMap<String, Object>();
        for (var kind : Kind.values()) kinds.put(kind.name(), counts.of(kind));
        all.put("kinds", kinds);
        all.put("ends", counts.ends());
        all.put("crashedAt", counts.crashesByFact());
        return all;
    }
}
