package entrepot.dossier.web;

import entrepot.dossier.PayeeDesk;
import entrepot.dossier.web.body.PartyBody;
import entrepot.http.Api;
import entrepot.trade.PayeeAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The steps of an address: proved, approved by a second person.
@RestController
@RequestMapping("/payees/{id}")
final class PayeeStepsApi {

    private final Api api;
    private final PayeeDesk desk;

    PayeeStepsApi(Api api, PayeeDesk desk) {
        this.api = api;
        this.desk = desk;
    }

    @PostMapping("/proofs")
    ResponseEntity<byte[]> prove(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.CHECKERS,
                call -> Told.done(
                        desk.prove(id(id), PartyBody.proofs(call.body()), call.actor(), call.now()), PayeeView::of));
    }

    @PostMapping("/approval")
    ResponseEntity<byte[]> approve(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(request, Seats.COMPLIANCE, call -> {
            call.body().done();
            return Told.done(desk.approve(id(id), call.actor(), call.now()), PayeeView::of);
        });
    }

    private static PayeeAddress.Id id(String id) {
        return Api.parsed(id, PayeeAddress.Id::parse);
    }
}
