package entrepot.screening.web;

import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.screening.cases.CaseOutcome.Code;
import entrepot.screening.cases.desk.CaseDesk.Answer.Declined;

/// What an officer is told when the case says no: the one table from its codes to problems.
final class CaseDeclines {

    private CaseDeclines() {}

    static Problem problem(Declined declined) {
        var code = declined.code();
        return Problem.of(kind(code), declined.detail())
                .because(pointer(code), code.name(), declined.detail() + ". " + code.remedy());
    }

    private static ProblemCode kind(Code code) {
        return switch (code) {
            case WRONG_STATE, TAKEN_BY_OTHER, NOT_TAKEN, ALREADY_DECIDED, PROPOSAL_OPEN, NO_PROPOSAL, OTHER_CASE_OPEN ->
                ProblemCode.WRONG_STATE;
            case UNKNOWN_ALERT -> ProblemCode.INVALID_BODY;
            case SAME_USER, SAME_PERSON, TOOK_OTHER_DECISION -> ProblemCode.SAME_PERSON;
            case TRUE_MATCH_FINAL, NOT_DUPLICATES, IDENTIFIER_EQUAL, ENTRY_UNKNOWN, LEVEL_TWO_REQUIRED, TERM_TOO_LONG ->
                ProblemCode.REFUSED_BY_RULE;
        };
    }

    private static String pointer(Code code) {
        return switch (code) {
            case UNKNOWN_ALERT, NOT_DUPLICATES -> "/alerts";
            case TERM_TOO_LONG -> "/days";
            case IDENTIFIER_EQUAL, ENTRY_UNKNOWN, LEVEL_TWO_REQUIRED -> "/verdict";
            case WRONG_STATE,
                    TRUE_MATCH_FINAL,
                    TAKEN_BY_OTHER,
                    NOT_TAKEN,
                    ALREADY_DECIDED,
                    PROPOSAL_OPEN,
                    NO_PROPOSAL,
                    SAME_USER,
                    SAME_PERSON,
                    TOOK_OTHER_DECISION,
                    OTHER_CASE_OPEN -> "";
        };
    }
}
