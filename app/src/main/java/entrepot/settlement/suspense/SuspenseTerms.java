package entrepot.settlement.suspense;

import entrepot.access.Role;
import entrepot.money.Amount;
import java.time.Duration;
import java.util.List;

/// How this installation deals with what it cannot give to anybody: configuration, not code.
///
/// @param owner    whose it is to decide
/// @param patience until when he has to, from the day it came or came back to him
/// @param holdMax  for how long two people may put a decision off at once
/// @param dust     least amounts that are worth a transfer of their own, one an asset
public record SuspenseTerms(Role owner, Duration patience, Duration holdMax, List<Amount> dust) {

    public SuspenseTerms {
        dust = List.copyOf(dust);
        if (!patience.isPositive()) throw new IllegalArgumentException("nobody decides in no time: " + patience);
        if (!holdMax.isPositive()) throw new IllegalArgumentException("nothing is held for no time: " + holdMax);
    }

    /// Whether an amount is below what is worth a transfer of its own.
    public boolean isDust(Amount amount) {
        return dust.stream()
                .filter(least -> least.asset().id().equals(amount.asset().id()))
                .anyMatch(least -> least.exceeds(amount));
    }
}
