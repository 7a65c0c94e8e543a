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
import org.springframework.web.bind.annotation.RestController;

/// A contract stopped by compliance, and let go again by a second person.
@RestController
final class SuspensionApi {

    private final Api api;
    private final ContractDesk desk;

    SuspensionApi(Api api, ContractDesk desk) {
        this.api = api;
        this.desk = desk;
    }

    @PostMapping("/contracts/{id}/suspension")
    ResponseEntity<byte[]> suspend(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.COMPLIANCE,
                call -> Told.done(
                        desk.suspend(
                                Api.parsed(id, Contract.Id::parse),
                                PartyBody.reason(call.body()),
                                call.actor(),
                                call.now()),
                        ContractView::of));
    }

    @DeleteMapping("/contracts/{id}/suspension")
    ResponseEntity<byte[]> resume(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(request, Seats.COMPLIANCE, call -> {
            call.body().done();
            var named = Api.parsed(id, Contract.Id::parse);
            return Told.done(desk.resume(named, call.actor(), call.now()), ContractView::of);
        });
    }
}
