package entrepot.market;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;

/// What the depeg guard saw, kept as evidence with the quote.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface PegReading {

    Status status();

    /// @param deviationBps median above (positive) or below the peg, in basis points
    record Seen(Status status, BigDecimal deviationBps, List<ReferenceFeed.Price> prices) implements PegReading {
        public Seen {
            prices = List.copyOf(prices);
        }
    }

    /// Not every source was heard, so nothing is known.
    record Blind(List<String> missing) implements PegReading {
        public Blind {
            missing = List.copyOf(missing);
        }

        @Override
        public Status status() {
            return Status.PAUSED;
        }
    }

    /// The asset has no peg to lose.
    record NotPegged() implements PegReading {
        @Override
        public Status status() {
            return Status.NORMAL;
        }
    }

    /// What a peg allows: new quotes only while NORMAL; a firm quote may still be accepted while
    /// GUARDED; nothing while PAUSED.
    enum Status {
        NORMAL,
        GUARDED,
        PAUSED
    }
}
