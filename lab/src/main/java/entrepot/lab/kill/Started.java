package entrepot.lab.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a running process was started, to start it again as it was.
///
/// @param words  its command line
/// @param folder where it works
record Started(List<String> words, Path folder) {

    static Started of(long pid) throws IOException {
        var process = Path.of("/proc", String.valueOf(pid));
        var line = new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
        return new Started(List.of(line.split("\0")), Files.readSymbolicLink(process.resolve("cwd")));
    }

    /// PostgreSQL refuses to run as root; a user namespace makes it nobody.
    Started asNobody() {
        if (!"root".equals(System.getProperty("user.name"))) return this;
        var whole = new ArrayList<>(List.of("unshare", "-U"));
        whole.addAll(words);
        return new Started(whole, folder);
    }

    Process again(Path log) throws IOException {
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
