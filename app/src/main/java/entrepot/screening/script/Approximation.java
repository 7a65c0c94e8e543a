package entrepot.screening.script;

import java.util.List;

/// What a foreign sound may have been, where the borrowing script writes two sounds alike: r or l,
/// p or f, b or v.
record Approximation(String liquid, String blown, String soft) {

    static final List<Approximation> ALL = List.of(
            new Approximation("r", "p", "b"),
            new Approximation("l", "p", "b"),
            new Approximation("r", "f", "b"),
            new Approximation("r", "p", "v"),
            new Approximation("l", "f", "b"),
            new Approximation("l", "p", "v"),
            new Approximation("r", "f", "v"),
            new Approximation("l", "f", "v"));
}
