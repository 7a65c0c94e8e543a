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

    private static final Told.View<Party> VIEW = (party, _) -> PartyView.of(party);

    private final Api api;
    private final PartyDesk desk;

    PartyStepsApi(Api api, PartyDesk desk) {
        this.api = api;
        this.desk = desk;
    }

    @PostMapping("/admissions")
    ResponseEntity<byte[]> admit(@PathVariable String lei, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.ADMISSION,
                call -> Told.done(
                        desk.admit(
                                Api.parsed(lei, Lei::parse),
                                PartyBody.admission(call.body()),
                                call.actor(),
                                call.now()),
                        VIEW));
    }

    @PostMapping("/activation")
    ResponseEntity<byte[]> activate(@PathVariable String lei, HttpServletRequest request) {
        return api.mutate(request, Seats.ADMISSION, call -> {
            call.body().done();
            return Told.done(desk.activate(Api.parsed(lei, Lei::parse), call.actor(), call.now()), VIEW);
        });
    }

    @PostMapping("/suspension")
    ResponseEntity<byte[]> suspend(@PathVariable String lei, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.ADMISSION,
                call -> Told.done(
                        desk.suspend(
                                Api.parsed(lei, Lei::parse), PartyBody.reason(call.body()), call.actor(), call.now()),
                        VIEW));
    }

    @DeleteMapping("/suspension")
    ResponseEntity<byte[]> resume(@PathVariable String lei, HttpServletRequest request) {
        return activate(lei, request);
    }
}
