package entrepot.console;

import entrepot.http.Problem;
import entrepot.http.Problems;
import jakarta.servlet.http.HttpServletRequest;

/// Draws problems for people.
final class ErrorPages implements Problems.Pages {

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public String page(Problem problem, String trace, HttpServletRequest request) {
        return pages.draw(request, problem.code().title(), "error.jte", new ErrorPage(problem, trace));
    }
}
