package entrepot.dossier;

import entrepot.access.Actor;
import entrepot.access.FourEyes;
import entrepot.dossier.Answer.Why;
import java.util.Optional;

/// Who stands behind the id that a version carries. Four eyes need the person, not the user.
@FunctionalInterface
public interface People {

    /// Empty for somebody who is no user: `system`, `bank`.
    Optional<Actor> find(String id);

    /// Why this person may not check what that one made; empty when two people are at work.
    default <T> Optional<Answer<T>> refuse(String maker, Actor checker) {
        var made = find(maker);
        if (made.isEmpty())
            return Optional.of(Answer.declined(Why.SAME_PERSON, "MAKER_UNKNOWN", "nobody is known to have made it"));
        return FourEyes.check(made.get(), checker)
                .map(r -> Answer.declined(Why.SAME_PERSON, r.name(), "made and checked by one person"));
    }
}
