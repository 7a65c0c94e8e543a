package entrepot.node;

import entrepot.access.Access;
import entrepot.chain.source.ChainStanding;
import entrepot.commit.Committer;
import entrepot.commit.Ids;
import entrepot.console.ConsoleConfiguration;
import entrepot.dossier.Dossiers;
import entrepot.dossier.web.DossierWeb;
import entrepot.http.Health;
import entrepot.http.HttpConfiguration;
import entrepot.ledger.Ledger;
import entrepot.money.AssetCatalogue;
import entrepot.proof.ProofWeb;
import entrepot.regime.Decider;
import entrepot.regime.Decisions;
import entrepot.regime.PackSet;
import entrepot.register.Register;
import entrepot.register.log.Sealer;
import entrepot.register.log.TransparencyLog;
import entrepot.screening.cases.desk.Cases;
import entrepot.screening.lookback.LookBacks;
import entrepot.screening.web.CaseWeb;
import entrepot.settlement.desk.ClaimBook;
import entrepot.settlement.desk.Desks;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.desk.PaymentBook;
import entrepot.settlement.desk.SuspenseBook;
import entrepot.settlement.desk.SuspenseDesk;
import entrepot.settlement.suspense.web.SuspenseWeb;
import entrepot.settlement.web.PaymentWebConfiguration;
import entrepot.supervision.InstructionDesk;
import entrepot.supervision.web.SupervisionWeb;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the web needs of a node, and nothing else: no scanning, no surprises.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({
    HttpConfiguration.class,
    ConsoleConfiguration.class,
    DossierWeb.class,
    DossierDesks.class,
    PaymentWebConfiguration.class,
    SuspenseWeb.class,
    CaseWeb.class,
    SupervisionWeb.class,
    ProofWeb.class
})
class WebParts {

    @Bean
    JdbcClient jdbcClient(Node node) {
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
    Dossiers dossiers(Node node) {
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
    Supplier<ChainStanding> chainStanding(Node node) {
        return node::chainStanding;
    }

    /// Red while nothing can be committed: no primary, no standby that has it too, or another node.
    @Bean
    Health.Check databaseCheck(Node node) {
        return new Health.Check("database", node::isCommitting);
    }

    /// Red while the chain cannot be seen, or its sources do not agree on what is to be seen, or what is
    /// seen cannot be kept: then its standing is not asked for, as that would wait for the database.
    @Bean
    Health.Check chainCheck(Node node) {
        return new Health.Check(
                "chain", () -> node.isCommitting() && node.chainStanding().isWell());
    }

    /// Red while nothing can be signed.
    @Bean
    Health.Check signerCheck(Node node) {
        return new Health.Check("signer", node::isSignerWell);
    }

    @Bean
    Sealer sealer(Node node) {
        return node.sealer();
    }

    @Bean
    TransparencyLog transparencyLog(Node node) {
        return node.log();
    }

    @Bean
    Decisions decisions(Node node) {
        return node.decisions();
    }

    @Bean
    PackSet packs(Node node) {
        return node.setup().law().packs();
    }

    @Bean
    Decider decider(PackSet packs) {
        return new Decider(packs);
    }

    @Bean
    Cases cases(Node node) {
        return node.cases();
    }

    @Bean
    InstructionDesk instructionDesk(Node node) {
        return node.instructions();
    }

    @Bean
    LookBacks lookBacks(Node node) {
        return new LookBacks(node.sql());
    }

    @Bean
    Desks desks(Node node) {
        return node.desks();
    }

    @Bean
    OrderDesk orderDesk(Desks desks) {
        return desks.orders();
    }

    @Bean
    PaymentBook paymentBook(Desks desks) {
        return desks.payments();
    }

    @Bean
    SuspenseBook suspenseBook(Desks desks) {
        return desks.suspense();
    }

    @Bean
    ClaimBook claimBook(Desks desks) {
        return desks.claims();
    }

    @Bean
    SuspenseDesk suspenseDesk(Desks desks) {
        return desks.unmatched();
    }
}
