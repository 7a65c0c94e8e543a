package entrepot.dossier.web;

import entrepot.dossier.DeclarationDesk;
import entrepot.dossier.DeclarationDesk.Clearance;
import entrepot.dossier.web.body.ShipmentBody;
import entrepot.http.Api;
import entrepot.trade.Declaration;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The customs feed says that goods were let go.
@RestController
final class ReleaseApi {

    private final Counter<Clearance> counter;
    private final DeclarationDesk desk;

    ReleaseApi(Api api, DeclarationDesk desk) {
        this.counter = new Counter<>(api, DeclarationView::released);
        this.desk = desk;
    }

    @PostMapping("/declarations/{id}/release")
    ResponseEntity<byte[]> release(@PathVariable String id, HttpServletRequest request) {
        return counter.step(
                request,
                Seats.CUSTOMS,
                call -> desk.release(
                        Api.parsed(id, Declaration.Id::parse),
                        ShipmentBody.releasedOn(call.body()),
                        call.actor(),
                        call.now()));
    }
}
