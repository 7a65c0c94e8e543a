package entrepot.http;

import java.util.ArrayList;
import java.util.List;

/// Why a request was not carried out, in the shape of RFC 9457.
///
/// Two levels: the [ProblemCode] says what kind it is and what to do, the faults say where and why.
///
/// @param detail a sentence about this one case, fit to be shown to the caller
public record Problem(ProblemCode code, String detail, List<Fault> faults) {

    private static final int DETAIL_MAX = 300;

    public Problem {
        faults = List.copyOf(faults);
        detail = shortened(detail);
    }

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of());
    }

    /// The same problem with one more reason.
    ///
    /// @param pointer JSON pointer into the request's body; empty when it is about the whole
    /// @param reason  stable code of the feature, for example `QUOTE_EXPIRED`
    public Problem because(String pointer, String reason, String detail) {
        var more = new ArrayList<>(faults);
        more.add(new Fault(pointer, reason, detail));
        return new Problem(code, this.detail, more);
    }

    /// To be thrown where a value cannot be returned; the one error mapping answers it.
    public Raised raised() {
        return new Raised(this);
    }

    private static String shortened(String text) {
        return text.length() <= DETAIL_MAX ? text : text.substring(0, DETAIL_MAX - 1) + "…";
    }

    /// One thing that is wrong.
    ///
    /// @param pointer RFC 6901, for example `/lines/0/price`
    public record Fault(String pointer, String code, String detail) {
        public Fault {
            detail = shortened(detail);
        }
    }

    /// A problem on its way out of the request.
    public static final class Raised extends RuntimeException {
        private final transient Problem problem;

        private Raised(Problem problem) {
            super(problem.code() + ": " + problem.detail(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
