package entrepot.screening;

import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.Screening.ListTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/// The snapshots in use, at most one for each list. A reader sees the whole set before or the whole
/// set after a change, and never waits.
public final class Lists {

    private final AtomicReference<Map<ListId, ListIndex>> active = new AtomicReference<>(Map.of());

    /// Takes the edition into use when it was parsed and lost no more than `dropPercentMax` per cent
    /// of the one in use; else that one stays. Answers what became of it.
    public ListLoad offer(ListLoad load, int dropPercentMax) {
        if (!(load instanceof Parsed(var snapshot))) return load;
        var previous = active.get().get(snapshot.list());
        var judged = previous == null ? load : load.against(previous.snapshot(), dropPercentMax);
        return switch (judged) {
            case Refused refused -> refused;
            case Parsed parsed -> {
                activate(parsed.snapshot());
                yield parsed;
            }
        };
    }

    /// Takes a snapshot into use in place of the list's earlier one. Indexed first, then exchanged.
    public void activate(ListSnapshot snapshot) {
        var index = ListIndex.of(snapshot);
        active.updateAndGet(before -> {
            var after = new TreeMap<>(before);
            after.put(snapshot.list(), index);
            return Map.copyOf(after);
        });
    }

    /// The source of a list said that the edition in use is still the newest. An older word than the
    /// last one changes nothing.
    public void confirm(ListId list, Instant at) {
        active.updateAndGet(before -> {
            var index = before.get(list);
            if (index == null) throw new IllegalArgumentException("list is not in use: " + list);
            if (!at.isAfter(index.snapshot().origin().currentAt())) return before;
            var after = new TreeMap<>(before);
            after.put(list, index.with(index.snapshot().confirmed(at)));
            return Map.copyOf(after);
        });
    }

    /// The snapshots in use, ordered by list.
    public List<ListSnapshot> snapshots() {
        return active.get().values().stream()
                .map(ListIndex::snapshot)
                .sorted((a, b) -> a.list().compareTo(b.list()))
                .toList();
    }

    /// How each list in use or required stands, ordered by list.
    public List<Status> status(Instant now, ListTerms terms) {
        var indexes = active.get();
        var lists = new TreeSet<>(terms.required());
        lists.addAll(indexes.keySet());
        var status = new ArrayList<Status>();
        for (var list : lists) {
            var index = indexes.get(list);
            if (index == null) status.add(new Status.Missing(list));
            else status.add(Status.of(index.snapshot(), now, terms));
        }
        return status;
    }

    Map<ListId, ListIndex> indexes() {
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
