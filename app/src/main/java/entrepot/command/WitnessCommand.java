package entrepot.command;

import entrepot.register.note.Checkpoint;
import entrepot.register.note.NoteKey;
import entrepot.register.note.SignedNote;
import entrepot.register.note.VerifierKey;
import entrepot.register.note.Witness;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `witness`: co-signs checkpoints of a log that go on from the last one signed. What was signed is on
/// the disk before the signature is printed, so that no two branches are ever signed.
public final class WitnessCommand {

    private static final String NAME = "witness";
    private static final long BYTES_MAX = 1 << 20;

    private final Terminal terminal;
    private final InstantSource clock;
    private final SecureRandom random;

    public WitnessCommand(PrintStream out, PrintStream err, InstantSource clock, SecureRandom random) {
        this.terminal = new Terminal(out, err);
        this.clock = clock;
        this.random = random;
    }

    /// @param words what follows `witness`
    /// @return the exit code: 0 signed, 1 refused, 2 called wrongly
    public int run(List<String> words) {
        return terminal.run(NAME, words, () -> act(words));
    }

    private int act(List<String> words) {
        var arguments = Arguments.read(words, Set.of("--new", "--log", "--key", "--state"), Set.of());
        var key = Path.of(need(arguments, "--key"));
        try {
            if (arguments.option("--new").isPresent()) return create(need(arguments, "--new"), key);
            if (arguments.names().size() != 1)
                throw new Arguments.Wrong("name one file, what GET /register/growth gave");
            var log = log(need(arguments, "--log"));
            var request = Path.of(arguments.names().getFirst());
            return sign(request, log, key, Path.of(need(arguments, "--state")));
        } catch (IOException e) {
            throw new CommandFailed("a file cannot be used", e.toString(), "check its path and its rights");
        }
    }

    private int create(String name, Path file) throws IOException {
        try {
            var key = NoteKey.generate(name, VerifierKey.Type.WITNESS, random);
            key.write(file);
            terminal.out().println(key.verifier());
            return Terminal.DONE;
        } catch (IllegalArgumentException e) {
            throw new Arguments.Wrong(String.valueOf(e.getMessage()));
        }
    }

    /// A vkey, or a file that begins with one.
    private static VerifierKey log(String given) throws IOException {
        try {
            var file = Path.of(given);
            var text = Files.isRegularFile(file)
                    ? Files.readString(file).lines().findFirst().orElse("")
                    : given;
            return VerifierKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Arguments.Wrong("--log takes a vkey or a file with one: " + e.getMessage());
        }
    }

    private int sign(Path request, VerifierKey log, Path keyFile, Path state) throws IOException {
        if (Files.size(request) > BYTES_MAX)
            throw new CommandFailed("not signed", request + " is larger than 1 MiB", "ask the log again");
        var key = NoteKey.read(keyFile, VerifierKey.Type.WITNESS);
        try (var turn = FileChannel.open(
                        state.resolveSibling(state.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var held = turn.lock()) {
            return switch (Witness.judge(last(state, held.isValid()), Files.readString(request), log)) {
                case Witness.Verdict.Refused(String why) ->
                    throw new CommandFailed(
                            "the checkpoint is not signed", why, "ask the log for growth from the size signed last");
                case Witness.Verdict.Consistent(Checkpoint checkpoint, SignedNote note) -> {
                    remember(state, checkpoint);
                    terminal.out().print(key.cosign(note, clock.instant()));
                    yield Terminal.DONE;
                }
            };
        }
    }

    private static Optional<Checkpoint> last(Path state, boolean ours) throws IOException {
        if (!ours) throw new IOException("the state is not locked: " + state);
        if (!Files.exists(state)) return Optional.empty();
        try {
            return Optional.of(Checkpoint.parse(Files.readString(state)));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(
                    "the state is damaged",
                    state + ": " + e.getMessage(),
                    "restore it; never begin anew with this key");
        }
    }

    private static void remember(Path state, Checkpoint checkpoint) throws IOException {
        var fresh = state.resolveSibling(state.getFileName() + ".new");
        try (var file = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
        }
        Files.move(fresh, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String need(Arguments arguments, String option) {
        return arguments.option(option).orElseThrow(() -> new Arguments.Wrong("say " + option));
    }
}
