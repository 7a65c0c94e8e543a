package entrepot.node;

import entrepot.access.Access;
import entrepot.access.UserId;
import entrepot.commit.Ids;
import entrepot.dossier.ContractDesk;
import entrepot.dossier.DeclarationDesk;
import entrepot.dossier.DossierTerms;
import entrepot.dossier.Dossiers;
import entrepot.dossier.InvoiceDesk;
import entrepot.dossier.PartyDesk;
import entrepot.dossier.PayeeDesk;
import entrepot.dossier.People;
import entrepot.dossier.Shelf;
import entrepot.dossier.ShipmentDesk;
import entrepot.ledger.Ledger;
import entrepot.money.AssetCatalogue;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The desks that take papers in, for the web.
@Configuration(proxyBeanMethods = false)
class DossierDesks {

    @Bean
    DossierTerms dossierTerms(Node node) {
        return node.setup().world().house().terms();
    }

    /// Versions may be made by people or by the system; only people have a second pair of eyes.
    @Bean
    People people(Access access) {
        return id -> id.startsWith("usr_") ? access.maker(UserId.parse(id)) : Optional.empty();
    }

    @Bean
    PartyDesk partyDesk(Dossiers dossiers, DossierTerms terms, People people, Ids ids) {
        return new PartyDesk(dossiers, terms, people, ids);
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
    DeclarationDesk declarationDesk(Dossiers dossiers, DossierTerms terms, Ledger ledger, Ids ids) {
        return new DeclarationDesk(dossiers, terms, ledger, ids);
    }

    @Bean
    Shelf shelf(Dossiers dossiers, PayeeDesk payees) {
        return new Shelf(dossiers, payees);
    }
}
