package entrepot.screening;

import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ScreeningResult.Evidence;
import entrepot.screening.ScreeningResult.Evidence.AlikeName;
import entrepot.screening.ScreeningResult.Evidence.SameIdentifier;
import entrepot.screening.ScreeningResult.Hit;
import entrepot.screening.ScreeningResult.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A subject made ready to be asked of every list: its keys, computed once.
///
/// @param problem why it cannot be asked, in a sentence; empty when it can
record Query(Subject subject, Kind kind, Set<NameKey> names, Set<IdentifierKey> identifiers, String problem) {

    /// Fewer letters than this in a firm's name without its legal form say nothing for sure.
    private static final int LETTERS_SURE = 4;

    static Query of(Subject subject) {
        return switch (subject) {
            case Subject.Named named -> {
                var keys = new LinkedHashSet<IdentifierKey>();
                if (!named.lei().isEmpty()) add(keys, Identifier.of(IdentifierType.LEI, named.lei()));
                if (!named.bic().isEmpty()) add(keys, Identifier.of(IdentifierType.BIC, named.bic()));
                // A firm may be listed as a person and the other way round, so both are looked up.
                var names = NameKey.of(Kind.UNKNOWN, named.name());
                yield new Query(named, named.kind(), names, keys, names.isEmpty() ? noWords(named.name()) : "");
            }
            case Subject.Vessel vessel -> {
                var keys = new LinkedHashSet<IdentifierKey>();
                if (!vessel.imo().isEmpty()) {
                    add(keys, Identifier.of(IdentifierType.IMO, vessel.imo()));
                    add(keys, Identifier.of(IdentifierType.IMO_COMPANY, vessel.imo()));
                }
                var names = NameKey.of(Kind.VESSEL, vessel.name());
                var problem = names.isEmpty() && vessel.imo().isEmpty() ? noWords(vessel.name()) : "";
                yield new Query(vessel, Kind.VESSEL, names, keys, problem);
            }
            case Subject.Wallet wallet -> {
                var keys = new LinkedHashSet<IdentifierKey>();
                add(keys, Identifier.wallet("", wallet.account().address()));
                var mixed = "not an address, upper and lower case are mixed: " + wallet.account();
                yield new Query(wallet, Kind.UNKNOWN, Set.of(), keys, keys.isEmpty() ? mixed : "");
            }
        };
    }

    /// What the list holds about the subject, strictest first, one hit for each entry.
    List<Hit> hits(ListIndex index) {
        var found = new LinkedHashMap<ListEntry, List<Evidence>>();
        for (var key : identifiers)
            for (var owner : index.owners(key)) evidence(found, owner.entry()).add(same(owner.identifier()));
        for (var key : names) {
            for (var row : index.names().equal(key))
                if (!otherShip(row.entry())) evidence(found, row.entry()).add(equal(row));
            if (kind != Kind.VESSEL && kind.agrees(key.kind()))
                index.names().alike(key, row -> evidence(found, row.entry()).add(alike(row, key)));
        }
        return found.entrySet().stream()
                .map(one -> hit(index.snapshot().list(), one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Hit::outcome).reversed().thenComparing(Hit::entry))
                .toList();
    }

    private SameIdentifier same(Identifier listed) {
        boolean sure = listed.type() != IdentifierType.IMO_COMPANY && listed.type() != IdentifierType.WALLET_CASELESS;
        var outcome = sure ? Outcome.CONFIRMED : Outcome.POSSIBLE;
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

    private AlikeName equal(NameIndex.Row row) {
        var doubt = doubt(row);
        var outcome = doubt.isEmpty() ? Outcome.CONFIRMED : Outcome.POSSIBLE;
        var why = doubt.isEmpty() ? "the name is the same" : "the name is the same, but " + doubt;
        return name(row, row.key(), 0, outcome, why);
    }

    private String doubt(NameIndex.Row row) {
        if (row.name().strength() == Strength.WEAK) return "the alias is weak";
        if (kind == Kind.VESSEL) return "ships share names and no IMO number agrees";
        if (!kind.agrees(row.entry().kind())) return "the entry is of another kind";
        if (row.key().kind() == Kind.PERSON && row.key().words().size() == 1) return "one word is not a person's name";
        if (row.key().letters() < LETTERS_SURE) return "it has few letters";
        return "";
    }

    private static AlikeName alike(NameIndex.Row row, NameKey asked) {
        return name(row, asked, 1, Outcome.POSSIBLE, "one letter of one long word differs");
    }

    private static AlikeName name(NameIndex.Row row, NameKey asked, int edits, Outcome outcome, String why) {
        var listed = row.name();
        return new AlikeName(listed.text(), listed.strength(), listed.script(), asked.words(), edits, outcome, why);
    }

    /// Two ships of one name with IMO numbers that differ are two ships.
    private boolean otherShip(ListEntry entry) {
        if (!(subject instanceof Subject.Vessel vessel) || vessel.imo().isEmpty()) return false;
        var numbers = entry.identifiers().stream()
                .filter(one -> one.type() == IdentifierType.IMO)
                .map(Identifier::value)
                .toList();
        return !numbers.isEmpty() && !numbers.contains(vessel.imo());
    }

    private static Hit hit(ListId list, ListEntry entry, List<Evidence> evidence) {
        var sorted = evidence.stream()
                .distinct()
                .sorted(Comparator.comparing(Evidence::outcome).reversed())
                .toList();
        var first = sorted.getFirst();
        var why = list + " " + entry.id() + " " + entry.primaryName() + " " + entry.programmes() + ": " + first.why();
        return new Hit(
                list, entry.id(), entry.primaryName(), entry.kind(), entry.programmes(), first.outcome(), sorted, why);
    }

    private static List<Evidence> evidence(Map<ListEntry, List<Evidence>> found, ListEntry entry) {
        return found.computeIfAbsent(entry, none -> new ArrayList<>());
    }

    private static void add(Set<IdentifierKey> keys, Identifier identifier) {
        IdentifierKey.of(identifier).ifPresent(keys::add);
    }

    private static String noWords(String name) {
        return "the name has no letter or figure to compare: " + name;
    }
}
