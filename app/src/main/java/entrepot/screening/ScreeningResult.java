package entrepot.screening;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Strength;
import java.time.Instant;
import java.util.List;

/// What the lists say about a subject at a time, and why.
///
/// @param at    the time that ages were measured at
/// @param lists one answer for each list asked, ordered by list
public record ScreeningResult(Subject subject, Instant at, List<Answer> lists) {

    public ScreeningResult {
        lists = List.copyOf(lists);
    }

    /// The strictest answer of all lists; UNKNOWN when no list was asked.
    public Outcome outcome() {
        return lists.stream().map(Answer::outcome).max(Outcome::compareTo).orElse(Outcome.UNKNOWN);
    }

    public boolean isStale() {
        return lists.stream().anyMatch(Answer::stale);
    }

    /// The snapshots that the answer rests on.
    public List<String> snapshots() {
        return lists.stream().map(Answer::snapshot).filter(id -> !id.isEmpty()).toList();
    }

    public List<Hit> hits() {
        return lists.stream().flatMap(answer -> answer.hits().stream()).toList();
    }

    /// From mildest to strictest: nothing found, perhaps, cannot be said, on the list. POSSIBLE and
    /// UNKNOWN are for a person to resolve; CONFIRMED is not for anybody to release.
    public enum Outcome {
        NONE,
        POSSIBLE,
        UNKNOWN,
        CONFIRMED
    }

    /// What one list says.
    ///
    /// @param snapshot   id of the snapshot asked; empty when the list is missing
    /// @param ageSeconds since the source last confirmed the snapshot; 0 when the list is missing
    /// @param stale      older than the terms allow, or from the future
    /// @param why        a sentence for UNKNOWN; else empty
    public record Answer(
            ListId list, String snapshot, long ageSeconds, boolean stale, Outcome outcome, List<Hit> hits, String why) {

        public Answer {
            hits = List.copyOf(hits);
        }
    }

    /// A list entry that the subject is, or may be.
    ///
    /// @param evidence strongest first
    /// @param why      a sentence for people
    public record Hit(
            ListId list,
            String entry,
            String name,
            ListEntry.Kind kind,
            List<String> programmes,
            Outcome outcome,
            List<Evidence> evidence,
            String why) {

        public Hit {
            programmes = List.copyOf(programmes);
            evidence = List.copyOf(evidence);
        }
    }

    /// What of the subject met what of the entry.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "field")
    public sealed interface Evidence {

        Outcome outcome();

        String why();

        /// An identifier that is the same.
        record SameIdentifier(IdentifierType type, String scheme, String listed, Outcome outcome, String why)
                implements Evidence {}

        /// A name that is the same, or one letter away.
        ///
        /// @param compared the normalised words of the subject's name
        /// @param edits    letters that differ, 0 or 1
        record AlikeName(
                String listed,
                Strength strength,
                String script,
                List<String> compared,
                int edits,
                Outcome outcome,
                String why)
                implements Evidence {

            public AlikeName {
                compared = List.copyOf(compared);
            }
        }
    }
}
