package entrepot.lab.kill;

import entrepot.check.Check;
import entrepot.check.Place;
import entrepot.lab.kill.cluster.Cluster;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Takes one member of the database away after the other while customers pay, and gives it back.
final class Failovers {

    /// Three times what Patroni waits for a primary.
    private static final Duration LONG = Duration.ofSeconds(15);

    private static final Duration UNDISTURBED = Duration.ofSeconds(2);
    private static final long NUMBERS = 10_000_000;

    private final Installation node;
    private final Cluster cluster;
    private final Wire wire;
    private final PrintStream out;
    private final List<Struck> struck = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();

    /// How it was felt.
    ///
    /// @param millis until the node committed again; of etcd, from its return
    /// @param said   the node's words meanwhile
    private record Struck(Blow blow, long millis, String said) {}

    private record Felt(long millis, String said) {}

    Failovers(Installation node, Cluster cluster, Wire wire, PrintStream out) {
        this.node = node;
        this.cluster = cluster;
        this.wire = wire;
        this.out = out;
    }

    void strikeAll(int times, Staging.Await await) throws IOException, SQLException, InterruptedException {
        Stubborn.prepare(database());
        for (int i = 1; i <= times; i++) strike(i, times, await);
    }

    private void strike(int number, int of, Staging.Await await) throws IOException, InterruptedException {
        var blow = Blow.of(number);
        Thread.sleep(UNDISTURBED);
        var primary = cluster.primary().orElseThrow(() -> new IllegalStateException("there is no primary"));
        try (var stubborn = new Stubborn(cluster.directly(primary), number * NUMBERS)) {
            Thread.sleep(UNDISTURBED);
            var felt = strike(blow, primary, await);
            cluster.awaitWhole();
            if (blow != Blow.STANDBY_KILLED) told.addAll(stubborn.told());
            struck.add(new Struck(blow, felt.millis, felt.said));
            out.printf(
                    Locale.ROOT,
                    "failover %d of %d: %s, back in %.1f s, primary %s then %s; health: %s%n",
                    number,
                    of,
                    blow.label(),
                    felt.millis / 1e3,
                    primary,
                    cluster.primary().orElse("none"),
                    felt.said);
        }
    }

    private Felt strike(Blow blow, String primary, Staging.Await await) throws IOException, InterruptedException {
        long began = System.nanoTime();
        return switch (blow) {
            case PRIMARY_KILLED -> {
                cluster.kill(primary);
                var felt = felt(began);
                cluster.revive(primary);
                yield felt;
            }
            case STANDBY_KILLED -> {
                var standby = cluster.synchronousStandby().orElseThrow();
                cluster.kill(standby);
                var felt = felt(began);
                cluster.revive(standby);
                yield felt;
            }
            case PRIMARY_FROZEN -> {
                cluster.freeze(primary);
                var felt = felt(began);
                pause(began);
                cluster.thaw(primary);
                await.ready();
                yield felt;
            }
            case ETCD_KILLED -> {
                cluster.killEtcd();
                var said = new LinkedHashSet<String>();
                while (System.nanoTime() - began < LONG.toNanos()) said.add(look());
                cluster.startEtcd();
                var felt = felt(System.nanoTime());
                yield new Felt(felt.millis, String.join(", then ", said) + "; with etcd " + felt.said);
            }
        };
    }

    private static void pause(long began) throws InterruptedException {
        long over = LONG.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        if (over > 0) Thread.sleep(over);
    }

    private Felt felt(long began) throws InterruptedException {
        var said = new LinkedHashSet<String>();
        while (System.nanoTime() - began < Duration.ofMinutes(2).toNanos()) {
            var word = look();
            said.add(word);
            if (word.equals("ready"))
                return new Felt(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), String.join(", then ", said));
        }
        throw new IllegalStateException("not back after two minutes: " + said);
    }

    private String look() throws InterruptedException {
        var word = wire.health(node.ready());
        Thread.sleep(50);
        return word;
    }

    private Place.Database database() throws IOException {
        return node.place().database();
    }

    /// What a server acknowledged and the primary does not have.
    List<String> wrong() throws SQLException, IOException {
        return Stubborn.lost(database(), told).stream()
                .map(number -> "a server acknowledged number " + number + " and it is not there")
                .toList();
    }

    /// What `check` says of the books brought back from either kind of backup.
    List<String> restored() throws IOException, InterruptedException {
        var differences = new ArrayList<String>();
        try (var restored = cluster.restored()) {
            for (var database : List.of(restored.fromDump(), restored.fromBase())) {
                var place = node.place();
                var check =
                        Check.of(new Place(database, place.chain(), place.memory(), place.log(), place.currencies()));
                if (!check.isAgreed()) differences.addAll(check.lines());
                out.println("restored and checked: " + (check.isAgreed() ? "all agrees" : "differs"));
            }
        }
        return differences;
    }

    Map<String, Object> summary() {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("failovers", struck.size());
        for (var blow : Blow.values()) {
            var times = struck.stream()
                    .filter(s -> s.blow == blow)
                    .mapToLong(Struck::millis)
                    .sorted()
                    .toArray();
            if (times.length > 0)
                summary.put(
                        blow.label() + "BackMillis",
                        Arrays.stream(times).boxed().toList());
        }
        summary.put("toldByServers", told.size());
        return summary;
    }
}
