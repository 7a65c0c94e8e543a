package entrepot.dossier.web;

import entrepot.dossier.ContractDesk;
import entrepot.dossier.web.body.ContractBody;
import entrepot.http.Api;
import entrepot.http.Call;
import entrepot.money.AssetCatalogue;
import entrepot.trade.Contract;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The steps of a contract's life.
@RestController
@RequestMapping("/contracts/{id}")
final class ContractStepsApi {

    private final Api api;
    private final ContractDesk desk;
    private final AssetCatalogue assets;

    ContractStepsApi(Api api, ContractDesk desk, AssetCatalogue assets) {
        this.api = api;
        this.desk = desk;
        this.assets = assets;
    }

    @PostMapping("/examination")
    ResponseEntity<byte[]> examine(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.CHECKERS,
                call -> Told.done(desk.examine(empty(id, call), call.actor(), call.now()), ContractView::of));
    }

    @PostMapping("/amendments")
    ResponseEntity<byte[]> amend(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.TREASURY,
                call -> Told.done(
                        desk.amend(id(id), ContractBody.amendment(call.body(), assets), call.actor(), call.now()),
                        ContractView::of));
    }

    @PostMapping("/assignments")
    ResponseEntity<byte[]> assign(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.TREASURY,
                call -> Told.done(
                        desk.assign(id(id), ContractBody.assignment(call.body()), call.actor(), call.now()),
                        ContractView::of));
    }

    @PostMapping("/closure")
    ResponseEntity<byte[]> close(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.CHECKERS,
                call -> Told.done(desk.close(empty(id, call), call.actor(), call.now()), ContractView::of));
    }

    private static Contract.Id empty(String id, Call call) {
        call.body().done();
        return id(id);
    }

    private static Contract.Id id(String id) {
        return Api.parsed(id, Contract.Id::parse);
    }
}
