package entrepot.console;

import entrepot.http.Problem;

/// The page of one problem that was met.
public record ErrorPage(Problem problem, String trace) {}
