package entrepot.http;

import entrepot.access.Access;
import entrepot.access.Affiliation;
import entrepot.access.Enrolment;
import entrepot.access.PersonId;
import entrepot.access.Role;
import entrepot.access.UserId;
import entrepot.commit.Committer;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Ids;
import entrepot.commit.StateWriter;
import entrepot.node.TestDatabase;
import entrepot.register.RegisterJournal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/// A node with a real database and web server, and only the features that a test brings.
public final class WebNode implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";
    private static final String LEI = "5493001KJTIIGC8Y1R12";

    private final ServletWebServerApplicationContext context;
    private final Map<String, String> tokens = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private WebNode(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static WebNode start(Class<?>... features) {
        return start(Map.of(), features);
    }

    public static WebNode start(Map<String, Object> more, Class<?>... features) {
        var application = new SpringApplication(Parts.class, HttpConfiguration.class);
        application.addPrimarySources(List.of(features));
        var properties = new HashMap<String, Object>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.threads.virtual.enabled", "true",
                "spring.main.banner-mode", "off",
                "logging.level.root", "warn"));
        properties.putAll(more);
        application.setDefaultProperties(properties);
        return new WebNode((ServletWebServerApplicationContext) application.run());
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public String address() {
        var server = context.getWebServer();
        if (server == null) throw new IllegalStateException("no web server");
        return "http://127.0.0.1:" + server.getPort();
    }

    /// A user of its own for each name, with a token that the node accepts.
    public String token(String name, Role... roles) {
        return tokens.computeIfAbsent(name, n -> issue(enrol(n, roles), Duration.ofHours(1)));
    }

    public UserId enrol(String name, Role... roles) {
        var access = part(Access.class);
        var person = new PersonId(part(Ids.class).next());
        Affiliation of = Set.of(roles).contains(Role.SUPERVISOR)
                ? new Affiliation.Authority("Bank of Nordfeld")
                : new Affiliation.Participant(LEI);
        var enrolled = access.enrol(new Enrolment(name, name, person, Set.of(roles), of, PASSWORD), "system");
        part(Committer.class).commit(enrolled.change()).orThrow();
        return enrolled.user();
    }

    public String issue(UserId user, Duration life) {
        var issued = part(Access.class).issue(user, part(InstantSource.class).instant(), life, "system");
        part(Committer.class).commit(issued.change()).orThrow();
        return issued.secret();
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", "application/json");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    static class Parts {
        @Bean
        DataSource database() {
            return TestDatabase.fresh();
        }

        @Bean
        InstantSource clock() {
            return Instant::now;
        }

        @Bean
        SecureRandom random() {
            return new SecureRandom();
        }

        @Bean
        Ids ids(InstantSource clock, SecureRandom random) {
            return new Ids(clock, random);
        }

        @Bean
        GroupCommitter committer(DataSource database, InstantSource clock) {
            return new GroupCommitter(database, clock, new RegisterJournal(), List.of(new StateWriter()), 512);
        }

        @Bean
        Access access(JdbcClient sql, Ids ids, SecureRandom random) {
            var algorithm = Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;
            return new Access(sql, ids, random, new Pbkdf2PasswordEncoder("", 16, 1000, algorithm));
        }
    }
}
