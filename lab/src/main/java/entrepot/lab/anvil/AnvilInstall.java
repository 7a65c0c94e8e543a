package entrepot.lab.anvil;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Puts the pinned package into a folder on first use, by the npm client and its lock.
final class AnvilInstall {

    private static final int MINUTES_MAX = 10;
    private static final int LINES_SHOWN = 10;

    private final Path folder;
    private final AnvilPackage pinned;
    private final String npm;
    private final Consumer<String> progress;

    AnvilInstall(Path folder, AnvilPackage pinned, String npm, Consumer<String> progress) {
        this.folder = folder;
        this.pinned = pinned;
        this.npm = npm;
        this.progress = progress;
    }

    /// The native binary itself, so that no wrapper stands between us and the process.
    Path binary() {
        var platform = AnvilPackage.platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        var binary =
                folder.resolve("node_modules").resolve(platform).resolve("bin").resolve("anvil");
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!lock.isValid() || !pinned.isIn(folder) || !Files.exists(binary)) install(platform, binary);
            }
        } catch (IOException e) {
            throw new AnvilUnavailable("Cannot write to " + folder + ".", "Check the folder's rights and space.", e);
        }
        return binary;
    }

    private void install(String platform, Path binary) throws IOException {
        progress.accept("installing the local chain (anvil " + pinned.version() + ", about 20 MB) with npm");
        Files.deleteIfExists(binary);
        pinned.writeTo(folder);
        run("ci");
        if (!Files.exists(binary)) run("install", "--no-save", "--no-package-lock", platform + "@" + pinned.version());
        if (!Files.exists(binary))
            throw new AnvilUnavailable(
                    "npm installed " + platform + " without the file " + binary + ".",
                    "Delete " + folder + " and start again.");
        if (!Files.isExecutable(binary) && !binary.toFile().setExecutable(true))
            throw new AnvilUnavailable(binary + " cannot be made executable.", "Check how its file system is mounted.");
    }

    private void run(String command, String... more) throws IOException {
        var words = new ArrayList<String>(List.of(npm, command));
        words.addAll(List.of(more));
        words.addAll(List.of("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
        var log = folder.resolve("npm.log");
        var process = start(words, log);
        try {
            if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw failed("did not end in " + MINUTES_MAX + " minutes", log);
            }
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw failed("was interrupted", log);
        }
        if (process.exitValue() != 0) throw failed("ended with " + process.exitValue() + ":\n" + first(log), log);
    }

    private Process start(List<String> words, Path log) {
        try {
            return new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new AnvilUnavailable(
                    "The local chain is installed with npm, and there is no npm on the PATH.",
                    "Install Node.js 20 or newer (it brings npm), then start again.",
                    e);
        }
    }

    private AnvilUnavailable failed(String how, Path log) {
        return new AnvilUnavailable(
                "npm " + how,
                "\nIs the npm registry reachable from here (npm ping)? All of npm's words are in " + log
                        + ". Start again to retry.");
    }

    /// npm names the cause first and its advice after.
    private static String first(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(0, Math.min(LINES_SHOWN, lines.size())));
    }

    static String last(Path log) throws IOException {
        if (!Files.exists(log)) return "";
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }
}
