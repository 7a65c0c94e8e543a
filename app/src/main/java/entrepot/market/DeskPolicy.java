package entrepot.market;

import java.time.Duration;
import java.util.Map;

/// What the desk quotes by: data that the operator publishes and the supervisor approves.
///
/// @param band      how far the best offer may be from the reference rate
/// @param reference the sources of the reference rate in home currency
/// @param pegs      guards of the assets that promise a peg, by asset id
/// @param limits    what an acceptance is held to
/// @param patience  how long all providers together have to answer
public record DeskPolicy(
        Tariff tariff,
        PriceBand band,
        SourcePolicy reference,
        Map<String, DepegGuard> pegs,
        Limits limits,
        Duration patience) {

    public DeskPolicy {
        pegs = Map.copyOf(pegs);
        if (!patience.isPositive()) throw new IllegalArgumentException("providers need some time: " + patience);
    }

    /// @param slippage how far the client's rate may be from the reference of the moment
    /// @param ageMax   longest age of a quote, whatever its own expiry says
    public record Limits(PriceBand slippage, Duration ageMax) {}
}
