package entrepot.lab.kill;

import entrepot.commit.Json;
import entrepot.lab.demo.LivingWorld;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The node with its database and chain, as processes: where they are, and how they die and come back.
final class Installation implements AutoCloseable {

    private static final int RESTARTS_MAX = 100;

    private final Path home;
    private final Path folder;
    private final int papers;
    private final List<Process> restarted = new ArrayList<>();
    private Process node;
    private BufferedReader said;
    private volatile LivingWorld.Ready ready;

    private Installation(Path home, Path folder, int papers, Process node) {
        this.home = home;
        this.folder = folder;
        this.papers = papers;
        this.node = node;
        this.said = reader(node);
        this.ready = awaitReady();
    }

    /// @param papers for how many payments
    static Installation start(Path home, Path folder, int papers) throws IOException {
        Files.createDirectories(folder);
        return new Installation(home, folder, papers, launch(home, folder, papers));
    }

    LivingWorld.Ready ready() {
        return ready;
    }

    List<LivingWorld.Paper> papers() throws IOException {
        return Files.readAllLines(folder.resolve("papers.jsonl")).stream()
                .map(line -> Json.read(line, LivingWorld.Paper.class))
                .toList();
    }

    int databasePort() throws IOException {
        return Integer.parseInt(postmaster().get(3).strip());
    }

    /// Kills one of them, as it is, and starts it again.
    void kill(Victim victim) throws IOException, InterruptedException {
        switch (victim) {
            case NODE -> killNode();
            case DATABASE -> killDatabase();
            case CHAIN -> killChain();
        }
    }

    /// What its own books say.
    LivingWorld.Books books() throws IOException {
        tell("judge");
        return Json.read(line(), LivingWorld.Books.class);
    }

    /// The node ends what it has started itself; what was started in its place ends here.
    @Override
    public void close() throws IOException {
        if (!node.isAlive()) return;
        tell("stop");
        try {
            if (!node.waitFor(30, TimeUnit.SECONDS)) node.destroyForcibly();
            restarted.forEach(Process::destroy);
            for (var process : restarted) if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            node.destroyForcibly();
            restarted.forEach(Process::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private void killNode() throws IOException, InterruptedException {
        node.destroyForcibly().waitFor();
        node = launch(home, folder, papers);
        said = reader(node);
        ready = awaitReady();
    }

    /// Its server processes notice that their postmaster is gone, and a new one waits for that.
    private void killDatabase() throws IOException, InterruptedException {
        long pid = Long.parseLong(postmaster().getFirst().strip());
        var started = Started.of(pid).asNobody();
        kill(pid);
        for (int tries = 0; tries < RESTARTS_MAX; tries++) {
            var server = started.again(folder.resolve("postgres.log"));
            restarted.add(server);
            if (!server.waitFor(500, TimeUnit.MILLISECONDS)) return;
        }
        throw new IllegalStateException("PostgreSQL does not start again, see " + folder.resolve("postgres.log"));
    }

    /// It comes back without its last two seconds or so: for everybody else a reorganisation.
    private void killChain() throws IOException, InterruptedException {
        var file = folder.resolve("chain/anvil.pid");
        var words = Files.readString(file).strip().split(" ");
        long pid = Long.parseLong(words[0]);
        var state = folder.resolve("chain/state.json");
        var kept = folder.resolve("chain/state.kept");
        var started = Started.of(pid);
        keep(state, kept);
        kill(pid);
        // The simulated chain may die while it writes its state; a real one has a database for that.
        if (!isWhole(state)) Files.copy(kept, state, StandardCopyOption.REPLACE_EXISTING);
        var chain = started.again(folder.resolve("chain.log"));
        restarted.add(chain);
        Files.writeString(file, chain.pid() + " " + words[1] + " " + words[2] + "\n");
    }

    /// The chain may write the file while it is copied, so the copy is looked at.
    private static void keep(Path state, Path kept) throws IOException, InterruptedException {
        for (int tries = 0; tries < RESTARTS_MAX; tries++) {
            if (Files.exists(state)) Files.copy(state, kept, StandardCopyOption.REPLACE_EXISTING);
            if (isWhole(kept)) return;
            Thread.sleep(50);
        }
        throw new IllegalStateException("the chain never leaves a whole state in " + state);
    }

    private static boolean isWhole(Path file) {
        try {
            return Files.exists(file) && Json.tree(Files.readString(file)).isObject();
        } catch (IOException | RuntimeException torn) {
            return false;
        }
    }

    private static void kill(long pid) throws InterruptedException {
        var process = ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("no process " + pid));
        process.destroyForcibly();
        for (int i = 0; process.isAlive() && i < 1_000; i++) Thread.sleep(5);
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"));
    }

    private static Process launch(Path home, Path folder, int papers) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dentrepot.home=" + home,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        LivingWorld.class.getName(),
                        folder.toString(),
                        String.valueOf(papers))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("node.log").toFile()))
                .start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private LivingWorld.Ready awaitReady() {
        try {
            return Json.read(line(), LivingWorld.Ready.class);
        } catch (IOException e) {
            throw new IllegalStateException("the node does not start, see " + folder.resolve("node.log"), e);
        }
    }

    /// What it says besides is for people.
    private String line() throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) if (line.startsWith("{")) return line;
        throw new IOException("the node ended");
    }

    private void tell(String words) throws IOException {
        var out = node.outputWriter(StandardCharsets.UTF_8);
        out.write(words + "\n");
        out.flush();
    }
}
