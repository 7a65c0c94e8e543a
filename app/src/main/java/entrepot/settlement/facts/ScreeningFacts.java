package entrepot.settlement.facts;

import entrepot.regime.Facts;
import entrepot.screening.ListId;
import entrepot.screening.ScreeningResult;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject;
import entrepot.screening.ownership.Ownership;
import entrepot.screening.ownership.OwnershipAnswer.Blocked;
import entrepot.screening.ownership.OwnershipAnswer.Clear;
import entrepot.screening.ownership.OwnershipAnswer.Hold;
import entrepot.screening.ownership.OwnershipRule;
import entrepot.screening.ownership.Party.Listing;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// Facts that follow from screening everybody who takes part: hits by role and list, shares that
/// listed owners hold, and how old the lists are.
final class ScreeningFacts {

    private final Facts.Collector facts;
    private final Counterparts who;
    private final Map<Subject, ScreeningResult> results;
    private final Map<String, ListId> lists;
    private final Function<String, OptionalLong> limits;

    /// @param lists  the vocabulary's name of each list, `un` …, and our list that it is
    /// @param limits the share in basis points from which an owner on a list counts, by the list's name
    ScreeningFacts(
            Facts.Collector facts,
            Counterparts who,
            Map<Subject, ScreeningResult> results,
            Map<String, ListId> lists,
            Function<String, OptionalLong> limits) {
        this.facts = facts;
        this.who = who;
        this.results = results;
        this.lists = lists;
        this.limits = limits;
    }

    /// States the facts of the families that the rules ask about.
    Facts answer(Collection<String> asked) {
        for (var name : asked) {
            var words = name.split("\\.", -1);
            if (words.length != 3) continue;
            var list = Optional.ofNullable(lists.get(words[2]));
            switch (words[0]) {
                case "screening" -> hit(name, words[1], list);
                case "ownership" -> ownership(name, words[1], list);
                case "control" -> control(name, words[1]);
                default -> {}
            }
        }
        return facts.facts();
    }

    private void hit(String name, String role, Optional<ListId> list) {
        if (who.of(role).isEmpty()) {
            facts.text(name, "NONE");
            return;
        }
        if (list.isEmpty()) {
            facts.unknown(name, "this list is not kept here");
            return;
        }
        var worst = Outcome.NONE;
        for (var subject : who.of(role)) {
            var answer = answer(subject, list.get());
            if (answer.compareTo(worst) > 0) worst = answer;
        }
        switch (worst) {
            case NONE, POSSIBLE, CONFIRMED -> facts.text(name, worst.name());
            case UNKNOWN -> facts.unknown(name, list.get() + " cannot answer: missing or too old");
        }
    }

    private Outcome answer(Subject subject, ListId list) {
        var result = results.get(subject);
        if (result == null) return Outcome.UNKNOWN;
        return result.lists().stream()
                .filter(a -> a.list().equals(list))
                .map(ScreeningResult.Answer::outcome)
                .findFirst()
                .orElse(Outcome.UNKNOWN);
    }

    /// What persons on the list hold of the role's bearers, through however many hands; of several
    /// bearers, of the one they hold most of.
    private void ownership(String name, String role, Optional<ListId> list) {
        long most = 0;
        for (var bearer : who.holders(role)) {
            var limit = list.isEmpty() ? OptionalLong.empty() : limits.apply(name.substring(name.lastIndexOf('.') + 1));
            if (limit.isEmpty()) {
                facts.unknown(name, "this list is not kept here, or no pack says what share counts");
                return;
            }
            var rule = new OwnershipRule(name, Math.toIntExact(limit.getAsLong()), false, true, true);
            var graph = bearer.graph(owner -> listing(Counterparts.owner(owner), list.get()));
            switch (Ownership.judge(graph, bearer.id(), rule)) {
                case Blocked blocked -> most = Math.max(most, blocked.share());
                case Clear clear -> most = Math.max(most, clear.most());
                case Hold hold -> {
                    facts.unknown(name, String.join("; ", hold.doubts()));
                    return;
                }
            }
        }
        facts.whole(name, most);
    }

    private Listing listing(Subject owner, ListId list) {
        return switch (answer(owner, list)) {
            case NONE -> Listing.NOT_LISTED;
            case POSSIBLE, UNKNOWN -> Listing.POSSIBLE;
            case CONFIRMED -> Listing.LISTED;
        };
    }

    /// Control other than by shares is on file with the owners; where they are known in full, nobody
    /// else controls.
    private void control(String name, String role) {
        for (var bearer : who.holders(role))
            if (!bearer.areNamed()) {
                facts.unknown(name, "not all owners of " + bearer.id() + " are known");
                return;
            }
        facts.truth(name, false);
    }

    /// How old the oldest list is, and which there are.
    static void lists(Facts.Collector facts, Collection<ScreeningResult> results, long dropBps) {
        var answers = results.stream().flatMap(r -> r.lists().stream()).toList();
        var oldest =
                answers.stream().mapToLong(ScreeningResult.Answer::ageSeconds).max();
        boolean missing = answers.stream().anyMatch(a -> a.snapshot().isEmpty());
        if (oldest.isEmpty() || missing) facts.unknown("lists.age_minutes", "a required list is missing");
        else
            facts.whole(
                    "lists.age_minutes", Duration.ofSeconds(oldest.getAsLong()).toMinutes());
        facts.whole("lists.drop_bps", dropBps);
        var sources =
                answers.stream().map(a -> a.list().name()).distinct().sorted().toList();
        facts.texts("lists.sources", sources);
    }
}
