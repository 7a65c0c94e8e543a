package entrepot.access;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// For whom a user acts.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Affiliation {

    /// A company or bank that takes part, by its LEI.
    record Participant(String lei) implements Affiliation {
        private static final int LEI_LENGTH = 20;

        public Participant {
            if (lei.length() != LEI_LENGTH) throw new IllegalArgumentException("not an LEI: " + lei);
        }
    }

    /// The house that runs this installation.
    record Operator() implements Affiliation {}

    /// The authority that supervises it.
    record Authority(String name) implements Affiliation {
        public Authority {
            if (name.isBlank()) throw new IllegalArgumentException("an authority has a name");
        }
    }

    /// True when records of this participant are the user's own business.
    default boolean actsFor(String lei) {
        return switch (this) {
            case Participant own -> own.lei().equals(lei);
            case Operator _ -> true;
            case Authority _ -> false;
        };
    }
}
