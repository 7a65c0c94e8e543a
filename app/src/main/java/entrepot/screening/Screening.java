package entrepot.screening;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The door: is this subject on a list?
///
/// The answer names the snapshots that it rests on, so that it can be repeated. Thread-safe.
public interface Screening {

    ScreeningResult screen(Subject subject);

    /// Answers in the order of the subjects, all on the same set of snapshots and at one time.
    List<ScreeningResult> screenAll(List<Subject> subjects);

    /// Screening by numbers, names and what is known beside them, over the lists in use.
    ///
    /// @param terms asked once for each call: what the regime demands of lists at that time
    static Screening over(Lists lists, InstantSource clock, Supplier<ListTerms> terms) {
        return new ListScreening(lists, clock, terms);
    }

    /// What the caller's regime demands of the lists.
    ///
    /// @param required lists without which no answer is known; other lists in use are asked too
    /// @param ageMax   a list not confirmed by its source for longer answers UNKNOWN (G-08)
    record ListTerms(Set<ListId> required, Duration ageMax) {

        public ListTerms {
            required = Set.copyOf(required);
            if (ageMax.isNegative()) throw new IllegalArgumentException("age limit below zero: " + ageMax);
        }

        /// Older than the limit, or from the future: then a clock is wrong and no age is known.
        boolean isStale(Duration age) {
            return age.isNegative() || age.compareTo(ageMax) > 0;
        }
    }
}
