package entrepot.command.terminal;

import java.io.PrintStream;
import java.util.function.Supplier;

/// Says what is waited for, when it takes more than a second: the words, then a dot each second.
public final class Dots {

    private static final long SECOND = 1_000;

    private Dots() {}

    public static <T> T during(PrintStream err, String words, Supplier<T> work) {
        var ticking = Thread.ofVirtual().start(() -> tick(err, words));
        try {
            return work.get();
        } finally {
            ticking.interrupt();
            join(ticking);
        }
    }

    private static void tick(PrintStream err, String words) {
        boolean said = false;
        try {
            while (true) {
                Thread.sleep(SECOND);
                err.print(said ? "." : words + " ");
                err.flush();
                said = true;
            }
        } catch (InterruptedException over) {
            if (said) err.println();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
