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
            var rest = said.subList(Math.min(1, said.size()), said.size());
            return switch (said.isEmpty() ? "" : said.getFirst()) {
                case "ledger" -> new LedgerBench(LedgerOptions.parse(rest), ground, out).run() ? 0 : 1;
                case "freeze" -> new FreezeBench(LedgerOptions.parse(rest), ground, out).run() ? 0 : 1;
                case "payments" -> new PaymentsBench(PaymentsOptions.parse(rest), ground, out).run() ? 0 : 1;
                default -> throw new IllegalArgumentException("bench measures one of: ledger, freeze, payments");
            };
        } catch (IllegalArgumentException e) {
            out.println("entrepot: " + e.getMessage() + "; see ./entrepot bench --help");
            return 2;
        }
    }
}
