package entrepot.lab.demo;

import java.io.PrintStream;

/// Tells what is being waited for: a line at each step, and a dot for each second in between.
final class Progress implements AutoCloseable {

    private final PrintStream out;
    private final Thread ticker;
    private volatile boolean done;

    private Progress(PrintStream out) {
        this.out = out;
        this.ticker = Thread.ofPlatform().name("progress").daemon().unstarted(this::tick);
    }

    /// On the error stream: standard output is for results.
    static Progress start() {
        var progress = new Progress(System.err);
        progress.out.print("Starting database, chain, signer and node ");
        progress.ticker.start();
        return progress;
    }

    void say(String words) {
        out.print("[" + words + "] ");
        out.flush();
    }

    void done() {
        if (done) return;
        done = true;
        ticker.interrupt();
        out.println();
    }

    @Override
    public void close() {
        done();
    }

    private void tick() {
        while (!done) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                return;
            }
            out.print(".");
            out.flush();
        }
    }
}
