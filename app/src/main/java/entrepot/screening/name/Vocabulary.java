package entrepot.screening.name;

import entrepot.screening.name.text.Phrases;
import entrepot.screening.name.text.Slips;
import java.util.List;

/// A table of words and the role that they have.
record Vocabulary(Phrases phrases, Role role) {

    private static final Vocabulary PARTICLES = new Vocabulary(Phrases.of("particles.txt"), Role.PARTICLE);
    private static final Vocabulary NUMBERS = new Vocabulary(Phrases.of("numbers.txt"), Role.NUMERAL);
    private static final List<Vocabulary> PERSON =
            List.of(new Vocabulary(Phrases.of("titles.txt"), Role.TITLE), PARTICLES);
    private static final Vocabulary LEGAL_FORMS = new Vocabulary(Phrases.of("legal-forms.txt"), Role.LEGAL_FORM);
    private static final Vocabulary TRADES = new Vocabulary(Phrases.of("generic.txt"), Role.GENERIC);
    private static final Vocabulary PLACES = new Vocabulary(Phrases.of("places.txt"), Role.GENERIC);
    private static final Slips LEGAL_SLIPS =
            Slips.in(LEGAL_FORMS.phrases(), List.of(TRADES.phrases(), PLACES.phrases()));
    private static final List<Vocabulary> ORGANISATION =
            List.of(LEGAL_FORMS, TRADES, PLACES, new Vocabulary(Phrases.of("joiners.txt"), Role.PARTICLE), NUMBERS);
    private static final List<Vocabulary> VESSEL = List.of(new Vocabulary(Phrases.of("ship-prefixes.txt"), Role.TITLE));
    private static final List<Vocabulary> ADDRESS =
            List.of(new Vocabulary(Phrases.of("address.txt"), Role.GENERIC), NUMBERS);

    /// Whether a word is a legal form where names have one.
    static boolean isForm(String word, NameKind kind) {
        return kind == NameKind.ORGANISATION && LEGAL_FORMS.phrases().contains(word);
    }

    /// The words of a firm's name without slips in its legal form, whose words are long and known.
    static List<String> mended(List<String> tokens) {
        return LEGAL_SLIPS.mended(tokens);
    }

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
