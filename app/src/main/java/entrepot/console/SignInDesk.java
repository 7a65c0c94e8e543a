package entrepot.console;

import entrepot.access.Access;
import entrepot.access.SignIn;
import entrepot.commit.Committer;
import entrepot.http.Api;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lets people in and out.
@RestController
final class SignInDesk {

    private static final Pattern NEXT = Pattern.compile("/(console/[A-Za-z0-9_/-]{0,200})?");
    private static final int TEXT_MAX = 256;

    private final Access access;
    private final Committer committer;
    private final ConsoleSettings settings;
    private final InstantSource clock;
    private final Pages pages;
    private final Throttle throttle = new Throttle();

    SignInDesk(Access access, Committer committer, ConsoleSettings settings, InstantSource clock, Pages pages) {
        this.access = access;
        this.committer = committer;
        this.settings = settings;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/signin")
    ResponseEntity<String> page(HttpServletRequest request, @RequestParam(defaultValue = "/") String next) {
        var refused = "refused".equals(request.getParameter("outcome"));
        var page = new SignInPage(refused ? "Login and password do not fit." : "", own(next), settings.seats());
        return pages.show(request, "Sign in", "signin.jte", page);
    }

    @PostMapping("/signin")
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String next) {
        var now = clock.instant();
        if (login.length() > TEXT_MAX) return to("/signin?outcome=refused");
        if (!throttle.admits(login, request.getRemoteAddr(), now))
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS, "Too many failed attempts. Wait a quarter of an hour.")
                    .raised();
        return switch (access.signIn(login, password)) {
            case SignIn.Granted granted -> {
                throttle.succeeded(login);
                yield enter(request, granted, next);
            }
            case SignIn.Denied _ -> {
                throttle.failed(login, request.getRemoteAddr(), now);
                yield to("/signin?outcome=refused&next=" + URLEncoder.encode(own(next), StandardCharsets.UTF_8));
            }
        };
    }

    /// Only where the installation offers seats; elsewhere there is nothing at this address.
    @PostMapping("/signin/seat")
    ResponseEntity<String> take(
            HttpServletRequest request, @RequestParam String login, @RequestParam(defaultValue = "/") String next) {
        if (settings.offers(login) && access.take(login) instanceof SignIn.Granted granted)
            return enter(request, granted, next);
        throw Api.notFound().raised();
    }

    @PostMapping("/signout")
    ResponseEntity<String> signOut(HttpServletRequest request) {
        Sessions.end(request);
        return to("/signin");
    }

    private ResponseEntity<String> enter(HttpServletRequest request, SignIn.Granted granted, String next) {
        committer.commit(granted.change()).orThrow();
        Sessions.start(request, granted.actor().user(), clock.instant());
        return to(own(next));
    }

    /// A path of our own pages: nobody is sent to another site after signing in.
    private static String own(String next) {
        return NEXT.matcher(next).matches() ? next : "/";
    }

    private static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
