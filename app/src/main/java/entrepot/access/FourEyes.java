package entrepot.access;

import java.util.Optional;

/// The rule that whoever made a thing never checks it, nor does the same person under another user.
public final class FourEyes {

    /// Why a check does not count.
    public enum Refusal {
        SAME_USER,
        SAME_PERSON
    }

    private FourEyes() {}

    /// Empty when the checker is somebody else than the maker.
    public static Optional<Refusal> check(Actor maker, Actor checker) {
        if (maker.user().equals(checker.user())) return Optional.of(Refusal.SAME_USER);
        if (maker.person().equals(checker.person())) return Optional.of(Refusal.SAME_PERSON);
        return Optional.empty();
    }
}
