package entrepot.settlement.facts;

import entrepot.party.Owner;
import entrepot.party.Party;
import entrepot.regime.Facts;
import entrepot.screening.ListId;
import entrepot.screening.ScreeningResult;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Facts that follow from screening everybody who takes part: hits by role and list, shares that
/// listed owners hold, and how old the lists are.
final class ScreeningFacts {

    private final Facts.Collector facts;
    private final Counterparts who;
    private final Map<Subject, ScreeningResult> results;
    private final Map<String, ListId> lists;

    /// @param lists the vocabulary's name of each list, `un` …, and our list that it is
    ScreeningFacts(
            Facts.Collector facts, Counterparts who, Map<Subject, ScreeningResult> results, Map<String, ListId> lists) {
        this.facts = facts;
        this.who = who;
        this.results = results;
        this.lists = lists;
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

    /// The sum of the shares of owners who are on the list themselves.
    private void ownership(String name, String role, Optional<ListId> list) {
        var party = who.party(role);
        if (party.isEmpty()) {
            facts.whole(name, 0);
            return;
        }
        if (list.isEmpty() || !party.get().ownersComplete()) {
            facts.unknown(name, "not all owners of " + party.get().name() + " are known");
            return;
        }
        facts.whole(name, listedShare(party.get(), list.get()));
    }

    private long listedShare(Party party, ListId list) {
        long sum = 0;
        var subjects = who.of(roleOf(party));
        for (int i = 0; i < party.owners().size(); i++) {
            Owner owner = party.owners().get(i);
            if (answer(subjects.get(i), list) == Outcome.CONFIRMED) sum += owner.shareBps();
        }
        return sum;
    }

    private String roleOf(Party party) {
        for (var role : List.of("payer", "payee", "operator"))
            if (who.party(role).filter(party::equals).isPresent()) return role + "_owner";
        throw new IllegalStateException("no role of " + party.lei());
    }

    /// Control other than by shares is on file with the owners; where they are known in full, nobody
    /// else controls.
    private void control(String name, String role) {
        var party = who.party(role);
        if (party.isEmpty() || party.get().ownersComplete()) facts.truth(name, false);
        else facts.unknown(name, "not all owners of " + party.get().name() + " are known");
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
