package entrepot.dossier.web;

import entrepot.dossier.Answer;
import entrepot.dossier.DeclarationDesk;
import entrepot.dossier.Shelf;
import entrepot.dossier.web.body.ShipmentBody;
import entrepot.http.Api;
import entrepot.http.Call;
import entrepot.money.AssetCatalogue;
import entrepot.trade.Declaration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Goods declarations: entered by customs or a participant, shown.
@RestController
final class DeclarationApi {

    private final Counter<Declaration> counter;
    private final DeclarationDesk desk;
    private final Shelf shelf;
    private final AssetCatalogue assets;

    DeclarationApi(Api api, DeclarationDesk desk, Shelf shelf, AssetCatalogue assets) {
        this.counter = new Counter<>(api, DeclarationView::of);
        this.desk = desk;
        this.shelf = shelf;
        this.assets = assets;
    }

    @PostMapping("/declarations")
    ResponseEntity<byte[]> enter(HttpServletRequest request) {
        return counter.enter(request, Seats.DECLARERS, this::entered, d -> "/declarations/" + d.id());
    }

    @GetMapping("/declarations/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, HttpServletRequest request) {
        return counter.one(
                request,
                query -> shelf.declaration(Api.parsed(id, Declaration.Id::parse), query.actor())
                        .map(d -> DeclarationView.of(d, List.of())));
    }

    private Answer<Declaration> entered(Call call) {
        var sent = ShipmentBody.declaration(call.body(), assets);
        return desk.enter(sent.contract(), sent.content(), call.actor(), call.now());
    }
}
