package entrepot.screening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import entrepot.command.ScreenCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// Files that somebody gives the command: a result, or three lines that say what is wrong.
@Tag("fuzz")
class CommandFuzzTest {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @TempDir
    private Path folder;

    @FuzzTest
    void survives(byte[] input) {
        Budget.keep(input, bytes -> ask(folder, bytes));
    }

    static void ask(Path folder, byte[] input) {
        try {
            var in = Files.write(folder.resolve("in.csv"), input);
            var out = folder.resolve("out.csv");
            Files.deleteIfExists(out);
            var err = new ByteArrayOutputStream();
            int code = run(err, "pairs", "--in", in.toString(), "--out", out.toString());
            if (code == DONE) assertThat(out).isNotEmptyFile();
            else {
                assertThat(code).isEqualTo(FAILED);
                assertThat(err.toString(StandardCharsets.UTF_8)).contains("why:", "remedy:");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(ByteArrayOutputStream err, String... words) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var command = new ScreenCommand(out, new PrintStream(err, true, StandardCharsets.UTF_8), () -> Instant.EPOCH);
        return command.run(List.of(words));
    }
}
