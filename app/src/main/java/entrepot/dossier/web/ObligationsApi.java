package entrepot.dossier.web;

import entrepot.dossier.DossierTerms;
import entrepot.dossier.Shelf;
import entrepot.http.Api;
import entrepot.trade.Contract;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What is owed as goods under a contract.
@RestController
final class ObligationsApi {

    private final Counter<Contract> counter;
    private final Shelf shelf;
    private final DossierTerms terms;

    ObligationsApi(Api api, Shelf shelf, DossierTerms terms) {
        this.counter = new Counter<>(api, ContractView::of);
        this.shelf = shelf;
        this.terms = terms;
    }

    @GetMapping("/contracts/{id}/obligations")
    ResponseEntity<byte[]> obligations(@PathVariable String id, HttpServletRequest request) {
        return counter.one(
                request,
                query -> shelf.contract(Api.parsed(id, Contract.Id::parse), query.actor())
                        .map(c -> ObligationsView.of(
                                c, shelf.advances(c), terms.limits(query.now()).day(query.now()))));
    }
}
