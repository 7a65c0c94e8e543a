package entrepot.dossier.web;

import entrepot.dossier.ContractDesk;
import entrepot.dossier.web.body.ContractBody;
import entrepot.http.Api;
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

    private final Counter<Contract> counter;
    private final ContractDesk desk;
    private final AssetCatalogue assets;

    ContractStepsApi(Api api, ContractDesk desk, AssetCatalogue assets) {
        this.counter = new Counter<>(api, ContractView::of);
        this.desk = desk;
        this.assets = assets;
    }

    @PostMapping("/examination")
    ResponseEntity<byte[]> examine(@PathVariable String id, HttpServletRequest request) {
        return counter.plain(request, Seats.CHECKERS, call -> desk.examine(id(id), call.actor(), call.now()));
    }

    @PostMapping("/amendments")
    ResponseEntity<byte[]> amend(@PathVariable String id, HttpServletRequest request) {
        return counter.step(
                request,
                Seats.TREASURY,
                call -> desk.amend(id(id), ContractBody.amendment(call.body(), assets), call.actor(), call.now()));
    }

    @PostMapping("/assignments")
    ResponseEntity<byte[]> assign(@PathVariable String id, HttpServletRequest request) {
        return counter.step(
                request,
                Seats.TREASURY,
                call -> desk.assign(id(id), ContractBody.assignment(call.body()), call.actor(), call.now()));
    }

    @PostMapping("/closure")
    ResponseEntity<byte[]> close(@PathVariable String id, HttpServletRequest request) {
        return counter.plain(request, Seats.CHECKERS, call -> desk.close(id(id), call.actor(), call.now()));
    }

    private static Contract.Id id(String id) {
        return Api.parsed(id, Contract.Id::parse);
    }
}
