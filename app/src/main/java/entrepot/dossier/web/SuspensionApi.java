package entrepot.dossier.web;

import entrepot.dossier.ContractDesk;
import entrepot.dossier.web.body.PartyBody;
import entrepot.http.Api;
import entrepot.trade.Contract;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A contract stopped by compliance, and let go again by a second person.
@RestController
@RequestMapping("/contracts/{id}/suspension")
final class SuspensionApi {

    private final Counter<Contract> counter;
    private final ContractDesk desk;

    SuspensionApi(Api api, ContractDesk desk) {
        this.counter = new Counter<>(api, ContractView::of);
        this.desk = desk;
    }

    @PostMapping("")
    ResponseEntity<byte[]> suspend(@PathVariable String id, HttpServletRequest request) {
        return counter.step(
                request,
                Seats.COMPLIANCE,
                call -> desk.suspend(id(id), PartyBody.reason(call.body()), call.actor(), call.now()));
    }

    @DeleteMapping("")
    ResponseEntity<byte[]> resume(@PathVariable String id, HttpServletRequest request) {
        return counter.plain(request, Seats.COMPLIANCE, call -> desk.resume(id(id), call.actor(), call.now()));
    }

    private static Contract.Id id(String id) {
        return Api.parsed(id, Contract.Id::parse);
    }
}
