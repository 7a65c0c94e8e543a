package entrepot.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures [DecisionBenchmark] and holds it to its target. Takes about three minutes and wants a
/// quiet machine, so it runs only when it is called by name: `./entrepot test DecisionSpeed`.
/// The figures are in `lab/target/bench/decision/figures.txt`.
@Tag("slow")
class DecisionSpeed {

    private static final double DECIDE_P99_MICROS_MAX = 2_000;
    private static final long SAMPLES_MIN = 1_000;

    @Test
    void decidesWithinTwoMillis() throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target", "bench", "decision"));
        double loadBefore = load();
        var seen = new JmhRun(DecisionBenchmark.class, folder).run();
        assertThat(seen).containsOnlyKeys("facts", "decide", "write", "hash", "whole");
        Files.writeString(folder.resolve("figures.txt"), figures(seen, loadBefore));
        assertThat(seen).allSatisfy((method, figures) -> {
            assertThat(figures.samples()).isGreaterThan(SAMPLES_MIN);
            assertThat(figures.p50Micros()).isPositive();
        });
        assertThat(Objects.requireNonNull(seen.get("decide")).p99Micros()).isLessThan(DECIDE_P99_MICROS_MAX);
    }

    private static String figures(Map<String, JmhRun.Seen> seen, double loadBefore) {
        var benchmark = new DecisionBenchmark();
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%s; %d processors, Java %s, load %.1f before and %.1f after",
                benchmark.size(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                loadBefore,
                load()));
        lines.add(String.format(
                Locale.ROOT,
                "%-8s %10s %10s %10s %10s %10s %10s",
                "µs",
                "p50",
                "p99",
                "p99.9",
                "calls",
                "own p50",
                "own p99"));
        for (var method : methods(benchmark).entrySet()) {
            var own = OwnTime.of(method.getValue());
            var wall = Objects.requireNonNull(seen.get(method.getKey()), method.getKey());
            lines.add(String.format(
                    Locale.ROOT,
                    "%-8s %10.1f %10.1f %10.1f %10d %10.1f %10.1f",
                    method.getKey(),
                    wall.p50Micros(),
                    wall.p99Micros(),
                    wall.p999Micros(),
                    wall.samples(),
                    own.p50Micros(),
                    own.p99Micros()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, Supplier<Object>> methods(DecisionBenchmark benchmark) {
        var methods = new LinkedHashMap<String, Supplier<Object>>();
        methods.put("facts", benchmark::facts);
        methods.put("decide", benchmark::decide);
        methods.put("write", benchmark::write);
        methods.put("hash", benchmark::hash);
        methods.put("whole", benchmark::whole);
        return methods;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
