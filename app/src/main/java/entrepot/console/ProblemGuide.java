package entrepot.console;

import entrepot.http.Api;
import entrepot.http.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Where the `type` of each problem leads.
@RestController
final class ProblemGuide {

    private final Pages pages;

    ProblemGuide(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/problems")
    ResponseEntity<String> all(HttpServletRequest request) {
        return pages.show(request, "Problems", "problems.jte", new ProblemPage(List.of(ProblemCode.values())));
    }

    @GetMapping("/problems/{code}")
    ResponseEntity<String> one(@PathVariable String code, HttpServletRequest request) {
        var known = Api.parsed(code, ProblemCode::valueOf);
        return pages.show(request, known.title(), "problems.jte", new ProblemPage(List.of(known)));
    }
}
