package entrepot.lab.bench;

import entrepot.commit.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.core.BenchmarkGenerator;
import org.openjdk.jmh.generators.core.FileSystemDestination;
import tools.jackson.databind.JsonNode;

/// One run of one JMH benchmark: its harness generated and compiled into a folder, JMH started in a
/// process of its own, its result read back.
final class JmhRun {

    private static final long MINUTES_MAX = 15;

    private final Class<?> benchmark;
    private final Path folder;

    /// @param folder of the run: harness, log and results; what is there is replaced
    JmhRun(Class<?> benchmark, Path folder) {
        this.benchmark = benchmark;
        this.folder = folder;
    }

    /// What was seen of one method.
    ///
    /// @param samples  calls that were timed
    /// @param p50Micros half of them were quicker
    record Seen(long samples, double p50Micros, double p99Micros, double p999Micros) {}

    /// By method. Throws when JMH failed or a method was not timed at all.
    Map<String, Seen> run() throws IOException, InterruptedException {
        var classes = Files.createDirectories(folder.resolve("classes"));
        generate(classes);
        var result = folder.resolve("result.json");
        var log = folder.resolve("log.txt");
        Files.deleteIfExists(result);
        var jmh = new ProcessBuilder(command(classes, result))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!jmh.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
            jmh.destroyForcibly();
            throw new IllegalStateException("JMH did not end in " + MINUTES_MAX + " minutes, see " + log);
        }
        if (jmh.exitValue() != 0 || !Files.exists(result))
            throw new IllegalStateException("JMH failed with " + jmh.exitValue() + ", see " + log);
        return read(Json.tree(Files.readString(result)));
    }

    private void generate(Path classes) throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        var mirror = new Mirror(List.of(benchmark));
        var destination = new FileSystemDestination(classes.toFile(), sources.toFile());
        var generator = new BenchmarkGenerator();
        generator.generate(mirror, destination);
        generator.complete(mirror, destination);
        if (destination.hasErrors())
            throw new IllegalStateException(destination.getErrors().toString());
        var arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
        try (var files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) throw new IllegalStateException("JMH's harness does not compile, see " + sources);
    }

    private List<String> command(Path classes, Path result) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toAbsolutePath() + File.pathSeparator + System.getProperty("java.class.path"),
                "org.openjdk.jmh.Main",
                benchmark.getName(),
                "-foe",
                "true",
                "-rf",
                "json",
                "-rff",
                result.toString());
    }

    private static Map<String, Seen> read(JsonNode results) {
        var all = new TreeMap<String, Seen>();
        for (var one : results) {
            var name = one.path("benchmark").asString();
            var metric = one.path("primaryMetric");
            var percentiles = metric.path("scorePercentiles");
            var seen = new Seen(
                    samples(metric.path("rawDataHistogram")),
                    percentiles.path("50.0").asDouble(),
                    percentiles.path("99.0").asDouble(),
                    percentiles.path("99.9").asDouble());
            if (seen.samples() == 0) throw new IllegalStateException("nothing was timed of " + name);
            all.put(name.substring(name.lastIndexOf('.') + 1), seen);
        }
        return all;
    }

    /// Forks, in them iterations, in them pairs of a time and how often it was seen.
    private static long samples(JsonNode forks) {
        long sum = 0;
        for (var fork : forks)
            for (var iteration : fork)
                for (var pair : iteration) sum += pair.get(1).asLong();
        return sum;
    }
}
