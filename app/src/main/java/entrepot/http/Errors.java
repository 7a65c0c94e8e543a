package entrepot.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Where errors arrive: from controllers, and from the server before or after them.
final class Errors {

    private Errors() {}

    /// What controllers throw.
    @RestControllerAdvice
    static final class Advice {
        private final Problems problems;

        Advice(Problems problems) {
            this.problems = problems;
        }

        @ExceptionHandler(Throwable.class)
        ResponseEntity<byte[]> answer(Throwable thrown, HttpServletRequest request) {
            return problems.answer(thrown, request);
        }
    }

    /// What the server reports through its error address, in place of Spring Boot's own page.
    @RestController
    static final class Endpoint implements ErrorController {
        private final Problems problems;

        Endpoint(Problems problems) {
            this.problems = problems;
        }

        @RequestMapping("${server.error.path:/error}")
        ResponseEntity<byte[]> answer(HttpServletRequest request) {
            if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown)
                return problems.answer(thrown, request);
            int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
            return problems.answer(ErrorMapping.ofStatus(status), request, new HttpHeaders());
        }
    }
}
