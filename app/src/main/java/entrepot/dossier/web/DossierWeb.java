package entrepot.dossier.web;

import entrepot.dossier.ContractDesk;
import entrepot.dossier.DeclarationDesk;
import entrepot.dossier.DossierTerms;
import entrepot.dossier.InvoiceDesk;
import entrepot.dossier.PartyDesk;
import entrepot.dossier.PayeeDesk;
import entrepot.dossier.Shelf;
import entrepot.dossier.ShipmentDesk;
import entrepot.http.Api;
import entrepot.money.AssetCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The papers' part of the node. Needs the desks, a [Shelf], [DossierTerms] and an
/// [AssetCatalogue] as beans.
@Configuration(proxyBeanMethods = false)
public class DossierWeb {

    @Bean
    PartyApi partyApi(Api api, PartyDesk desk, Shelf shelf) {
        return new PartyApi(api, desk, shelf);
    }

    @Bean
    PartyStepsApi partyStepsApi(Api api, PartyDesk desk) {
        return new PartyStepsApi(api, desk);
    }

    @Bean
    ContractApi contractApi(Api api, ContractDesk desk, Shelf shelf, AssetCatalogue assets) {
        return new ContractApi(api, desk, shelf, assets);
    }

    @Bean
    ObligationsApi obligationsApi(Api api, Shelf shelf, DossierTerms terms) {
        return new ObligationsApi(api, shelf, terms);
    }

    @Bean
    ContractStepsApi contractStepsApi(Api api, ContractDesk desk, AssetCatalogue assets) {
        return new ContractStepsApi(api, desk, assets);
    }

    @Bean
    SuspensionApi suspensionApi(Api api, ContractDesk desk) {
        return new SuspensionApi(api, desk);
    }

    @Bean
    InvoiceApi invoiceApi(Api api, InvoiceDesk desk, Shelf shelf, AssetCatalogue assets) {
        return new InvoiceApi(api, desk, shelf, assets);
    }

    @Bean
    InvoiceStepsApi invoiceStepsApi(Api api, InvoiceDesk desk, AssetCatalogue assets) {
        return new InvoiceStepsApi(api, desk, assets);
    }

    @Bean
    PayeeApi payeeApi(Api api, PayeeDesk desk, Shelf shelf) {
        return new PayeeApi(api, desk, shelf);
    }

    @Bean
    PayeeStepsApi payeeStepsApi(Api api, PayeeDesk desk) {
        return new PayeeStepsApi(api, desk);
    }

    @Bean
    TransportApi transportApi(Api api, ShipmentDesk desk, Shelf shelf) {
        return new TransportApi(api, desk, shelf);
    }

    @Bean
    ReleaseApi releaseApi(Api api, DeclarationDesk desk) {
        return new ReleaseApi(api, desk);
    }

    @Bean
    DeclarationApi declarationApi(Api api, DeclarationDesk desk, Shelf shelf, AssetCatalogue assets) {
        return new DeclarationApi(api, desk, shelf, assets);
    }
}
