package entrepot.lab.bench;

import entrepot.command.CommandMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The command `screen queries` in a process of its own: what it prints, how long it takes from start
/// to end, and the most memory it held.
final class ProcessRun {

    private static final long MINUTES_MAX = 20;
    private static final int POLL_MILLIS = 50;

    private final LabelledLists labelled;
    private final Path folder;

    ProcessRun(LabelledLists labelled, Path folder) {
        this.labelled = labelled;
        this.folder = folder;
    }

    /// One paragraph for the record.
    ///
    /// @param processors that the process believes to have: threads, collector and compiler follow
    String run(int processors) throws IOException, InterruptedException {
        var printed = folder.resolve("process-" + processors + ".log");
        var command = command(processors);
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        String peak = "unknown";
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = peak(process.pid(), peak);
            if (System.nanoTime() - start < TimeUnit.MINUTES.toNanos(MINUTES_MAX)) continue;
            process.destroyForcibly();
            throw new IllegalStateException("not done in " + MINUTES_MAX + " minutes, see " + printed);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) throw new IllegalStateException("failed, see " + printed);
        return String.format(
                Locale.ROOT,
                "%d processors: %.1f s on the wall, at most %s resident%n%s",
                processors,
                seconds,
                peak,
                lastOf(printed));
    }

    private List<String> command(int processors) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=" + processors,
                "-cp",
                System.getProperty("java.class.path"),
                CommandMain.class.getName(),
                "screen",
                "queries",
                "--in",
                labelled.file().toString(),
                "--out",
                folder.resolve("process-" + processors + ".csv").toString(),
                "--lists"));
        labelled.paths().forEach(path -> command.add(path.toString()));
        return command;
    }

    /// What the kernel says of the most that a living process held; what was said before of a dead one.
    private static String peak(long pid, String before) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.substring("VmHWM:".length()).strip())
                    .findFirst()
                    .orElse(before);
        } catch (IOException e) {
            return before;
        }
    }

    /// The lines that stay on a terminal: a bar is drawn over.
    private static String lastOf(Path printed) throws IOException {
        return Files.readString(printed)
                .lines()
                .map(line -> line.substring(line.lastIndexOf('\r') + 1))
                .filter(line -> !line.startsWith("["))
                .reduce("", (all, line) -> all + "  " + line + "\n");
    }
}
