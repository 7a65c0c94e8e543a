package entrepot.screening.source;

import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.source.text.Words;

/// Numbers as the UK writes them: several in a field, with words around them.
final class UkNumbers {

    private UkNumbers() {}

    static void take(IdentifierType type, String field, Draft draft) {
        Words.numbers(field).forEach(number -> draft.identifier(type, number));
    }

    static IdentifierType imo(Kind kind) {
        return kind == Kind.VESSEL ? IdentifierType.IMO : IdentifierType.IMO_COMPANY;
    }

    /// `IMO9562233` and `9562233` are the same number.
    static String imo(String field) {
        return field.strip().replaceFirst("^IMO[: ]*", "");
    }
}
