package entrepot.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Optional;

/// Someone who holds a share of a party, directly. The tree is walked owner by owner; shares are in
/// basis points (10,000 is all of it).
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Owner {

    String name();

    Country country();

    int shareBps();

    /// A company, with its LEI.
    record Entity(Lei lei, String name, Country country, int shareBps) implements Owner {
        public Entity {
            Shares.check(name, shareBps);
        }
    }

    /// A human being, or a body without an LEI.
    ///
    /// @param born a human being's day of birth, where it is known: it tells namesakes apart
    record Person(
            String name,
            Country country,
            int shareBps,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> born)
            implements Owner {
        public Person {
            Shares.check(name, shareBps);
        }

        /// Of whom the day of birth is not known.
        public Person(String name, Country country, int shareBps) {
            this(name, country, shareBps, Optional.empty());
        }
    }
}
