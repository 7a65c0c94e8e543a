package entrepot.dossier.web;

import entrepot.dossier.PartyDesk;
import entrepot.dossier.web.body.PartyBody;
import entrepot.http.Api;
import entrepot.party.Lei;
import entrepot.party.Party;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The steps of a party: admitted, activated, suspended.
@RestController
@RequestMapping("/parties/{lei}")
final class PartyStepsApi {

    private final Counter<Party> counter;
    private final PartyDesk desk;

    PartyStepsApi(Api api, PartyDesk desk) {
        this.counter = new Counter<>(api, (party, _) -> PartyView.of(party));
        this.desk = desk;
    }

    @PostMapping("/admissions")
    ResponseEntity<byte[]> admit(@PathVariable String lei, HttpServletRequest request) {
        return counter.step(
                request,
                Seats.ADMISSION,
                call -> desk.admit(lei(lei), PartyBody.admission(call.body()), call.actor(), call.now()));
    }

    @PostMapping("/activation")
    ResponseEntity<byte[]> activate(@PathVariable String lei, HttpServletRequest request) {
        return counter.plain(request, Seats.ADMISSION, call -> desk.activate(lei(lei), call.actor(), call.now()));
    }

    @PostMapping("/suspension")
    ResponseEntity<byte[]> suspend(@PathVariable String lei, HttpServletRequest request) {
        return counter.step(
                request,
                Seats.ADMISSION,
                call -> desk.suspend(lei(lei), PartyBody.reason(call.body()), call.actor(), call.now()));
    }

    @DeleteMapping("/suspension")
    ResponseEntity<byte[]> resume(@PathVariable String lei, HttpServletRequest request) {
        return counter.plain(request, Seats.ADMISSION, call -> desk.resume(lei(lei), call.actor(), call.now()));
    }

    private static Lei lei(String lei) {
        return Api.parsed(lei, Lei::parse);
    }
}
