package entrepot.lab.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// `./entrepot bench`: which measurement, and its exit code.
public final class Bench {

    private Bench() {}

    /// The machine's own time, chance and place.
    ///
    /// @param home the folder whose `var` keeps what a run leaves
    public record Ground(Path home, InstantSource clock, RandomGenerator random) {}

    /// Runs what the words ask for; answers 0 done, 1 failed, 2 called wrongly.
    public static int run(String[] words, Ground ground, PrintStream out) {
        try {
            var said = List.of(words);
            var what = said.isEmpty() ? "" : said.getFirst();
            if (!what.equals("ledger") && !what.equals("freeze"))
                throw new IllegalArgumentException("bench measures one of: ledger, freeze");
            var options = LedgerOptions.parse(said.subList(1, said.size()));
            var held = what.equals("ledger")
                    ? new LedgerBench(options, ground, out).run()
                    : new FreezeBench(options, ground, out).run();
            return held ? 0 : 1;
        } catch (IllegalArgumentException e) {
            out.println("entrepot: " + e.getMessage() + "; see ./entrepot bench --help");
            return 2;
        }
    }
}
