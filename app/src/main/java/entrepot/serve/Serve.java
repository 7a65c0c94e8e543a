package entrepot.serve;

import entrepot.launch.CannotLaunch;
import entrepot.launch.HelpText;
import entrepot.launch.Port;
import entrepot.serve.yaml.Problem;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The command `serve`: reads a configuration, refuses what is not safe, and runs the platform until
/// the process is told to end.
public final class Serve {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int CALLED_WRONGLY = 2;
    private static final Duration CLOSE_MAX = Duration.ofSeconds(30);

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;
    private final SecureRandom secure;

    public Serve(PrintStream out, PrintStream err, InstantSource clock, SecureRandom secure) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.secure = secure;
    }

    /// Runs until SIGTERM or Ctrl-C; answers 0 when it ended in order, 1 when it could not start, 2
    /// when it was called wrongly.
    public int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) return help(out, DONE);
        if (words.size() != 2 || !words.getFirst().equals("--config")) {
            err.println("entrepot serve: one option is needed, --config FILE");
            return help(err, CALLED_WRONGLY);
        }
        var file = Path.of(words.getLast());
        if (!Files.isRegularFile(file)) {
            err.println("entrepot serve: there is no file " + file);
            return CALLED_WRONGLY;
        }
        return switch (Preflight.check(file, clock)) {
            case Preflight.Refused(var problems) -> refused(problems);
            case Preflight.Passed passed -> live(passed);
        };
    }

    private int refused(List<Problem> problems) {
        err.println("entrepot: not started, " + problems.size() + (problems.size() == 1 ? " problem" : " problems"));
        problems.forEach(problem -> err.println("  " + problem));
        return FAILED;
    }

    private int live(Preflight.Passed passed) {
        var told = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        try {
            var web = passed.config().web();
            if (web.port() != 0) Port.claim(web.port());
            try (var running = Installation.start(passed, clock, secure, step -> err.println("entrepot: " + step))) {
                out.println("entrepot: ready at http://" + web.address() + ":" + running.port());
                endInOrder(told, ended);
                told.await();
            }
            ended.countDown();
            return DONE;
        } catch (CannotServe | CannotLaunch e) {
            err.println(e instanceof CannotServe ours ? ours.text() : e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DONE;
        }
    }

    /// A signal ends the process with 0 when everything was closed in time.
    private static void endInOrder(CountDownLatch told, CountDownLatch ended) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            told.countDown();
            try {
                if (ended.await(CLOSE_MAX.toSeconds(), TimeUnit.SECONDS))
                    Runtime.getRuntime().halt(DONE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(FAILED);
        }));
    }

    private static int help(PrintStream to, int code) {
        to.print(HelpText.of("serve").orElseThrow(() -> new IllegalStateException("no help for serve")));
        return code;
    }
}
