package entrepot.lab.kill;

import entrepot.check.Place;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The node with its database and chain, as processes: where they are, and how they die and come back.
public final class Installation implements AutoCloseable {

    private static final int RESTARTS_MAX = 100;
    private static final int STOP_SECONDS = 60;
    private static final int START_MINUTES = 2;

    private final Path home;
    private final Path folder;
    private final int papers;
    private final String more;
    private final List<Process> restarted = new ArrayList<>();
    private Process node;
    private BufferedReader said;
    private volatile LivingWorld.Ready ready;
    private Started database;

    private Installation(Path home, Path folder, int papers, String more) throws IOException {
        this.home = home;
        this.folder = folder;
        this.papers = papers;
        this.more = more;
        this.node = launch();
        this.said = reader(node);
        this.ready = awaitReady();
        this.database =
                Started.of(Long.parseLong(postmaster().getFirst().strip())).asNobody();
    }

    /// @param papers for how many payments
    static Installation start(Path home, Path folder, int papers) throws IOException {
        return start(home, folder, papers, "-XX:TieredStopAtLevel=1");
    }

    /// @param more another word to Java, for how it compiles
    public static Installation start(Path home, Path folder, int papers, String more) throws IOException {
        Files.createDirectories(folder);
        return new Installation(home, folder, papers, more);
    }

    public LivingWorld.Ready ready() {
        return ready;
    }

    public List<LivingWorld.Paper> papers() throws IOException {
        return Files.readAllLines(folder.resolve("papers.jsonl")).stream()
                .map(line -> Json.read(line, LivingWorld.Paper.class))
                .toList();
    }

    /// For `check`.
    Place place() throws IOException {
        return Json.read(Files.readString(folder.resolve("place.json")), Place.class);
    }

    public int databasePort() throws IOException {
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

    /// What a fault freezes: the process, and those that it made for its work.
    List<ProcessHandle> processes(Fault fault) throws IOException {
        return switch (fault) {
            case NODE_FROZEN -> List.of(node.toHandle());
            case DATABASE_FROZEN -> {
                var postmaster = process(Long.parseLong(postmaster().getFirst().strip()));
                yield Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .toList();
            }
            case CHAIN_FROZEN -> List.of(process(chain()));
            case SIGNER_FROZEN ->
                node.toHandle()
                        .descendants()
                        .filter(p -> p.info().commandLine().orElse("").contains(".SignerMain"))
                        .toList();
            default -> throw new IllegalArgumentException(fault + " freezes nothing");
        };
    }

    static void signal(String name, List<ProcessHandle> processes) {
        for (var process : processes) Disk.run("kill", "-" + name, String.valueOf(process.pid()));
    }

    /// A postmaster that a fault has ended comes back as it was started.
    void reviveDatabase() throws IOException, InterruptedException {
        var file = folder.resolve("postgres/data/postmaster.pid");
        var lives = Files.exists(file)
                && ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip()))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
        if (!lives) restartDatabase(database);
    }

    /// Ends everything in order.
    void stop() throws IOException, InterruptedException {
        if (node.isAlive()) tell("stop");
        if (!node.waitFor(STOP_SECONDS, TimeUnit.SECONDS))
            node.destroyForcibly().waitFor();
        for (var process : restarted) process.destroy();
        for (var process : restarted)
            if (!process.waitFor(10, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        restarted.clear();
    }

    void start() throws IOException {
        node = launch();
        said = reader(node);
        ready = awaitReady();
        database = Started.of(Long.parseLong(postmaster().getFirst().strip())).asNobody();
    }

    /// Starts it, and answers why it did not when it did not.
    Optional<String> tryToStart() throws IOException, InterruptedException {
        long before = Files.size(folder.resolve("node.log"));
        try {
            start();
            return Optional.empty();
        } catch (IllegalStateException e) {
            node.destroyForcibly().waitFor();
            var log = Files.readString(folder.resolve("node.log")).substring((int) before);
            return Optional.of("refused to start, " + why(log));
        }
    }

    private static String why(String log) {
        return log.lines()
                .filter(line -> line.startsWith("the world does not start: "))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("nothing was said in time");
    }

    private static ProcessHandle process(long pid) {
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("no process " + pid));
    }

    private long chain() throws IOException {
        return Long.parseLong(
                Files.readString(folder.resolve("chain/anvil.pid")).strip().split(" ")[0]);
    }

    /// What its own books say.
    public LivingWorld.Books books() throws IOException {
        tell("judge");
        return Json.read(line(said), LivingWorld.Books.class);
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
        node = launch();
        said = reader(node);
        ready = awaitReady();
    }

    /// Its server processes notice that their postmaster is gone, and a new one waits for that.
    private void killDatabase() throws IOException, InterruptedException {
        long pid = Long.parseLong(postmaster().getFirst().strip());
        var started = Started.of(pid).asNobody();
        kill(pid);
        restartDatabase(started);
    }

    private void restartDatabase(Started started) throws IOException, InterruptedException {
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
        long pid = chain();
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

    private Process launch() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dentrepot.home=" + home,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        more,
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
        var from = said;
        var line = CompletableFuture.supplyAsync(() -> line(from));
        try {
            return Json.read(line.get(START_MINUTES, TimeUnit.MINUTES), LivingWorld.Ready.class);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the node does not start, see " + folder.resolve("node.log"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the node starts", e);
        }
    }

    /// What it says besides is for people.
    private static String line(BufferedReader said) {
        try {
            for (var line = said.readLine(); line != null; line = said.readLine())
                if (line.startsWith("{")) return line;
        } catch (IOException e) {
            throw new IllegalStateException("nothing of the node can be read", e);
        }
        throw new IllegalStateException("the node ended");
    }

    private void tell(String words) throws IOException {
        var out = node.outputWriter(StandardCharsets.UTF_8);
        out.write(words + "\n");
        out.flush();
    }
}
