package entrepot.screening.name;

import entrepot.screening.name.text.Patronymics;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Weighs the words that found no partner: where both sides have one they conflict, else the one side
/// leaves it out.
final class Leftovers {

    /// Roles whose words can stand in each other's place.
    private static final List<Set<Role>> TOGETHER = List.of(
            EnumSet.of(Role.GIVEN_OR_FAMILY, Role.GENERIC, Role.INITIAL),
            EnumSet.of(Role.NUMERAL),
            EnumSet.of(Role.LEGAL_FORM),
            EnumSet.of(Role.PARTICLE),
            EnumSet.of(Role.TITLE));

    private static final int RANK_MAX = 2;

    private final List<Word> query;
    private final List<Word> listed;
    private final Evidence evidence;
    private boolean complete = true;

    Leftovers(Alignment alignment, Evidence evidence) {
        query = alignment.left(true);
        listed = alignment.left(false);
        this.evidence = evidence;
    }

    /// Weighs all and says whether each telling word had its partner.
    boolean weigh() {
        if (query.isEmpty() && listed.isEmpty()) return true;
        for (var roles : TOGETHER) weigh(roles);
        return complete;
    }

    private void weigh(Set<Role> roles) {
        var one = ofRoles(query, roles);
        var other = ofRoles(listed, roles);
        int pairs = Math.min(one.size(), other.size());
        for (int i = 0; i < pairs; i++) conflict(one.get(i), other.get(i));
        for (int i = pairs; i < one.size(); i++) leftOut(one.get(i), Agreement.EXTRA);
        for (int i = pairs; i < other.size(); i++) leftOut(other.get(i), Agreement.MISSING);
    }

    /// Names before common words before initials, so that like conflicts with like.
    private static List<Word> ofRoles(List<Word> words, Set<Role> roles) {
        if (!hasAny(words, roles)) return List.of();
        var found = new ArrayList<Word>(words.size());
        for (int rank = 0; rank <= RANK_MAX; rank++)
            for (int i = 0; i < words.size(); i++) {
                var role = words.get(i).role();
                if (rank(role) == rank && roles.contains(role)) found.add(words.get(i));
            }
        return found;
    }

    private static boolean hasAny(List<Word> words, Set<Role> roles) {
        for (int i = 0; i < words.size(); i++) if (roles.contains(words.get(i).role())) return true;
        return false;
    }

    private static int rank(Role role) {
        return switch (role) {
            case GIVEN_OR_FAMILY -> 0;
            case GENERIC -> 1;
            case INITIAL, TITLE, PARTICLE, LEGAL_FORM, NUMERAL -> 2;
        };
    }

    private void conflict(Word one, Word other) {
        if (one.role() == Role.LEGAL_FORM && (isAnyForm(one) || isAnyForm(other))) {
            leftOut(one, Agreement.EXTRA);
            leftOut(other, Agreement.MISSING);
            return;
        }
        var least = rank(one.role()) > rank(other.role()) ? one.role() : other.role();
        double cost = switch (least) {
            case GIVEN_OR_FAMILY -> evidence.addFirst(Feature.CONFLICT, Feature.CONFLICT_MORE);
            case GENERIC -> evidence.add(Feature.CONFLICT_GENERIC, 1);
            case INITIAL -> evidence.add(Feature.CONFLICT_INITIAL, 1);
            case NUMERAL -> evidence.add(Feature.CONFLICT_NUMERAL, 1);
            case LEGAL_FORM -> evidence.add(Feature.CONFLICT_LEGAL_FORM, 1);
            case PARTICLE -> evidence.add(Feature.LEFT_OUT_PARTICLE, 1);
            case TITLE -> evidence.add(Feature.LEFT_OUT_TITLE, 1);
        };
        if (least.tells()) complete = false;
        evidence.explain(one.text(), other.text(), Agreement.CONFLICT, cost);
    }

    /// `Company`, and words that stand alone of a longer form, are said of firms of every form.
    private static boolean isAnyForm(Word word) {
        return word.canon().equals("company") || word.canon().equals("form");
    }

    private void leftOut(Word word, Agreement side) {
        double cost = switch (word.role()) {
            case GIVEN_OR_FAMILY -> leftOutName(word);
            case GENERIC -> evidence.add(Feature.LEFT_OUT_GENERIC, 1);
            case INITIAL -> evidence.add(Feature.LEFT_OUT_INITIAL, 1);
            case NUMERAL -> evidence.add(Feature.LEFT_OUT_NUMERAL, 1);
            case LEGAL_FORM -> evidence.add(Feature.LEFT_OUT_LEGAL_FORM, 1);
            case PARTICLE -> evidence.add(Feature.LEFT_OUT_PARTICLE, 1);
            case TITLE -> evidence.add(Feature.LEFT_OUT_TITLE, 1);
        };
        if (word.role().tells()) complete = false;
        boolean extra = side == Agreement.EXTRA;
        evidence.explain(extra ? word.text() : "", extra ? "" : word.text(), side, cost);
    }

    private double leftOutName(Word word) {
        if (Patronymics.is(word.text())) return evidence.add(Feature.LEFT_OUT_PATRONYMIC, 1);
        return evidence.addFirst(Feature.LEFT_OUT, Feature.LEFT_OUT_MORE);
    }
}
