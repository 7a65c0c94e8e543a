package entrepot.settlement.web;

import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.settlement.desk.OrderDesk.Answer.Declined;

/// What a caller is told when a desk declines: the one table from the desk's codes to problems.
final class Declines {

    private Declines() {}

    static Problem problem(Declined declined) {
        return Problem.of(code(declined.code()), declined.detail())
                .because(pointer(declined.code()), declined.code(), declined.detail());
    }

    private static ProblemCode code(String code) {
        return switch (code) {
            case "UNKNOWN_CONTRACT", "UNKNOWN_INVOICE", "UNKNOWN_QUOTE" -> ProblemCode.NOT_FOUND;
            case "WRONG_STATE" -> ProblemCode.WRONG_STATE;
            case "ALREADY_DONE" -> ProblemCode.ALREADY_DONE;
            case "MAKER_IS_CHECKER" -> ProblemCode.SAME_PERSON;
            case "QUOTE_EXPIRED", "QUOTE_TOO_OLD" -> ProblemCode.QUOTE_EXPIRED;
            default -> ProblemCode.REFUSED_BY_RULE;
        };
    }

    private static String pointer(String code) {
        return switch (code) {
            case "UNKNOWN_CONTRACT" -> "/contract";
            case "UNKNOWN_INVOICE" -> "/invoice";
            case "AMOUNT_NOT_EXACT" -> "/amount";
            case "UNKNOWN_QUOTE", "QUOTE_NOT_CURRENT", "QUOTE_EXPIRED", "QUOTE_TOO_OLD" -> "/quote";
            default -> "";
        };
    }
}
