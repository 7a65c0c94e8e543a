package entrepot.console;

import entrepot.access.Access;
import entrepot.commit.Committer;
import entrepot.http.HttpConfiguration;
import entrepot.http.Looks;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.http.Problems;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;

/// The pages' part of the node. Needs, beside what [HttpConfiguration] needs, a [ConsoleSettings];
/// takes every [MenuEntry] there is.
@Configuration(proxyBeanMethods = false)
public class ConsoleConfiguration {

    private static final String[] PAGES = {
        "/",
        "/console/**",
        "/signin",
        "/signin/**",
        "/signout",
        "/problems",
        "/problems/**",
        "/assets/**",
        "/favicon.svg"
    };
    private static final String[] OPEN = {
        "/signin", "/signin/**", "/signout", "/problems", "/problems/**", "/assets/**", "/favicon.svg"
    };

    /// @param folder where templates are read from while they are being written; the compiled ones
    ///               when empty
    @Bean
    TemplateEngine templateEngine(@Value("${entrepot.templates:}") String folder) throws IOException {
        if (folder.isEmpty()) return TemplateEngine.createPrecompiled(ContentType.Html);
        var classes = Files.createTempDirectory("entrepot-templates");
        var loader = ConsoleConfiguration.class.getClassLoader();
        return TemplateEngine.create(new DirectoryCodeResolver(Path.of(folder)), classes, ContentType.Html, loader);
    }

    @Bean
    Pages pages(
            TemplateEngine templates,
            ConsoleSettings settings,
            ObjectProvider<MenuEntry> menu,
            InstantSource clock,
            Committer committer) {
        return new Pages(templates, settings, menu.orderedStream().toList(), clock, new Looks(committer));
    }

    @Bean
    Problems.Pages errorPages(Pages pages) {
        return new ErrorPages(pages);
    }

    @Bean
    ProblemGuide problemGuide(Pages pages) {
        return new ProblemGuide(pages);
    }

    @Bean
    SignInDesk signInDesk(
            Access access, Committer committer, ConsoleSettings settings, InstantSource clock, Pages pages) {
        return new SignInDesk(access, committer, settings, clock, pages);
    }

    /// The session cookie: never in an address, never for scripts, never from another site's form.
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            var cookie = context.getSessionCookieConfig();
            cookie.setName("entrepot");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
        };
    }

    @Bean
    @Order(HttpConfiguration.API_CHAIN_ORDER - 10)
    SecurityFilterChain pageChain(HttpSecurity http, Access access, InstantSource clock, Problems problems) {
        return http.securityMatcher(PAGES)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // a new id is given at sign-in only: given at each request, a page's own
                        // requests would throw its user out
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .headers(HttpConfiguration::headers)
                .addFilterBefore(new SessionFilter(access, clock, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(r -> r.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(
                                (request, response, why) -> response.sendRedirect(signInFor(request)))
                        .accessDeniedHandler(
                                (request, response, why) -> problems.write(refusal(why), request, response)))
                .build();
    }

    private static String signInFor(HttpServletRequest request) {
        return "/signin?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
    }

    private static Problem refusal(AccessDeniedException why) {
        var code = why instanceof CsrfException ? ProblemCode.CSRF : ProblemCode.FORBIDDEN;
        return Problem.of(code, code.title() + ".");
    }
}
