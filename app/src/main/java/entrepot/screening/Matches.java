package entrepot.screening;

import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ScreeningResult.Evidence;
import entrepot.screening.ScreeningResult.Evidence.AlikeName;
import entrepot.screening.ScreeningResult.Evidence.BesideName;
import entrepot.screening.ScreeningResult.Evidence.SameIdentifier;
import entrepot.screening.ScreeningResult.Hit;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.evidence.Circumstance;
import entrepot.screening.evidence.Circumstances;
import entrepot.screening.name.Likeness;
import entrepot.screening.name.Name;
import entrepot.screening.search.Hit.ByIdentifier;
import entrepot.screening.search.Hit.ByName;
import entrepot.screening.search.ListSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// What the lists hold about a subject: numbers decide alone, names by how alike they are, and what is
/// known beside the name orders the hits and can take a certainty back.
///
/// It never clears: a birth date may be wrong on either side, so that names which are alike stay a
/// person's to judge.
final class Matches {

    /// Numbers that say something only together with who gave them, or that may be another's.
    private static final Set<IdentifierType> DOUBTFUL = Set.of(
            IdentifierType.IMO_COMPANY,
            IdentifierType.WALLET_CASELESS,
            IdentifierType.CALL_SIGN,
            IdentifierType.PASSPORT,
            IdentifierType.NATIONAL_ID,
            IdentifierType.REGISTRATION,
            IdentifierType.TAX);

    private static final String ALIKE = "the name is alike";

    /// Fewer letters than this say nothing for sure.
    private static final int LETTERS_SURE = 4;

    private final Asked asked;
    private final IdentityHashMap<ListEntry, Found> found = new IdentityHashMap<>();

    private Matches(Asked asked) {
        this.asked = asked;
    }

    /// What speaks for one entry.
    private record Found(List<SameIdentifier> numbers, List<ByName> names) {}

    /// Hits, one for each entry: strictest first, then the most probable.
    static List<Hit> of(Asked asked, ListSearch lists) {
        var matches = new Matches(asked);
        for (var identifier : asked.identifiers())
            lists.byIdentifier(identifier).forEach(matches::add);
        if (!asked.name().isEmpty()) lists.byName(asked.kind(), asked.name()).forEach(matches::add);
        return matches.hits();
    }

    private void add(ByIdentifier same) {
        of(same.entry()).numbers().add(evidence(same.identifier()));
    }

    private void add(ByName alike) {
        if (!isOther(alike.entry())) of(alike.entry()).names().add(alike);
    }

    private Found of(ListEntry entry) {
        return found.computeIfAbsent(entry, none -> new Found(new ArrayList<>(), new ArrayList<>()));
    }

    /// Two ships of one name whose IMO numbers differ are two ships.
    private boolean isOther(ListEntry entry) {
        return asked.kind() == Kind.VESSEL
                && asked.own().filter(number -> differs(number, entry)).isPresent();
    }

    private static boolean differs(Identifier number, ListEntry entry) {
        var listed = entry.identifiers().stream()
                .filter(one -> one.type() == number.type())
                .map(Identifier::value)
                .toList();
        return !listed.isEmpty() && !listed.contains(number.value());
    }

    private List<Hit> hits() {
        return found.entrySet().stream()
                .map(one -> hit(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Hit::outcome)
                        .thenComparing(Hit::score)
                        .reversed()
                        .thenComparing(Hit::list)
                        .thenComparing(Hit::entry))
                .toList();
    }

    private Hit hit(ListEntry entry, Found of) {
        var beside = Circumstances.of(asked.profile(), entry);
        var evidence = new ArrayList<Evidence>(of.numbers());
        of.names().stream().map(name -> evidence(name, beside)).forEach(evidence::add);
        evidence.sort(Comparator.comparing(Evidence::outcome).reversed());
        beside.forEach(one -> evidence.add(BesideName.of(one)));
        double score = of.numbers().isEmpty() ? probability(of.names().getFirst(), beside) : 1;
        return Hit.of(entry, evidence, score);
    }

    private static SameIdentifier evidence(Identifier listed) {
        var outcome = DOUBTFUL.contains(listed.type()) ? Outcome.POSSIBLE : Outcome.CONFIRMED;
        var why = switch (listed.type()) {
            case WALLET -> "the address is listed under " + listed.scheme();
            case BIC -> "the BIC names the same institution";
            case IMO_COMPANY -> "the number is listed as that of a ship's owner";
            case WALLET_CASELESS -> "the list lost the case of the address, and without case it is the same";
            case LEI, IMO, MMSI, CALL_SIGN, AIRCRAFT_TAIL, AIRCRAFT_SERIAL, PASSPORT, NATIONAL_ID, REGISTRATION, TAX ->
                "the " + listed.type() + " is the same";
        };
        return new SameIdentifier(listed.type(), listed.scheme(), listed.value(), outcome, why);
    }

    private AlikeName evidence(ByName alike, List<Circumstance> beside) {
        var doubt = doubt(alike, beside);
        var outcome = doubt.isEmpty() ? Outcome.CONFIRMED : Outcome.POSSIBLE;
        var why = doubt.isEmpty() ? "the name is the same" : doubt;
        return AlikeName.of(alike.name(), alike.likeness(), outcome, why);
    }

    /// Why a name does not decide; empty when it does. Only the very name does: one that is merely as
    /// probable is a person's to judge, because what follows from a certainty is not undone.
    private String doubt(ByName alike, List<Circumstance> beside) {
        if (alike.likeness().score() < Likeness.BLOCK) return ALIKE;
        var kind =
                ListSearch.nameKind(asked.kind() == Kind.UNKNOWN ? alike.entry().kind() : asked.kind());
        var listed = Name.of(alike.name().text(), kind);
        if (!SameName.is(Name.of(asked.name(), kind), listed)) return ALIKE;
        var same = "the name is the same, but ";
        if (alike.name().strength() == Strength.WEAK) return same + "the alias is weak";
        if (asked.kind() == Kind.VESSEL) return same + "ships share names and no IMO number agrees";
        if (!alike.kindsAgree()) return same + "the entry is of another kind";
        if (alike.entry().kind() == Kind.PERSON && SameName.words(listed) == 1)
            return same + "one word is not a person's name";
        if (SameName.letters(listed) < LETTERS_SURE) return same + "it has few letters";
        if (probability(alike, beside) < Likeness.BLOCK) return same + "not all else is: " + against(beside);
        return asked.own().filter(number -> differs(number, alike.entry())).isPresent()
                ? same + "the numbers differ"
                : "";
    }

    private static String against(List<Circumstance> beside) {
        return beside.stream()
                .filter(one -> one.weight() < 0)
                .min(Comparator.comparingDouble(Circumstance::weight))
                .map(Circumstance::why)
                .orElseThrow();
    }

    private static double probability(ByName alike, List<Circumstance> beside) {
        return Circumstances.weigh(alike.likeness().score(), beside);
    }
}
