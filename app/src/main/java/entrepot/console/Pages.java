package entrepot.console;

import entrepot.access.Actor;
import entrepot.access.Role;
import entrepot.http.Caller;
import entrepot.http.Looks;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/// The door for features: draws a template within the layout.
public final class Pages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine templates;
    private final ConsoleSettings settings;
    private final List<MenuEntry> menu;
    private final InstantSource clock;
    private final Looks looks;

    Pages(TemplateEngine templates, ConsoleSettings settings, List<MenuEntry> menu, InstantSource clock, Looks looks) {
        this.templates = templates;
        this.settings = settings;
        this.menu = List.copyOf(menu);
        this.clock = clock;
        this.looks = looks;
    }

    /// Draws `template`, which takes `@param Frame frame` and `@param … page`.
    public ResponseEntity<String> show(HttpServletRequest request, String title, String template, Object page) {
        var drawn = draw(request, title, template, page);
        Caller.find(request).ifPresent(viewer -> looks.seen(viewer, request));
        return ResponseEntity.ok().contentType(HTML).body(drawn);
    }

    String draw(HttpServletRequest request, String title, String template, Object page) {
        var output = new StringOutput();
        templates.render(template, Map.of("frame", frame(request, title), "page", page), output);
        return output.toString();
    }

    private Frame frame(HttpServletRequest request, String title) {
        var caller = Caller.find(request);
        var viewer = caller.map(Pages::viewer).orElse(Frame.Viewer.nobody());
        var today = Print.day(clock.instant());
        var entries =
                caller.map(actor -> entries(actor, request.getRequestURI())).orElse(List.of());
        return new Frame(title, settings.house(), settings.notice(), today, viewer, entries, token(request));
    }

    private List<Frame.Entry> entries(Actor actor, String path) {
        return menu.stream()
                .filter(entry -> actor.holdsOneOf(entry.roles()))
                .map(entry -> new Frame.Entry(entry.label(), entry.href(), covers(entry.href(), path)))
                .toList();
    }

    private static boolean covers(String section, String path) {
        return path.equals(section) || (section.length() > 1 && path.startsWith(section + "/"));
    }

    private static Frame.Viewer viewer(Actor actor) {
        var office = actor.roles().stream().sorted().map(Pages::word).collect(Collectors.joining(", "));
        return new Frame.Viewer(actor.name(), office);
    }

    private static String word(Role role) {
        var words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Frame.FormToken token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.FormToken(token.getParameterName(), token.getToken())
                : new Frame.FormToken("", "");
    }
}
