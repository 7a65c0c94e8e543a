package entrepot.dossier.web;

import entrepot.dossier.PartyDesk;
import entrepot.dossier.Shelf;
import entrepot.dossier.web.body.PartyBody;
import entrepot.http.Api;
import entrepot.party.Lei;
import entrepot.party.Party;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Parties: entered, listed, shown.
@RestController
final class PartyApi {

    private final Counter<Party> counter;
    private final PartyDesk desk;
    private final Shelf shelf;

    PartyApi(Api api, PartyDesk desk, Shelf shelf) {
        this.counter = new Counter<>(api, (party, _) -> PartyView.of(party));
        this.desk = desk;
        this.shelf = shelf;
    }

    @PostMapping("/parties")
    ResponseEntity<byte[]> enter(HttpServletRequest request) {
        return counter.enter(
                request,
                Seats.ADMISSION,
                call -> desk.enter(PartyBody.paper(call.body()), call.actor()),
                p -> "/parties/" + p.lei());
    }

    @GetMapping("/parties")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return counter.page(
                request, p -> p.id().value(), (query, before, limit) -> shelf.parties(query.actor(), before, limit));
    }

    @GetMapping("/parties/{lei}")
    ResponseEntity<byte[]> get(@PathVariable String lei, HttpServletRequest request) {
        return counter.one(
                request,
                query -> shelf.party(Api.parsed(lei, Lei::parse), query.actor()).map(PartyView::of));
    }
}
