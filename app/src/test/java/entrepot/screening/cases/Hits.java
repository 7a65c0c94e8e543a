package entrepot.screening.cases;

import entrepot.commit.Hash;
import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Sex;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListId;
import entrepot.screening.ListSnapshot;
import entrepot.screening.ScreeningResult.Evidence;
import entrepot.screening.ScreeningResult.Hit;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject;
import entrepot.screening.cases.Sorting.Found;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fictional hits on a fictional firm.
public final class Hits {

    private static final BigDecimal SCORE = new BigDecimal("0.8765");

    public static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    public static final CaseTerms TERMS = CaseTerms.USUAL;
    public static final Origin ORDER = new Origin.Payment("pay_1", "QUOTE");
    public static final Origin LIST = new Origin.ListChange("un-consolidated@2026-03-02#11111111");
    public static final String EDITION = "un-consolidated@2026-02-12#ab12cd34";
    public static final Subject TERN = tern("Tern Lines");

    private Hits() {}

    public static Subject tern(String name) {
        return Subject.Named.of(Subject.Role.PARTY, Kind.ORGANISATION, name).withLei("9845000TERNLINES0078");
    }

    public static ListEntry entry(String id, String... aliases) {
        return listed(id, "Tern Line Shipping", List.of(Identifier.of(IdentifierType.BIC, "PHANXA2Z")), aliases);
    }

    /// A listed firm.
    public static ListEntry listed(String id, String name, List<Identifier> numbers, String... aliases) {
        var names = new ArrayList<ListedName>();
        names.add(ListedName.of(name, Strength.PRIMARY));
        for (var alias : aliases) names.add(ListedName.of(alias, Strength.STRONG));
        return new ListEntry(
                ListId.UN,
                id,
                Kind.ORGANISATION,
                names,
                List.of("UN-1"),
                numbers,
                Set.of("Arvenia", "Nordfeld", "Merlion"),
                List.of(),
                Sex.UNKNOWN,
                Set.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                false);
    }

    /// An edition of the UN list, current at a time.
    public static ListSnapshot edition(Instant at, ListEntry... entries) {
        var origin = new ListSnapshot.Origin(ListId.UN, "test", LocalDate.parse("2026-03-01"), at);
        var hash = Hash.sha256Hex(List.of(entries).toString());
        return ListSnapshot.of(origin, hash, List.of(entries));
    }

    /// Alike by name only.
    public static Found alike(String entry) {
        return found(TERN, entry(entry), alikeName(Outcome.POSSIBLE));
    }

    /// The same name: confirmed, and yet perhaps a namesake.
    public static Found namesake(String entry) {
        return found(TERN, entry(entry), alikeName(Outcome.CONFIRMED));
    }

    /// The same number.
    public static Found number(String entry) {
        return found(TERN, entry(entry), sameBic());
    }

    /// A hit on an entry that could not be read.
    public static Found unread(String entry) {
        var hit = hit(entry, alikeName(Outcome.POSSIBLE));
        return new Found(AlertEvidence.of(TERN, hit, EDITION, Optional.empty()), Outcome.POSSIBLE, 0, List.of());
    }

    public static Found found(Subject subject, ListEntry entry, Evidence evidence) {
        var hit = hit(entry.id(), evidence);
        var numbers = evidence instanceof Evidence.SameIdentifier same
                ? List.of(same.type() + " " + same.listed())
                : List.<String>of();
        return new Found(AlertEvidence.of(subject, hit, EDITION, Optional.of(entry)), evidence.outcome(), 0, numbers);
    }

    public static Evidence alikeName(Outcome outcome) {
        return new Evidence.AlikeName(
                "Tern Line Shipping", Strength.PRIMARY, "Latn", SCORE, List.of(), outcome, "words agree");
    }

    public static Evidence sameBic() {
        return new Evidence.SameIdentifier(IdentifierType.BIC, "", "PHANXA2Z", Outcome.CONFIRMED, "the BIC is one");
    }

    private static Hit hit(String entry, Evidence evidence) {
        return new Hit(
                ListId.UN,
                entry,
                "Tern Line Shipping",
                Kind.ORGANISATION,
                List.of("UN-1"),
                evidence.outcome(),
                SCORE,
                List.of(evidence),
                "why");
    }

    /// A case just opened by a payment with these hits.
    public static ScreeningCase opened(Found... found) {
        var filings = new Sorting(List.of(), ORDER, TERMS, NOW).sort(TERN.key(), List.of(found));
        return filings.getFirst().next().orElseThrow();
    }

    public static Instant later(Duration time) {
        return NOW.plus(time);
    }
}
