package entrepot.screening;

import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.Screening.ListTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// The snapshots in use, at most one for each list. A reader sees the whole set before or the whole
/// set after a change, and never waits.
public final class Lists {

    private final AtomicReference<ListsInUse> active = new AtomicReference<>(ListsInUse.NONE);
    private final Map<ListId, ListSnapshot> replaced = new ConcurrentHashMap<>();

    /// Takes the edition into use when it was parsed and lost no more than `dropPercentMax` per cent
    /// of the one in use; else that one stays. Answers what became of it.
    public ListLoad offer(ListLoad load, int dropPercentMax) {
        return offerAll(List.of(load), dropPercentMax).getFirst();
    }

    /// The same for several editions, taken into use at one moment: one that is refused does not keep
    /// the others back. Answers in the order offered.
    public List<ListLoad> offerAll(List<ListLoad> loads, int dropPercentMax) {
        var before = active.get().snapshots();
        var judged =
                loads.stream().map(load -> judge(load, before, dropPercentMax)).toList();
        var fit = new ArrayList<ListSnapshot>();
        for (var load : judged) if (load instanceof Parsed(var snapshot)) fit.add(snapshot);
        activateAll(fit);
        return judged;
    }

    private static ListLoad judge(ListLoad load, Map<ListId, ListSnapshot> before, int dropPercentMax) {
        if (!(load instanceof Parsed(var snapshot))) return load;
        var previous = before.get(snapshot.list());
        return previous == null ? load : load.against(previous, dropPercentMax);
    }

    /// Takes a snapshot into use in place of the list's earlier one.
    public void activate(ListSnapshot snapshot) {
        activateAll(List.of(snapshot));
    }

    /// Takes snapshots into use at one moment, each in place of its list's earlier one. Indexed first,
    /// then exchanged. One change at a time; readers do not wait for it.
    public synchronized void activateAll(List<ListSnapshot> editions) {
        if (editions.isEmpty()) return;
        var before = active.get();
        active.set(before.with(editions));
        for (var edition : editions) {
            var earlier = before.snapshots().get(edition.list());
            if (earlier != null && !earlier.id().equals(edition.id())) replaced.put(edition.list(), earlier);
        }
    }

    /// The edition that was in use before the present one, as long as this process lives.
    public Optional<ListSnapshot> replaced(ListId list) {
        return Optional.ofNullable(replaced.get(list));
    }

    /// Which weights and word frequencies names are compared with.
    public String model() {
        return active.get().model();
    }

    /// The source of a list said that the edition in use is still the newest. An older word than the
    /// last one changes nothing.
    public synchronized void confirm(ListId list, Instant at) {
        var before = active.get();
        var snapshot = before.snapshots().get(list);
        if (snapshot == null) throw new IllegalArgumentException("list is not in use: " + list);
        if (at.isAfter(snapshot.origin().currentAt())) active.set(before.confirmed(snapshot.confirmed(at)));
    }

    /// The snapshots in use, ordered by list.
    public List<ListSnapshot> snapshots() {
        return active.get().snapshots().values().stream()
                .sorted(Comparator.comparing(ListSnapshot::list))
                .toList();
    }

    /// How each list in use or required stands, ordered by list.
    public List<Status> status(Instant now, ListTerms terms) {
        var snapshots = active.get().snapshots();
        var lists = new TreeSet<>(terms.required());
        lists.addAll(snapshots.keySet());
        return lists.stream()
                .map(list -> {
                    var snapshot = snapshots.get(list);
                    return snapshot == null ? new Status.Missing(list) : Status.of(snapshot, now, terms);
                })
                .toList();
    }

    ListsInUse inUse() {
        return active.get();
    }

    /// How a list stands at a time.
    public sealed interface Status {

        ListId list();

        /// Required and not in use: no answer is known.
        record Missing(ListId list) implements Status {}

        /// In use and confirmed by its source within the limit.
        record Current(ListId list, String snapshot, Duration age, ListSnapshot.Counts counts) implements Status {}

        /// In use, but its source has not confirmed it for too long.
        record Stale(ListId list, String snapshot, Duration age, ListSnapshot.Counts counts) implements Status {}

        private static Status of(ListSnapshot snapshot, Instant now, ListTerms terms) {
            var age = snapshot.age(now);
            return terms.isStale(age)
                    ? new Stale(snapshot.list(), snapshot.id(), age, snapshot.counts())
                    : new Current(snapshot.list(), snapshot.id(), age, snapshot.counts());
        }
    }
}
