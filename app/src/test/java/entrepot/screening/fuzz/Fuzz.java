package entrepot.screening.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// Changed inputs, the same ones in every run; a run of seconds goes on with more of them.
final class Fuzz {

    private static final Duration LONGER = Duration.ofSeconds(Long.getLong("entrepot.fuzz.seconds", 0));
    private static final int SHOWN_MAX = 2_000;

    private Fuzz() {}

    /// Gives the target each of the inputs, and as many changed ones as are asked for.
    static void over(List<byte[]> inputs, int tries, Target target) {
        for (var input : inputs) attempt(input, target, "as it is kept");
        long until = System.nanoTime() + LONGER.toNanos();
        for (long seed = 0; seed < tries || System.nanoTime() < until; seed++)
            attempt(new Mutation(inputs, new Random(seed)).next(), target, "seed " + seed);
    }

    private static void attempt(byte[] input, Target target, String which) {
        try {
            Budget.keep(input, target);
        } catch (Throwable failure) {
            throw new AssertionError(which + ": " + shown(input), failure);
        }
    }

    private static String shown(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        if (text.length() > SHOWN_MAX) text = text.substring(0, SHOWN_MAX) + " ...";
        var hex = input.length <= SHOWN_MAX ? " = " + HexFormat.of().formatHex(input) : "";
        return input.length + " bytes: " + text + hex;
    }
}
