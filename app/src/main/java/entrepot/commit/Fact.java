package entrepot.commit;

import java.util.Map;

/// What happened, in the words of the register: one fact a commit, one leaf a fact.
///
/// @param kind    dotted name, for example `payment.decided`
/// @param subject outside id of what it is about, for example `pay_01k…`
/// @param actor   who did it: a user, or `system`
/// @param details facts worth proving later: texts, whole numbers, lists and maps of them
public record Fact(String kind, String subject, String actor, Map<String, Object> details) {

    public Fact {
        details = Map.copyOf(details);
    }
}
