package entrepot.dossier.web;

import entrepot.dossier.DeclarationDesk;
import entrepot.dossier.Shelf;
import entrepot.dossier.web.body.ShipmentBody;
import entrepot.http.Api;
import entrepot.money.AssetCatalogue;
import entrepot.trade.Declaration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Goods declarations and their release by customs.
@RestController
final class DeclarationApi {

    private final Api api;
    private final DeclarationDesk desk;
    private final Shelf shelf;
    private final AssetCatalogue assets;

    DeclarationApi(Api api, DeclarationDesk desk, Shelf shelf, AssetCatalogue assets) {
        this.api = api;
        this.desk = desk;
        this.shelf = shelf;
        this.assets = assets;
    }

    @PostMapping("/declarations")
    ResponseEntity<byte[]> declare(HttpServletRequest request) {
        return api.mutate(request, Seats.DECLARERS, call -> {
            var sent = ShipmentBody.declaration(call.body(), assets);
            return Told.created(
                    desk.enter(sent.contract(), sent.content(), call.actor(), call.now()),
                    DeclarationView::of,
                    d -> "/declarations/" + d.id());
        });
    }

    @GetMapping("/declarations/{id}")
    ResponseEntity<byte[]> declaration(@PathVariable String id, HttpServletRequest request) {
        return api.read(
                request,
                Seats.READERS,
                query -> shelf.declaration(Api.parsed(id, Declaration.Id::parse), query.actor())
                        .map(d -> DeclarationView.of(d, List.of()))
                        .orElseThrow(Told::missing));
    }

    @PostMapping("/declarations/{id}/release")
    ResponseEntity<byte[]> release(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(request, Seats.CUSTOMS, call -> {
            var day = call.body().date("/date");
            var on = call.body().done(day::get);
            var named = Api.parsed(id, Declaration.Id::parse);
            return Told.done(desk.release(named, on, call.actor(), call.now()), DeclarationView::released);
        });
    }
}
