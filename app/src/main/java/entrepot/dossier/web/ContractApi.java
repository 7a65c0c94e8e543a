package entrepot.dossier.web;

import entrepot.dossier.ContractDesk;
import entrepot.dossier.Shelf;
import entrepot.dossier.web.body.ContractBody;
import entrepot.http.Api;
import entrepot.money.AssetCatalogue;
import entrepot.trade.Contract;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Foreign-trade contracts: entered, listed, shown with what holds them.
@RestController
final class ContractApi {

    private final Api api;
    private final ContractDesk desk;
    private final Shelf shelf;
    private final AssetCatalogue assets;

    ContractApi(Api api, ContractDesk desk, Shelf shelf, AssetCatalogue assets) {
        this.api = api;
        this.desk = desk;
        this.shelf = shelf;
        this.assets = assets;
    }

    @PostMapping("/contracts")
    ResponseEntity<byte[]> enter(HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.TREASURY,
                call -> Told.created(
                        desk.enter(ContractBody.paper(call.body(), assets), call.actor(), call.now()),
                        ContractView::of,
                        c -> "/contracts/" + c.id()));
    }

    @GetMapping("/contracts")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, Seats.READERS, query -> {
            var before = query.after().map(UUID::fromString).orElse(Seats.NEWEST);
            var found = shelf.contracts(query.actor(), before, query.limit() + 1);
            return query.page(found, c -> c.id().value().toString()).map(ContractView::of);
        });
    }

    @GetMapping("/contracts/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, HttpServletRequest request) {
        return api.read(
                request,
                Seats.READERS,
                query -> shelf.contract(Api.parsed(id, Contract.Id::parse), query.actor())
                        .map(c -> ContractView.of(c, desk.findings(c, query.now())))
                        .orElseThrow(Told::missing));
    }
}
