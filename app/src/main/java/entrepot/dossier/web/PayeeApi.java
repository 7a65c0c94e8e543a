package entrepot.dossier.web;

import entrepot.dossier.PayeeDesk;
import entrepot.dossier.Shelf;
import entrepot.dossier.web.body.PartyBody;
import entrepot.http.Api;
import entrepot.trade.PayeeAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Addresses that sellers are paid at: proposed, shown, revoked.
@RestController
final class PayeeApi {

    private final Counter<PayeeAddress> counter;
    private final PayeeDesk desk;
    private final Shelf shelf;

    PayeeApi(Api api, PayeeDesk desk, Shelf shelf) {
        this.counter = new Counter<>(api, PayeeView::of);
        this.desk = desk;
        this.shelf = shelf;
    }

    @PostMapping("/payees")
    ResponseEntity<byte[]> propose(HttpServletRequest request) {
        return counter.enter(
                request,
                Seats.CHECKERS,
                call -> desk.propose(PartyBody.proposal(call.body()), call.actor(), call.now()),
                p -> "/payees/" + p.id());
    }

    @GetMapping("/payees/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, HttpServletRequest request) {
        return counter.one(request, query -> shelf.payee(id(id), query.actor()).map(p -> PayeeView.of(p, List.of())));
    }

    @DeleteMapping("/payees/{id}")
    ResponseEntity<byte[]> revoke(@PathVariable String id, HttpServletRequest request) {
        return counter.step(
                request,
                Seats.CHECKERS,
                call -> desk.revoke(id(id), PartyBody.reason(call.body()), call.actor(), call.now()));
    }

    private static PayeeAddress.Id id(String id) {
        return Api.parsed(id, PayeeAddress.Id::parse);
    }
}
