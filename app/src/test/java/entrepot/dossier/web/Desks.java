package entrepot.dossier.web;

import entrepot.access.Access;
import entrepot.access.UserId;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Ids;
import entrepot.dossier.ContractDesk;
import entrepot.dossier.DeclarationDesk;
import entrepot.dossier.DossierTerms;
import entrepot.dossier.DossierWorld;
import entrepot.dossier.Dossiers;
import entrepot.dossier.InvoiceDesk;
import entrepot.dossier.PartyDesk;
import entrepot.dossier.PayeeDesk;
import entrepot.dossier.People;
import entrepot.dossier.Shelf;
import entrepot.dossier.ShipmentDesk;
import entrepot.http.Problems;
import entrepot.ledger.Ledger;
import entrepot.money.AssetCatalogue;
import entrepot.register.RegisterJournal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The desks as a node has them, on 2026-05-20.
@Configuration(proxyBeanMethods = false)
class Desks {

    @Bean
    InstantSource clock() {
        return InstantSource.fixed(Instant.parse("2026-05-20T10:00:00Z"));
    }

    @Bean
    GroupCommitter committer(DataSource database, InstantSource clock) {
        return new GroupCommitter(database, clock, new RegisterJournal(), DossierWorld.writers(), 512);
    }

    @Bean
    Problems.Pages pages() {
        return (problem, trace, _) -> problem.code() + " " + trace;
    }

    @Bean
    AssetCatalogue assets() {
        return entrepot.trade.Dossiers.ASSETS;
    }

    @Bean
    DossierTerms terms() {
        return DossierWorld.TERMS;
    }

    @Bean
    People people(Access access) {
        return id -> id.startsWith("usr_") ? access.maker(UserId.parse(id)) : Optional.empty();
    }

    @Bean
    Dossiers dossiers(JdbcClient sql) {
        return new Dossiers(sql);
    }

    @Bean
    ContractDesk contractDesk(Dossiers dossiers, DossierTerms terms, People people, Ids ids) {
        return new ContractDesk(dossiers, terms, people, ids);
    }

    @Bean
    InvoiceDesk invoiceDesk(Dossiers dossiers, DossierTerms terms, People people, Ids ids) {
        return new InvoiceDesk(dossiers, terms, people, ids);
    }

    @Bean
    PayeeDesk payeeDesk(Dossiers dossiers, DossierTerms terms, People people, AssetCatalogue assets, Ids ids) {
        return new PayeeDesk(dossiers, terms, people, assets, ids);
    }

    @Bean
    ShipmentDesk shipmentDesk(Dossiers dossiers, DossierTerms terms, Ids ids) {
        return new ShipmentDesk(dossiers, terms, ids);
    }

    @Bean
    DeclarationDesk declarationDesk(
            Dossiers dossiers, DossierTerms terms, JdbcClient sql, AssetCatalogue assets, Ids ids) {
        return new DeclarationDesk(dossiers, terms, new Ledger(sql, assets), ids);
    }

    @Bean
    PartyDesk partyDesk(Dossiers dossiers, DossierTerms terms, People people, Ids ids) {
        return new PartyDesk(dossiers, terms, people, ids);
    }

    @Bean
    Shelf shelf(Dossiers dossiers, PayeeDesk payees) {
        return new Shelf(dossiers, payees);
    }
}
