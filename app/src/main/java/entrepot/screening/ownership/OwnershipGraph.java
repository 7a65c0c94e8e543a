package entrepot.screening.ownership;

import entrepot.screening.ownership.Tie.Control;
import entrepot.screening.ownership.Tie.Stake;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Parties, and who holds and controls whom. The order in which they are given says nothing.
public final class OwnershipGraph {

    /// Most parties of one graph; the largest groups of companies have a third of it.
    public static final int PARTIES_MAX = 10_000;

    private final SortedMap<String, Party> parties = new TreeMap<>();
    private final Map<String, List<Stake>> stakes = new TreeMap<>();
    private final Map<String, List<Control>> controls = new TreeMap<>();
    private final List<Set<String>> together;

    /// Refuses ties between parties that are not given, and firms that are owned more than whole.
    ///
    /// @param together groups that act together: a joint arrangement, a family that votes as one
    public OwnershipGraph(Collection<Party> parties, Collection<Tie> ties, Collection<Set<String>> together) {
        if (parties.size() > PARTIES_MAX) throw new IllegalArgumentException("more than " + PARTIES_MAX + " parties");
        for (var party : parties)
            if (this.parties.put(party.id(), party) != null)
                throw new IllegalArgumentException("the party is given twice: " + party.id());
        for (var tie : ties) add(tie);
        for (var owners : stakes.values()) order(owners);
        this.together = together.stream().map(Set::copyOf).toList();
    }

    Party party(String id) {
        var party = parties.get(id);
        if (party == null) throw new IllegalArgumentException("not in the graph: " + id);
        return party;
    }

    Collection<Party> parties() {
        return parties.values();
    }

    List<Stake> stakesIn(String id) {
        return stakes.getOrDefault(id, List.of());
    }

    List<Control> controlsOf(String id) {
        return controls.getOrDefault(id, List.of());
    }

    /// The party and all who act together with it.
    Set<String> together(String id) {
        var group = new TreeSet<>(Set.of(id));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var other : together) if (other.stream().anyMatch(group::contains) && group.addAll(other)) grew = true;
        }
        return group;
    }

    private void add(Tie tie) {
        party(tie.from());
        party(tie.to());
        switch (tie) {
            case Stake stake ->
                stakes.computeIfAbsent(stake.to(), none -> new ArrayList<>()).add(stake);
            case Control control ->
                controls.computeIfAbsent(control.to(), none -> new ArrayList<>())
                        .add(control);
        }
    }

    private static void order(List<Stake> owners) {
        owners.sort(Comparator.comparing(Stake::from)
                .thenComparingInt(stake -> stake.share().least()));
        int sum = 0;
        for (var stake : owners) sum += stake.share().least();
        if (sum > Share.WHOLE) throw new IllegalArgumentException("owned more than whole: " + owners);
    }
}
