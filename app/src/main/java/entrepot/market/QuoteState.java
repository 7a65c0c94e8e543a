package entrepot.market;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/// The life of a quote: requested, firm for a while, then accepted, expired or withdrawn, for ever.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface QuoteState {

    QuoteId id();

    /// The word that lists and the stored row show.
    default String name() {
        return switch (this) {
            case RequestedQuote _ -> "REQUESTED";
            case FirmQuote _ -> "FIRM";
            case AcceptedQuote _ -> "ACCEPTED";
            case ExpiredQuote _ -> "EXPIRED";
            case WithdrawnQuote _ -> "WITHDRAWN";
        };
    }

    record RequestedQuote(QuoteRequest request, Instant requestedAt) implements QuoteState {
        @Override
        public QuoteId id() {
            return request.id();
        }
    }

    /// A price that we must keep until `expires`, that moment excluded.
    record FirmQuote(Quote quote, Instant firmAt, Instant expires) implements QuoteState {
        public FirmQuote {
            if (!expires.isAfter(firmAt))
                throw new IllegalArgumentException("a firm quote lives for some time: " + quote.id());
        }

        @Override
        public QuoteId id() {
            return quote.id();
        }
    }

    /// Price, fee and amounts as they will be posted. Both times stay: until when, and when.
    record AcceptedQuote(Quote quote, Instant firmAt, Instant expires, Instant acceptedAt, String acceptedBy)
            implements QuoteState {
        public AcceptedQuote {
            if (!acceptedAt.isBefore(expires))
                throw new IllegalArgumentException("accepted after it expired: " + quote.id());
        }

        @Override
        public QuoteId id() {
            return quote.id();
        }
    }

    record ExpiredQuote(Quote quote, Instant firmAt, Instant expires, Instant foundAt) implements QuoteState {
        @Override
        public QuoteId id() {
            return quote.id();
        }
    }

    record WithdrawnQuote(Quote quote, Instant firmAt, Instant withdrawnAt, String withdrawnBy, String reason)
            implements QuoteState {
        @Override
        public QuoteId id() {
            return quote.id();
        }
    }
}
