package entrepot.screening.evidence;

import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.Sex;
import java.util.Optional;
import java.util.Set;

/// What is known of a subject beside its name and numbers.
///
/// @param born      as exactly as it is known
/// @param countries nationality, residence, seat, flag: ISO 3166 alpha-2
public record Profile(Optional<Birth> born, Set<String> countries, Sex sex) {

    /// Nothing is known.
    public static final Profile UNKNOWN = new Profile(Optional.empty(), Set.of(), Sex.UNKNOWN);

    public Profile {
        countries = Set.copyOf(countries);
    }
}
