package entrepot.dossier.web;

import entrepot.dossier.ContractDesk;
import entrepot.dossier.Shelf;
import entrepot.dossier.web.body.ContractBody;
import entrepot.http.Api;
import entrepot.money.AssetCatalogue;
import entrepot.trade.Contract;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Foreign-trade contracts: entered, listed, shown with what holds them.
@RestController
final class ContractApi {

    private final Counter<Contract> counter;
    private final ContractDesk desk;
    private final Shelf shelf;
    private final AssetCatalogue assets;

    ContractApi(Api api, ContractDesk desk, Shelf shelf, AssetCatalogue assets) {
        this.counter = new Counter<>(api, ContractView::of);
        this.desk = desk;
        this.shelf = shelf;
        this.assets = assets;
    }

    @PostMapping("/contracts")
    ResponseEntity<byte[]> enter(HttpServletRequest request) {
        return counter.enter(
                request,
                Seats.TREASURY,
                call -> desk.enter(ContractBody.paper(call.body(), assets), call.actor(), call.now()),
                c -> "/contracts/" + c.id());
    }

    @GetMapping("/contracts")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return counter.page(
                request, c -> c.id().value(), (query, before, limit) -> shelf.contracts(query.actor(), before, limit));
    }

    @GetMapping("/contracts/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, HttpServletRequest request) {
        return counter.one(
                request,
                query -> shelf.contract(Api.parsed(id, Contract.Id::parse), query.actor())
                        .map(c -> ContractView.of(c, desk.findings(c, query.now()))));
    }
}
