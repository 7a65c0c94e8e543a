package entrepot.settlement.facts;

import entrepot.party.Lei;
import entrepot.party.Owner;
import entrepot.party.Party;
import entrepot.screening.ownership.OwnershipGraph;
import entrepot.screening.ownership.Party.Listing;
import entrepot.screening.ownership.Share;
import entrepot.screening.ownership.Tie;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Who holds a party, up through the firms that the register of parties knows. A firm that it does not
/// know is held by nobody knows whom.
public final class Holders {

    private final Party party;
    private final Map<Lei, Party> register;

    Holders(Party party, Map<Lei, Party> register) {
        this.party = party;
        this.register = register;
    }

    /// The firms above these parties that a register knows.
    public static Map<Lei, Party> above(List<Party> parties, Function<Lei, Optional<Party>> register) {
        var found = new HashMap<Lei, Party>();
        var next = new ArrayDeque<>(parties);
        while (!next.isEmpty() && found.size() < OwnershipGraph.PARTIES_MAX)
            for (var owner : next.remove().owners())
                if (owner instanceof Owner.Entity entity && !found.containsKey(entity.lei()))
                    register.apply(entity.lei()).ifPresent(known -> {
                        found.put(entity.lei(), known);
                        next.add(known);
                    });
        return found;
    }

    /// All who hold it, directly and through others, each once.
    Set<Owner> all() {
        var owners = new LinkedHashMap<String, Owner>();
        for (var firm : firms()) for (var owner : firm.owners()) owners.putIfAbsent(id(owner), owner);
        return new LinkedHashSet<>(owners.values());
    }

    /// The party's id in the graph.
    String id() {
        return party.lei().toString();
    }

    /// Whether it and every firm above it names all its owners.
    boolean areNamed() {
        return firms().stream().allMatch(Party::ownersComplete)
                && all().stream().allMatch(owner -> switch (owner) {
                    case Owner.Person _ -> true;
                    case Owner.Entity entity -> register.containsKey(entity.lei());
                });
    }

    /// @param listing what the lists say of an owner
    OwnershipGraph graph(Function<Owner, Listing> listing) {
        var nodes = new LinkedHashMap<String, entrepot.screening.ownership.Party>();
        var ties = new ArrayList<Tie>();
        nodes.put(id(), new entrepot.screening.ownership.Party(id(), Listing.NOT_LISTED, party.ownersComplete()));
        for (var firm : firms())
            for (var owner : firm.owners()) {
                nodes.computeIfAbsent(id(owner), id -> node(id, owner, listing.apply(owner)));
                ties.add(new Tie.Stake(id(owner), firm.lei().toString(), Share.of(owner.shareBps())));
            }
        return new OwnershipGraph(nodes.values(), ties, List.of());
    }

    private entrepot.screening.ownership.Party node(String id, Owner owner, Listing listing) {
        return switch (owner) {
            case Owner.Person _ -> entrepot.screening.ownership.Party.person(id, listing);
            case Owner.Entity entity -> {
                var known = Optional.ofNullable(register.get(entity.lei()));
                boolean complete = known.map(Party::ownersComplete).orElse(false);
                yield new entrepot.screening.ownership.Party(id, listing, complete);
            }
        };
    }

    /// The party and the known firms above it, each once: holdings may run in a circle.
    private List<Party> firms() {
        var firms = new LinkedHashMap<Lei, Party>();
        var next = new ArrayDeque<>(List.of(party));
        while (!next.isEmpty()) {
            var firm = next.remove();
            if (firms.putIfAbsent(firm.lei(), firm) != null) continue;
            for (var owner : firm.owners())
                if (owner instanceof Owner.Entity entity)
                    Optional.ofNullable(register.get(entity.lei())).ifPresent(next::add);
        }
        return List.copyOf(firms.values());
    }

    private static String id(Owner owner) {
        return switch (owner) {
            case Owner.Entity entity -> entity.lei().toString();
            case Owner.Person person -> person.name() + " (" + person.country() + ")";
        };
    }
}
