package entrepot.supervision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Everything that stops, by instruction. Never changed; drills are not in it.
///
/// @param scopes by id of the instruction
public record InForce(Map<String, Scope> scopes) implements Freezes {

    /// Nothing.
    public static final InForce NOTHING = new InForce(Map.of());

    public InForce {
        scopes = Map.copyOf(scopes);
    }

    /// Why something does not go on.
    ///
    /// @param isWide whether nothing at all moves, or nothing of one of the accounts that pay
    public record Stop(String instruction, Scope scope, boolean isWide) {
        static Stop of(String instruction, Scope scope) {
            return new Stop(instruction, scope, scope instanceof Scope.Platform || scope instanceof Scope.Wallet);
        }
    }

    @Override
    public boolean isQuiet() {
        return scopes.isEmpty();
    }

    @Override
    public Optional<Stop> over(Touched touched) {
        if (scopes.isEmpty()) return Optional.empty();
        return scopes.entrySet().stream()
                .filter(one -> stops(one.getValue(), touched))
                .sorted(Map.Entry.comparingByKey())
                .map(one -> Stop.of(one.getKey(), one.getValue()))
                .findFirst();
    }

    private static boolean stops(Scope scope, Touched touched) {
        return touched.scopes().contains(scope) || (scope instanceof Scope.Corridor && !touched.isCorridorKnown());
    }

    /// The same after one more fact.
    InForce after(FreezeMarked mark) {
        return switch (mark.effect()) {
            case FREEZE -> with(mark);
            case RELEASE -> without(mark);
        };
    }

    /// The same as if a fact had not been.
    InForce before(FreezeMarked mark) {
        return switch (mark.effect()) {
            case FREEZE -> without(mark);
            case RELEASE -> with(mark);
        };
    }

    private InForce with(FreezeMarked mark) {
        if (mark.isDrill()) return this;
        var more = new HashMap<>(scopes);
        more.put(mark.instruction(), mark.scope());
        return new InForce(more);
    }

    private InForce without(FreezeMarked mark) {
        var fewer = new HashMap<>(scopes);
        fewer.remove(mark.instruction());
        return new InForce(fewer);
    }
}
