package entrepot.settlement.web;

import entrepot.access.Access;
import entrepot.chain.FinalityPolicy;
import entrepot.chain.source.ChainStanding;
import entrepot.commit.Change;
import entrepot.commit.Committer;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Json;
import entrepot.commit.Part;
import entrepot.commit.StateTable;
import entrepot.console.ConsoleConfiguration;
import entrepot.console.ConsoleSettings;
import entrepot.console.Seat;
import entrepot.http.HttpConfiguration;
import entrepot.ledger.Ledger;
import entrepot.money.AssetCatalogue;
import entrepot.node.Node;
import entrepot.party.Parties;
import entrepot.regime.Decider;
import entrepot.regime.Decisions;
import entrepot.register.Register;
import entrepot.screening.Lists;
import entrepot.screening.cases.desk.Cases;
import entrepot.screening.lookback.LookBacks;
import entrepot.screening.web.CaseWeb;
import entrepot.settlement.Payment;
import entrepot.settlement.desk.ClaimBook;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.desk.PaymentBook;
import entrepot.settlement.desk.SuspenseBook;
import entrepot.settlement.desk.SuspenseDesk;
import entrepot.settlement.suspense.web.SuspenseWeb;
import entrepot.supervision.InstructionDesk;
import entrepot.supervision.web.SupervisionWeb;
import entrepot.trade.Dossiers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// A node that is wired and not started, behind a real web server, with the reference import's papers
/// on file and the clock at the day of the advance.
final class Counter {

    final Node node;
    final Seats seats;
    private final StateTable<Payment> payments;
    private final AtomicLong keys = new AtomicLong();
    private final ServletWebServerApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    static final String NO_CONTRACT = "ctr_00000000000000000000000000";

    private static final class Held {
        static final Counter ONE = new Counter(new Lists());
    }

    /// One counter for all tests of a run: each test brings its own payments.
    static Counter open() {
        return Held.ONE;
    }

    /// One more, with lists that its tests keep.
    static Counter over(Lists lists) {
        return new Counter(lists);
    }

