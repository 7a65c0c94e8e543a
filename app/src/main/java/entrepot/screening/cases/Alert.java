package entrepot.screening.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import entrepot.screening.ListId;
import entrepot.screening.ScreeningResult.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// One hit on a case's subject, and how far people have come with it. The evidence itself is stored
/// once beside it ([AlertEvidence]).
///
/// @param scoreBps     probability in basis points as the engine gave it; 0 where it gave none
/// @param numbers      equal numbers that decide alone, `LEI 9845…`; none where only words agree
/// @param evidenceHash SHA-256 of the stored hit
/// @param origins      where it arose, the first first; later ones only as far as [#ORIGINS_MAX]
/// @param earlier      decisions that were taken before on it and do not stand any more
public record Alert(
        Id id,
        Key key,
        Outcome outcome,
        int scoreBps,
        List<String> numbers,
        String evidenceHash,
        Instant raisedAt,
        List<Origin> origins,
        List<Taken> earlier,
        Stage stage) {

    /// Most origins that an alert names; further sightings are in the case's touches only.
    public static final int ORIGINS_MAX = 50;

    public Alert {
        numbers = List.copyOf(numbers);
        origins = List.copyOf(origins);
        earlier = List.copyOf(earlier);
        if (origins.isEmpty()) throw new IllegalArgumentException("an alert arose somewhere: " + id);
        if (scoreBps < 0 || scoreBps > 10_000) throw new IllegalArgumentException("not basis points: " + scoreBps);
    }

    /// Names an alert; `alr_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("alr", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("alr", value);
        }
    }

    /// What makes two hits the same hit: both sides said the same.
    ///
    /// @param subject   hash of what was asked
    /// @param entryHash hash of what the list said; empty when the entry could not be read
    public record Key(String subject, ListId list, String entry, String entryHash) {

        @Override
        public String toString() {
            return subject + " " + list + " " + entry + " " + entryHash;
        }
    }

    /// What a hit turns out to be.
    public enum Verdict {
        FALSE_POSITIVE,
        TRUE_MATCH
    }

    /// A decision that somebody stood behind.
    public record Taken(Verdict verdict, Officer by) {}

    /// How far an alert is.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
    public sealed interface Stage {

        record Undecided() implements Stage {}

        /// One person says what it is, and another has to agree.
        ///
        /// @param days how long a clearance shall live; 0 for as long as it may
        record Proposed(Verdict verdict, String reason, int days, Officer by, Instant at) implements Stage {}

        /// Two people said so.
        record Decided(Proposed proposal, Officer approvedBy, Instant at) implements Stage {}
    }

    Priority priority() {
        return Priority.of(outcome, scoreBps, origins.stream().anyMatch(Origin::waits));
    }

    boolean isDecided() {
        return stage instanceof Stage.Decided;
    }

    /// A confirmed match: nobody turns it back.
    boolean isTrueMatch() {
        return stage instanceof Stage.Decided decided && decided.proposal().verdict() == Verdict.TRUE_MATCH;
    }

    /// The same hit in all that matters for a decision: same entry, same words, same evidence.
    boolean isDuplicateOf(Alert other) {
        return key.list().equals(other.key.list())
                && key.entry().equals(other.key.entry())
                && key.entryHash().equals(other.key.entryHash())
                && outcome == other.outcome
                && evidenceHash.equals(other.evidenceHash);
    }

    Alert at(Stage next) {
        return new Alert(id, key, outcome, scoreBps, numbers, evidenceHash, raisedAt, origins, earlier, next);
    }

    Alert seenIn(Origin origin) {
        var all = new ArrayList<>(origins);
        all.add(origin);
        return new Alert(id, key, outcome, scoreBps, numbers, evidenceHash, raisedAt, all, earlier, stage);
    }

    /// Undecided again; who stood behind what is kept.
    Alert undecided() {
        var all = new ArrayList<>(earlier);
        switch (stage) {
            case Stage.Undecided _ -> {}
            case Stage.Proposed p -> all.add(new Taken(p.verdict(), p.by()));
            case Stage.Decided decided -> {
                var verdict = decided.proposal().verdict();
                all.add(new Taken(verdict, decided.proposal().by()));
                all.add(new Taken(verdict, decided.approvedBy()));
            }
        }
        var next = new Stage.Undecided();
        return new Alert(id, key, outcome, scoreBps, numbers, evidenceHash, raisedAt, origins, all, next);
    }
}
