package entrepot.screening.ownership;

import entrepot.screening.ownership.Tie.Stake;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far the hand of some parties reaches: whom they own or control, certainly and at worst.
///
/// @param roots those who own and control to begin with
record Reach(OwnershipGraph graph, OwnershipRule rule, Set<String> roots) {

    /// Whom they certainly own or control, each with the ties that make it so. Grows from the roots, so
    /// that a circle of holdings does not hold itself up.
    Map<String, List<Tie>> certain() {
        var owned = new LinkedHashMap<String, List<Tie>>();
        var counted = new HashSet<>(roots);
        while (true) {
            var found = new LinkedHashMap<String, List<Tie>>();
            for (var party : graph.parties()) {
                if (owned.containsKey(party.id())) continue;
                var ties = ties(party.id(), counted);
                if (!ties.isEmpty()) found.put(party.id(), ties);
            }
            if (found.isEmpty()) return owned;
            owned.putAll(found);
            counted.addAll(found.keySet());
        }
    }

    /// Whom they own or control at worst. Shrinks from all that they touch, so that a circle of
    /// holdings which they have a foot in is in doubt.
    Set<String> atWorst() {
        var owned = touched();
        boolean shrank = true;
        while (shrank) {
            var counted = new HashSet<>(roots);
            counted.addAll(owned);
            shrank = owned.removeIf(id -> !rule.isReached(most(id, counted)) && !mayBeControlled(id, counted));
        }
        return owned;
    }

    /// Basis points of a firm that the counted certainly hold.
    int least(String id, Set<String> counted) {
        int sum = 0;
        for (var stake : graph.stakesIn(id))
            if (counted.contains(stake.from())) sum += stake.share().least();
        return sum;
    }

    /// Basis points of a firm that the counted hold at worst: not more than the others leave, and as
    /// much as they and unnamed owners may have.
    int most(String id, Set<String> counted) {
        int theirs = graph.party(id).ownersComplete() ? 0 : Share.WHOLE;
        int left = Share.WHOLE;
        for (var stake : graph.stakesIn(id)) {
            if (counted.contains(stake.from())) theirs += stake.share().most();
            else left -= stake.share().least();
        }
        return Math.min(theirs, left);
    }

    private List<Tie> ties(String id, Set<String> counted) {
        var ties = new ArrayList<Tie>();
        if (rule.control())
            for (var control : graph.controlsOf(id))
                if (control.certain() && counted.contains(control.from())) ties.add(control);
        if (rule.isReached(least(id, counted))) {
            for (Stake stake : graph.stakesIn(id))
                if (stake.share().least() > 0 && counted.contains(stake.from())) ties.add(stake);
        }
        return ties;
    }

    private boolean mayBeControlled(String id, Set<String> counted) {
        return rule.control() && graph.controlsOf(id).stream().anyMatch(one -> counted.contains(one.from()));
    }

    /// All that a root, or an owner who is not named, has any part in, through however many hands.
    private Set<String> touched() {
        var below = below();
        var touched = new LinkedHashSet<String>();
        var next = new ArrayDeque<String>();
        for (var party : graph.parties()) if (!party.ownersComplete() && touched.add(party.id())) next.add(party.id());
        next.addAll(roots);
        while (!next.isEmpty())
            for (var id : below.getOrDefault(next.remove(), List.of())) if (touched.add(id)) next.add(id);
        return touched;
    }

    private Map<String, List<String>> below() {
        var below = new HashMap<String, List<String>>();
        for (var party : graph.parties()) {
            for (var stake : graph.stakesIn(party.id())) add(below, stake);
            for (var control : graph.controlsOf(party.id())) add(below, control);
        }
        return below;
    }

    private static void add(Map<String, List<String>> below, Tie tie) {
        below.computeIfAbsent(tie.from(), none -> new ArrayList<>()).add(tie.to());
    }
}
