package entrepot.screening;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.evidence.Circumstance;
import entrepot.screening.evidence.Circumstance.Finding;
import entrepot.screening.name.Agreement;
import entrepot.screening.name.Likeness;
import entrepot.screening.name.PartMatch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/// What the lists say about a subject at a time, and why.
///
/// @param at    the time that ages were measured at
/// @param model which weights and word frequencies the names were compared with
/// @param lists one answer for each list asked, ordered by list
public record ScreeningResult(Subject subject, Instant at, String model, List<Answer> lists) {

    private static final int DECIMALS = 4;

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
    /// @param score    probability that both are one, 0 to 1, four decimals: orders hits, decides nothing
    /// @param evidence strictest first, then what is known beside the name
    /// @param why      a sentence for people
    public record Hit(
            ListId list,
            String entry,
            String name,
            ListEntry.Kind kind,
            List<String> programmes,
            Outcome outcome,
            BigDecimal score,
            List<Evidence> evidence,
            String why) {

        public Hit {
            programmes = List.copyOf(programmes);
            evidence = List.copyOf(evidence);
        }

        /// @param evidence strictest first, at least one
        static Hit of(ListEntry entry, List<Evidence> evidence, double score) {
            var first = evidence.getFirst();
            var why = entry.list() + " " + entry.id() + " " + entry.primaryName() + " " + entry.programmes() + ": "
                    + first.why();
            return new Hit(
                    entry.list(),
                    entry.id(),
                    entry.primaryName(),
                    entry.kind(),
                    entry.programmes(),
                    first.outcome(),
                    decimal(score),
                    evidence,
                    why);
        }
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /// What of the subject met what of the entry.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "field")
    public sealed interface Evidence {

        Outcome outcome();

        String why();

        /// An identifier that is the same.
        record SameIdentifier(IdentifierType type, String scheme, String listed, Outcome outcome, String why)
                implements Evidence {}

        /// A name that is alike, part by part.
        ///
        /// @param likeness probability that both are one name, 0 to 1, four decimals
        record AlikeName(
                String listed,
                Strength strength,
                String script,
                BigDecimal likeness,
                List<NamePart> parts,
                Outcome outcome,
                String why)
                implements Evidence {

            public AlikeName {
                parts = List.copyOf(parts);
            }

            static AlikeName of(ListEntry.ListedName listed, Likeness likeness, Outcome outcome, String why) {
                return new AlikeName(
                        listed.text(),
                        listed.strength(),
                        listed.script(),
                        decimal(likeness.score()),
                        likeness.parts().stream().map(NamePart::of).toList(),
                        outcome,
                        why);
            }
        }

        /// What is known beside the name: it orders, and decides nothing alone.
        ///
        /// @param weight log-odds, four decimals: above 0 it speaks for the hit, below 0 against
        record BesideName(Finding finding, String asked, String listed, BigDecimal weight, String why)
                implements Evidence {

            static BesideName of(Circumstance found) {
                return new BesideName(
                        found.finding(), found.asked(), found.listed(), decimal(found.weight()), found.why());
            }

            @Override
            public Outcome outcome() {
                return Outcome.NONE;
            }
        }
    }

    /// A part of the subject's name and what it met in the listed one; empty where a side has none.
    ///
    /// @param cost in log-odds, four decimals
    public record NamePart(String asked, String listed, Agreement agreement, BigDecimal cost) {

        static NamePart of(PartMatch part) {
            return new NamePart(part.query(), part.listed(), part.agreement(), decimal(part.cost()));
        }
    }
}
