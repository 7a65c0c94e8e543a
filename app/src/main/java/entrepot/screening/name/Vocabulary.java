package entrepot.screening.name;

import entrepot.screening.name.text.Phrases;
import java.util.List;

/// A table of words and the role that they have.
record Vocabulary(Phrases phrases, Role role) {

    private static final Vocabulary PARTICLES = new Vocabulary(Phrases.of("particles.txt"), Role.PARTICLE);
    private static final Vocabulary NUMBERS = new Vocabulary(Phrases.of("numbers.txt"), Role.NUMERAL);
    private static final List<Vocabulary> PERSON =
            List.of(new Vocabulary(Phrases.of("titles.txt"), Role.TITLE), PARTICLES);
    private static final List<Vocabulary> ORGANISATION = List.of(
            new Vocabulary(Phrases.of("legal-forms.txt"), Role.LEGAL_FORM),
            new Vocabulary(Phrases.of("generic.txt"), Role.GENERIC),
            new Vocabulary(Phrases.of("joiners.txt"), Role.PARTICLE),
            NUMBERS);
    private static final List<Vocabulary> VESSEL = List.of(new Vocabulary(Phrases.of("ship-prefixes.txt"), Role.TITLE));
    private static final List<Vocabulary> ADDRESS =
            List.of(new Vocabulary(Phrases.of("address.txt"), Role.GENERIC), NUMBERS);

    /// The tables that a kind of name is read with, the first that knows a word decides.
    static List<Vocabulary> of(NameKind kind) {
        return switch (kind) {
            case PERSON, UNKNOWN -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case VESSEL, AIRCRAFT -> VESSEL;
            case ADDRESS -> ADDRESS;
        };
    }
}
