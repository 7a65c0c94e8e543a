package entrepot.party;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

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
    record Person(String name, Country country, int shareBps) implements Owner {
        public Person {
            Shares.check(name, shareBps);
        }
    }
}
