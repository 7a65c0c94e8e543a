package entrepot.screening.lookback;

import java.util.Collection;
import java.util.Map;

/// Which payments were decided on in a commit.
@FunctionalInterface
public interface PastPayments {

    /// The payment for each of the places in the register at which one was decided on.
    Map<Long, String> at(Collection<Long> registerIndexes);
}
