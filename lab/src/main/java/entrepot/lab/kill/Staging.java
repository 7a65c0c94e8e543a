package entrepot.lab.kill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Stages one fault of storage after the other while customers pay, holds it for a while, undoes it,
/// and says what the node said meanwhile.
final class Staging {

    private static final Duration SIGNED_MAX = Duration.ofMinutes(3);

    private final Installation node;
    private final Storage storage;
    private final Wire wire;
    private final Duration hold;
    private final PrintStream out;
    private final List<Staged> staged = new ArrayList<>();

    /// What came of one.
    ///
    /// @param said   the node's words while it lasted, or at the start that it refused
    /// @param wentOn whether the node went on where it must not
    private record Staged(Fault fault, String said, long backMillis, boolean skipped, boolean wentOn) {}

    /// Waits until the node says that it has all that it needs.
    interface Await {
        void ready() throws InterruptedException;
    }

    Staging(Installation node, Storage storage, Wire wire, Duration hold, PrintStream out) {
        this.node = node;
        this.storage = storage;
        this.wire = wire;
        this.hold = hold;
        this.out = out;
    }

    void stage(Fault fault, Await await) throws IOException, SQLException, InterruptedException {
        var cannot = storage.cannot(fault);
        if (cannot.isPresent()) {
            tell(new Staged(fault, cannot.get(), 0, true, false));
            return;
        }
        storage.locate(node.databasePort());
        awaitSignature();
        tell(
                switch (fault) {
                    case NODE_FROZEN, DATABASE_FROZEN, CHAIN_FROZEN, SIGNER_FROZEN -> frozen(fault, await);
                    case CONNECTIONS_CUT, SIGNER_DISK_FULL, DATABASE_DISK_FULL -> running(fault, await);
                    case SIGNER_DISK_READ_ONLY,
                            DATABASE_DISK_READ_ONLY,
                            MEMORY_TORN,
                            MEMORY_CUT,
                            MEMORY_FLIPPED,
                            PAGE_FLIPPED -> stopped(fault, await);
                });
    }

    private Staged frozen(Fault fault, Await await) throws IOException, InterruptedException {
        var frozen = node.processes(fault);
        Installation.signal("STOP", frozen);
        var said = hold();
        Installation.signal("CONT", frozen);
        return new Staged(fault, said, back(await), false, false);
    }

    private Staged running(Fault fault, Await await) throws IOException, SQLException, InterruptedException {
        var undo = storage.stage(fault, node.databasePort());
        var said = hold();
        undo.run();
        long began = System.nanoTime();
        node.reviveDatabase();
        if (fault == Fault.SIGNER_DISK_FULL
                && node.processes(Fault.SIGNER_FROZEN).isEmpty()) {
            said += "; the signer stopped, and was started again";
            node.stop();
            node.start();
        }
        await.ready();
        return new Staged(fault, said, millis(began), false, false);
    }

    private Staged stopped(Fault fault, Await await) throws IOException, SQLException, InterruptedException {
        int port = node.databasePort();
        node.stop();
        var undo = storage.stage(fault, port);
        var refused = node.tryToStart();
        var said = refused.isEmpty() ? hold() : refused.get();
        boolean wentOn = fault.mustNotGoOn() && refused.isEmpty() && said.equals("ready");
        if (fault != Fault.MEMORY_TORN) {
            node.stop();
            undo.run();
            node.start();
        }
        return new Staged(fault, said, back(await), false, wentOn);
    }

    private long back(Await await) throws InterruptedException {
        long began = System.nanoTime();
        await.ready();
        return millis(began);
    }

    private static long millis(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /// Everything that health said meanwhile, each once.
    private String hold() throws InterruptedException {
        long end = System.nanoTime() + hold.toNanos();
        var said = new java.util.LinkedHashSet<String>();
        while (System.nanoTime() < end) {
            said.add(wire.health(node.ready()));
            Thread.sleep(250);
        }
        return String.join(", then ", said);
    }

    /// Before the first payment nothing has much to lose.
    private void awaitSignature() throws IOException, InterruptedException {
        long end = System.nanoTime() + SIGNED_MAX.toNanos();
        while (Files.size(storage.memory()) == 0) {
            if (System.nanoTime() > end) throw new IllegalStateException("nothing is ever signed");
            Thread.sleep(200);
        }
    }

    private void tell(Staged one) {
        staged.add(one);
        out.printf(
                Locale.ROOT,
                "%s: %s%s%s%n",
                one.fault.label(),
                one.said,
                one.skipped ? "" : String.format(Locale.ROOT, "; back in %.1f s", one.backMillis / 1e3),
                one.wentOn ? "; WENT ON" : "");
    }

    /// Faults on which the node went on where it must not.
    List<String> wrong() {
        return staged.stream()
                .filter(Staged::wentOn)
                .map(s -> "went on under " + s.fault.label())
                .toList();
    }

    Map<String, Object> summary() {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("faults", staged.stream().filter(s -> !s.skipped).count());
        summary.put("skipped", staged.stream().filter(Staged::skipped).count());
        summary.put("wentOn", wrong().size());
        staged.stream().filter(s -> !s.skipped).forEach(s -> summary.put(s.fault.label() + "BackMillis", s.backMillis));
        return summary;
    }
}
