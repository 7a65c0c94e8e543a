package entrepot.console;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.http.ProblemCode;
import entrepot.http.WebNode;
import entrepot.register.Register;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in and the pages, over a real server and a real database.
@Tag("integration")
class ConsoleTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static WebNode node;

    @BeforeAll
    static void start() {
        node = Desk.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    /// A browser without scripts.
    private static final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String path) {
            return send(to(path).GET());
        }

        HttpResponse<String> post(String path, Map<String, String> fields) {
            var form = fields.entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        HttpResponse<String> signIn(String login, String password, String next) {
            return post("/signin", Map.of("login", login, "password", password, "next", next, "_csrf", formToken()));
        }

        String formToken() {
            var token = TOKEN.matcher(get("/signin").body());
            assertThat(token.find()).isTrue();
            return token.group(1);
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("entrepot"))
                    .map(HttpCookie::getValue)
                    .collect(Collectors.joining());
        }

        private static HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create(node.address() + path)).header("Accept", "text/html");
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void assertGoes(HttpResponse<String> response, String path) {
        assertThat(response.statusCode()).as(response.body()).isIn(302, 303);
        assertThat(response.headers().firstValue("Location").orElse("")).endsWith(path);
    }

    @Test
    void sendsStrangersToTheGate() {
        assertGoes(new Browser().get("/console/sample"), "/signin?next=%2Fconsole%2Fsample");
    }

    @Test
    void letsInByPassword() {
        var browser = new Browser();
        long before = new Register(node.part(JdbcClient.class)).head().index();
        assertGoes(browser.signIn("importer", WebNode.PASSWORD, "/console/sample"), "/console/sample");
        assertThat(new Register(node.part(JdbcClient.class))
                        .find(before + 1)
                        .orElseThrow()
                        .kind())
                .isEqualTo("access.signed-in");
        var page = browser.get("/console/sample");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("72,000.00", "Sign out", "Contracts", "importer");
        assertGoes(browser.post("/signout", Map.of("_csrf", browser.formToken())), "/signin");
        assertGoes(browser.get("/console/sample"), "/signin?next=%2Fconsole%2Fsample");
    }

    /// A page asks for several things at once: all of them carry the id of the one session.
    @Test
    void keepsTheSessionWhilePagesAreRead() {
        var browser = new Browser();
        browser.signIn("importer", WebNode.PASSWORD, "/console/sample");
        var session = browser.session();
        for (var path : List.of("/console/sample", "/assets/console.css", "/", "/console/secret")) browser.get(path);
        assertThat(browser.session()).isEqualTo(session);
        browser.signIn("importer", WebNode.PASSWORD, "/console/sample");
        assertThat(browser.session()).isNotEqualTo(session);
    }

    @Test
    void refusesWrongPassword() {
        var browser = new Browser();
        var answer = browser.signIn("importer", "something else", "/");
        assertGoes(answer, "/signin?outcome=refused&next=%2F");
        assertThat(browser.get("/signin?outcome=refused").body()).contains("do not fit");
        assertGoes(browser.get("/"), "/signin?next=%2F");
    }

    @Test
    void slowsGuessing() {
        var browser = new Browser();
        for (int i = 0; i < Throttle.LOGIN_FAILURES_MAX; i++) browser.signIn("guessed", "wrong password", "/");
        assertThat(browser.signIn("guessed", "wrong password", "/").statusCode())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/console/../x", "/console/a?b"})
    void staysOnOurSite(String next) {
        assertGoes(new Browser().signIn("importer", WebNode.PASSWORD, next), "/");
    }

    @Test
    void takesOfferedSeatsOnly() {
        var browser = new Browser();
        assertThat(browser.post("/signin/seat", Map.of("login", "nobody", "_csrf", browser.formToken()))
                        .statusCode())
                .isEqualTo(404);
        assertGoes(browser.post("/signin/seat", Map.of("login", "supervisor", "_csrf", browser.formToken())), "/");
        assertThat(browser.get("/").body()).contains("Supervisor").doesNotContain("Contracts</a>");
    }

    @Test
    void refusesForgedForms() {
        var answer = new Browser().post("/signin/seat", Map.of("login", "supervisor"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The form is too old");
    }

    @Test
    void changesSessionAtSignIn() {
        var browser = new Browser();
        browser.get("/signin");
        var before = browser.cookies.getCookieStore().getCookies().getFirst().getValue();
        browser.signIn("importer", WebNode.PASSWORD, "/");
        var cookie = browser.cookies.getCookieStore().getCookies().getFirst();
        assertThat(cookie.getValue()).isNotEqualTo(before);
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    @Test
    void drawsErrorsAsPages() {
        var browser = new Browser();
        browser.signIn("importer", WebNode.PASSWORD, "/");
        var missing = browser.get("/console/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(missing.body()).contains("There is nothing at this address", "Sign out");
        assertThat(browser.get("/console/secret").statusCode()).isEqualTo(403);
        assertThat(new Browser().get("/payments/x").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsSessionsOutOfTheApi() {
        var browser = new Browser();
        browser.signIn("importer", WebNode.PASSWORD, "/");
        assertThat(browser.get("/payments").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void explainsEachProblem(ProblemCode code) {
        var page = new Browser().get("/problems/" + code.name());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<code><a href=\"/problems/" + code.name());
    }

    @Test
    void explainsNoUnknownProblem() {
        assertThat(new Browser().get("/problems/NOTHING").statusCode()).isEqualTo(404);
        assertThat(new Browser().get("/problems").body()).contains("IDEMPOTENCY_KEY_REUSED", "STALE_VERSION");
    }

    @Test
    void escapesWhatPeopleWrite() {
        var page = new Browser().get("/signin?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    @Test
    void loadsNothingFromOutside() {
        var browser = new Browser();
        browser.signIn("importer", WebNode.PASSWORD, "/");
        var page = browser.get("/");
        assertThat(page.body()).doesNotContain("http://", "https://", "style=", "onclick=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(browser.get("/assets/console.css").statusCode()).isEqualTo(200);
        assertThat(browser.get("/assets/console.js").statusCode()).isEqualTo(200);
        assertThat(browser.get("/favicon.svg").statusCode()).isEqualTo(200);
    }
}
