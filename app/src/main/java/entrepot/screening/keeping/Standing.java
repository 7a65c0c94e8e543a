package entrepot.screening.keeping;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How a list stands in the store: everything about it that changes, exchanged as a whole.
///
/// @param inUse       name of the edition in use; none before the first was taken
/// @param before      name of the one that was in use before it
/// @param confirmedAt when its source last said that the edition in use is the newest
/// @param validators  by address, about the files of the edition in use and no other
/// @param refusal     of the last edition that was refused, whatever came later
public record Standing(
        Optional<String> inUse,
        Optional<String> before,
        Instant confirmedAt,
        Map<String, Validators> validators,
        Optional<Refusal> refusal) {

    static final Standing NONE =
            new Standing(Optional.empty(), Optional.empty(), Instant.EPOCH, Map.of(), Optional.empty());

    public Standing {
        validators = Map.copyOf(validators);
    }

    /// Whether what was refused came after what is in use.
    public boolean isRefusedSince() {
        return refusal.filter(last -> last.at().isAfter(confirmedAt)).isPresent();
    }

    Standing taken(String edition, Map<String, Validators> said, Instant at) {
        return new Standing(Optional.of(edition), inUse, at, said, refusal);
    }

    /// A confirmation from before the last one changes nothing.
    Standing confirmed(Map<String, Validators> said, Instant at) {
        var later = at.isAfter(confirmedAt) ? at : confirmedAt;
        return new Standing(inUse, before, later, said, refusal);
    }

    Standing refused(Refusal why) {
        return new Standing(inUse, before, confirmedAt, validators, Optional.of(why));
    }
}
