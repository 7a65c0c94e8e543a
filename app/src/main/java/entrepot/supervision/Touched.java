package entrepot.supervision;

import entrepot.party.Country;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whom and what something concerns: every scope that would stop it. The platform is always one.
///
/// @param isCorridorKnown whether its countries are among the scopes; what is unknown is stopped with
///                        any corridor
public record Touched(Set<Scope> scopes, boolean isCorridorKnown) {

    public Touched {
        var all = new HashSet<>(scopes);
        all.add(new Scope.Platform());
        scopes = Set.copyOf(all);
    }

    /// @param countries of payer and payee; another number of them is not a corridor that is known
    public static Touched of(Set<Scope> scopes, List<Country> countries) {
        if (countries.size() != 2) return new Touched(scopes, false);
        var all = new HashSet<>(scopes);
        all.add(new Scope.Corridor(countries.getFirst(), countries.getLast()));
        return new Touched(all, true);
    }

    /// What has no way from one country to another.
    public static Touched nowhere(Set<Scope> scopes) {
        return new Touched(scopes, true);
    }

    /// Both together.
    public Touched and(Touched other) {
        var all = new HashSet<>(scopes);
        all.addAll(other.scopes);
        return new Touched(all, isCorridorKnown && other.isCorridorKnown);
    }
}
