package entrepot.dossier;

import entrepot.commit.Change;
import entrepot.trade.Outcome;
import entrepot.trade.check.Finding;
import java.util.List;

/// What a desk answers: the change to commit and what it makes of the paper, or why nothing changes.
public sealed interface Answer<T> {

    /// Taken. A paper that the checks hold is taken too: its state and the findings say so.
    ///
    /// @param next     the newest version, durable once the change is
    /// @param findings of the checks that were run, in their order; none where none applies
    record Done<T>(Change change, T next, List<Finding> findings) implements Answer<T> {
        public Done {
            findings = List.copyOf(findings);
        }
    }

    /// Nothing changes.
    ///
    /// @param code     stable, in upper case
    /// @param findings the checks that refused; none when it was something else
    record Declined<T>(Why why, String code, String detail, List<Finding> findings) implements Answer<T> {
        public Declined {
            findings = List.copyOf(findings);
        }
    }

    /// Kinds of declining, in the order checked.
    enum Why {
        UNKNOWN,
        NOT_YOURS,
        SAME_PERSON,
        EXISTS,
        WRONG_STATE,
        REFUSED
    }

    static <T> Answer<T> done(Change change, T next, List<Finding> findings) {
        return new Done<>(change, next, findings);
    }

    static <T> Answer<T> declined(Why why, String code, String detail) {
        return new Declined<>(why, code, detail, List.of());
    }

    static <T> Answer<T> unknown(String what) {
        return declined(Why.UNKNOWN, "UNKNOWN", "nothing is known as " + what);
    }

    static <T> Answer<T> notYours(String what) {
        return declined(Why.NOT_YOURS, "NOT_YOURS", what + " belongs to another participant");
    }

    /// The checks said no.
    static <T> Answer<T> refused(List<Finding> findings) {
        return new Declined<>(Why.REFUSED, "CHECKS_REFUSED", "a check refuses it: " + Finding.open(findings), findings);
    }

    /// The paper's own machine said no.
    static <T> Answer<T> rejected(Outcome.Code code, String detail, List<Finding> findings) {
        return new Declined<>(why(code), code.name(), detail, findings);
    }

    private static Why why(Outcome.Code code) {
        return switch (code) {
            case MAKER_IS_CHECKER -> Why.SAME_PERSON;
            case WRONG_STATE -> Why.WRONG_STATE;
            case ALREADY_RECORDED -> Why.EXISTS;
            case CHECKS_OPEN,
                    NUMBER_MALFORMED,
                    REGISTRATION_REQUIRED,
                    AMENDMENT_OUT_OF_ORDER,
                    OUT_OF_DATE,
                    CURRENCY_DIFFERS,
                    AMOUNT_NOT_POSITIVE,
                    EXCEEDS_OPEN_BALANCE,
                    NOT_FULLY_PAID,
                    OBLIGATIONS_OPEN,
                    NOT_RELEASED,
                    NOT_DUE,
                    PROOF_MISSING -> Why.REFUSED;
        };
    }
}
