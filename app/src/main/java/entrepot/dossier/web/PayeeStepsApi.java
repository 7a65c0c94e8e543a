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

    private final Counter<PayeeAddress> counter;
    private final PayeeDesk desk;

    PayeeStepsApi(Api api, PayeeDesk desk) {
        this.counter = new Counter<>(api, PayeeView::of);
        this.desk = desk;
    }

    @PostMapping("/proofs")
    ResponseEntity<byte[]> prove(@PathVariable String id, HttpServletRequest request) {
        return counter.step(
                request,
                Seats.CHECKERS,
                call -> desk.prove(id(id), PartyBody.proofs(call.body()), call.actor(), call.now()));
    }

    @PostMapping("/approval")
    ResponseEntity<byte[]> approve(@PathVariable String id, HttpServletRequest request) {
        return counter.plain(request, Seats.COMPLIANCE, call -> desk.approve(id(id), call.actor(), call.now()));
    }

    private static PayeeAddress.Id id(String id) {
        return Api.parsed(id, PayeeAddress.Id::parse);
    }
}
