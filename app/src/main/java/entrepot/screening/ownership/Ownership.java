package entrepot.screening.ownership;

import entrepot.screening.ownership.OwnershipAnswer.Blocked;
import entrepot.screening.ownership.OwnershipAnswer.Clear;
import entrepot.screening.ownership.OwnershipAnswer.Hold;
import entrepot.screening.ownership.Party.Listing;
import entrepot.screening.ownership.Tie.Stake;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Judges a party by those who own and control it.
public final class Ownership {

    private final OwnershipGraph graph;
    private final OwnershipRule rule;
    private final String party;

    private Ownership(OwnershipGraph graph, OwnershipRule rule, String party) {
        this.graph = graph;
        this.rule = rule;
        this.party = party;
    }

    /// The answer for a party of the graph; the same graph gives the same answer.
    public static OwnershipAnswer judge(OwnershipGraph graph, String party, OwnershipRule rule) {
        return new Ownership(graph, rule, party).judge();
    }

    private OwnershipAnswer judge() {
        if (graph.party(party).listing() == Listing.LISTED) return new Blocked(rule, 0, List.of());
        var blocked = certain();
        if (blocked.isPresent()) return blocked.get();
        return atWorst();
    }

    private Optional<OwnershipAnswer> certain() {
        for (var roots : groups(Listing.LISTED)) {
            var reach = new Reach(graph, rule, roots);
            var owned = reach.certain();
            if (!owned.containsKey(party)) continue;
            var counted = new HashSet<>(roots);
            counted.addAll(owned.keySet());
            return Optional.of(new Blocked(rule, reach.least(party, counted), chain(owned)));
        }
        return Optional.empty();
    }

    private OwnershipAnswer atWorst() {
        var doubts = new LinkedHashSet<String>();
        if (graph.party(party).listing() == Listing.POSSIBLE) doubts.add(listing(party));
        int most = 0;
        // The empty group stands for a blocked person whom nobody has named.
        var groups = Stream.concat(groups(Listing.POSSIBLE).stream(), Stream.of(Set.<String>of()));
        for (var roots : groups.toList()) {
            var reach = new Reach(graph, rule, roots);
            var owned = reach.atWorst();
            var counted = new HashSet<>(roots);
            counted.addAll(owned);
            most = Math.max(most, reach.most(party, counted));
            if (owned.contains(party)) doubts.addAll(doubts(counted));
        }
        return doubts.isEmpty() ? new Clear(rule, most) : new Hold(rule, most, List.copyOf(doubts));
    }

    /// The groups whose shares are counted as one, of parties listed at least this certainly.
    private List<Set<String>> groups(Listing least) {
        var ids = new TreeSet<String>();
        for (var one : graph.parties()) if (one.listing().compareTo(least) >= 0) ids.add(one.id());
        if (ids.isEmpty()) return List.of();
        return rule.aggregates()
                ? List.of(ids)
                : ids.stream().map(graph::together).distinct().toList();
    }

    /// The ties that block, from the top down.
    private List<Tie> chain(Map<String, List<Tie>> owned) {
        var chain = new LinkedHashSet<Tie>();
        var next = new ArrayDeque<>(List.of(party));
        while (!next.isEmpty())
            for (var tie : owned.getOrDefault(next.remove(), List.of())) if (chain.add(tie)) next.add(tie.from());
        return List.copyOf(chain).reversed();
    }

    /// What is not known of those above the party who count against it.
    private Set<String> doubts(Set<String> counted) {
        var doubts = new LinkedHashSet<String>();
        var seen = new LinkedHashSet<>(Set.of(party));
        var next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            var id = next.remove();
            if (graph.party(id).listing() == Listing.POSSIBLE) doubts.add(listing(id));
            if (!graph.party(id).ownersComplete()) doubts.add("not all owners of " + id + " are named");
            for (var tie : above(id)) {
                if (!counted.contains(tie.from())) continue;
                if (isDoubtful(tie)) doubts.add(tie.toString());
                if (seen.add(tie.from())) next.add(tie.from());
            }
        }
        if (doubts.isEmpty()) doubts.add("the holdings around " + party + " run in a circle");
        return doubts;
    }

    private List<Tie> above(String id) {
        Stream<Tie> controls = rule.control() ? graph.controlsOf(id).stream().map(one -> one) : Stream.empty();
        return Stream.concat(graph.stakesIn(id).stream(), controls).toList();
    }

    private static boolean isDoubtful(Tie tie) {
        return switch (tie) {
            case Stake stake -> !stake.share().isExact();
            case Tie.Control control -> !control.certain();
        };
    }

    private static String listing(String id) {
        return id + " may be listed: the hit is not resolved";
    }
}
