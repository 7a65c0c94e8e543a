package entrepot.console;

import entrepot.http.ProblemCode;
import java.util.List;

/// The page that explains kinds of problems: one, or all of them.
public record ProblemPage(List<ProblemCode> codes) {

    public ProblemPage {
        codes = List.copyOf(codes);
    }
}