    private Counter(Lists lists) {
        node = new Node(House.setup(InstantSource.fixed(Dossiers.ADVANCE_TIME), lists));
        seats = new Seats(node);
        payments = new StateTable<>("settlement.payment", Payment.class, node.sql());
        file();
        var application = new SpringApplication(
                Parts.class,
                HttpConfiguration.class,
                ConsoleConfiguration.class,
                PaymentWebConfiguration.class,
                SuspenseWeb.class,
                CaseWeb.class,
                SupervisionWeb.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "logging.level.root", "warn",
                "entrepot.templates", "src/main/jte"));
        application.addInitializers(c -> ((GenericApplicationContext) c)
                .registerBean(Node.class, () -> node, definition -> definition.setDestroyMethodName("")));
        context = (ServletWebServerApplicationContext) application.run();
    }

    private void file() {
        var papers = node.dossiers();
        var parts = new ArrayList<Part>();
        parts.add(papers.part(Dossiers.contract(), "system"));
        parts.add(papers.part(Dossiers.proforma(), "system"));
        parts.add(papers.part(Dossiers.payee(), "system"));
        for (var party : List.of(Parties.importer(), Parties.seller(), Parties.sellersProvider()))
            parts.add(papers.part(party, "system"));
        // Papers come in their newest version; the versions before it are nobody's business here.
        commit(parts.stream().map(Counter::asFirst).toList());
    }

    private static Part asFirst(Part part) {
        if (!(part instanceof entrepot.commit.StatePart state)) return part;
        return new entrepot.commit.StatePart(state.table(), state.id(), 1, state.state(), state.actor(), state.body());
    }

    void commit(List<? extends Part> parts) {
        node.committer()
                .commit(new Change(new Fact("test.filed", "test", "system", Map.of()), List.copyOf(parts)))
                .orThrow();
    }

    /// Puts a payment on record as it stands.
    Payment seed(Payment payment) {
        commit(List.of(payments.first(payment.id().value(), payment.state().name(), "system", payment)));
        return payment;
    }

    /// Gives up every payment under the reference contract that may be given up, so that the next
    /// one finds the invoice free.
    void clear() {
        node.desks().payments().underContract(Dossiers.contract().id().toString()).stream()
                .filter(state -> !state.body().state().isOver())
                .forEach(state -> post("maker", "/payments/" + state.body().id() + "/cancellation", ""));
    }

    Answer get(String seat, String path) {
        return send(request(seat, path).GET());
    }

    Answer post(String seat, String path, String body) {
        return post(seat, path, body, "key-" + keys.incrementAndGet());
    }

    /// The same under a key of the caller's.
    Answer post(String seat, String path, String body, String key) {
        return send(request(seat, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// A page as a browser without scripts gets it.
    HttpResponse<String> page(String seat, String path) {
        var browser = new Browser(address());
        browser.sit(seat);
        return browser.get(path);
    }

    /// The body of an order that the reference import's papers fit.
    static String order(String amount) {
        return """
            {"contract":"%s","invoice":"%s","payee":"%s","payee_account":"%s",
             "amount":{"amount":"%s","asset":"%s"}}
            """.formatted(
                        Dossiers.contract().id(),
                        Dossiers.proforma().id(),
                        Parties.seller().lei(),
                        Dossiers.PAYEE,
                        amount,
                        Dossiers.USDT.id());
    }

    /// What a feature's controllers answer, as `GET /payments/{id}`.
    Set<String> addresses(Class<?> feature) {
        var mapped = new TreeSet<String>();
        context.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackage().equals(feature.getPackage()))
                info.getPatternValues()
                        .forEach(at ->
                                info.getMethodsCondition().getMethods().forEach(verb -> mapped.add(verb + " " + at)));
        });
        return mapped;
    }

    String address() {
        var server = context.getWebServer();
        if (server == null) throw new IllegalStateException("no web server");
        return "http://127.0.0.1:" + server.getPort();
    }

    private HttpRequest.Builder request(String seat, String path) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + seats.token(seat));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), Json.tree(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the API said.
    record Answer(int status, JsonNode body) {
        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        /// Status, code and first fault in one line: `409 WRONG_STATE WRONG_STATE`.
        String refusal() {
            return status + " " + text("/code") + " " + text("/errors/0/code");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                FlywayAutoConfiguration.class,
                DataSourceAutoConfiguration.class,
                DataSourceTransactionManagerAutoConfiguration.class,
                JdbcTemplateAutoConfiguration.class,
                JdbcClientAutoConfiguration.class
            })
    static class Parts {
        @Bean
        Supplier<ChainStanding> chainStanding() {
            return () -> ChainStanding.of(Optional.empty(), Optional.empty(), new FinalityPolicy(2, false), 0);
        }

        @Bean
        InstantSource clock(Node node) {
            return node.setup().ground().clock();
        }

        @Bean
        SecureRandom random(Node node) {
            return node.setup().ground().secure();
        }

        @Bean
        JdbcClient sql(Node node) {
            return node.sql();
        }

        @Bean(destroyMethod = "")
        Committer committer(Node node) {
            return node.committer();
        }

        @Bean(destroyMethod = "")
        Committer.Rehearsal rehearsal(Node node) {
            return node.rehearsal();
        }

        @Bean
        Ids ids(Node node) {
            return node.ids();
        }

        @Bean
        Access access(Node node) {
            return node.access();
        }

        @Bean
        AssetCatalogue assets(Node node) {
            return node.setup().ground().assets();
        }

        @Bean
        entrepot.dossier.Dossiers dossiers(Node node) {
            return node.dossiers();
        }

        @Bean
        Ledger ledger(Node node) {
            return node.ledger();
        }

        @Bean
        Register register(Node node) {
            return node.register();
        }

        @Bean
        Decisions decisions(Node node) {
            return node.decisions();
        }

        @Bean
        Decider decider(Node node) {
            return new Decider(node.setup().law().packs());
        }

        @Bean
        Cases cases(Node node) {
            return node.cases();
        }

        @Bean
        LookBacks lookBacks(Node node) {
            return new LookBacks(node.sql());
        }

        @Bean
        OrderDesk orders(Node node) {
            return node.desks().orders();
        }

        @Bean
        PaymentBook book(Node node) {
            return node.desks().payments();
        }

        @Bean
        SuspenseBook suspense(Node node) {
            return node.desks().suspense();
        }

        @Bean
        ClaimBook claims(Node node) {
            return node.desks().claims();
        }

        @Bean
        SuspenseDesk unmatched(Node node) {
            return node.desks().unmatched();
        }

        @Bean
        InstructionDesk instructions(Node node) {
            return node.instructions();
        }

        @Bean
        ConsoleSettings settings() {
            return new ConsoleSettings(
                    "Entrepot",
                    "",
                    List.of(new Seat("maker", "Importer", "Pays."), new Seat("stranger", "Stranger", "Looks.")));
        }
    }
}
