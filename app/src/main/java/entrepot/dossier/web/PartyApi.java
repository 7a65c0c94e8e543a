package entrepot.dossier.web;

import entrepot.dossier.PartyDesk;
import entrepot.dossier.Shelf;
import entrepot.dossier.web.body.PartyBody;
import entrepot.http.Api;
import entrepot.party.Lei;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Parties: entered, listed, shown.
@RestController
final class PartyApi {

    private final Api api;
    private final PartyDesk desk;
    private final Shelf shelf;

    PartyApi(Api api, PartyDesk desk, Shelf shelf) {
        this.api = api;
        this.desk = desk;
        this.shelf = shelf;
    }

    @PostMapping("/parties")
    ResponseEntity<byte[]> enter(HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.ADMISSION,
                call -> Told.created(
                        desk.enter(PartyBody.paper(call.body()), call.actor()),
                        (party, _) -> PartyView.of(party),
                        p -> "/parties/" + p.lei()));
    }

    @GetMapping("/parties")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, Seats.READERS, query -> {
            var before = query.after().map(UUID::fromString).orElse(Seats.NEWEST);
            var found = shelf.parties(query.actor(), before, query.limit() + 1);
            return query.page(found, p -> p.id().value().toString()).map(PartyView::of);
        });
    }

    @GetMapping("/parties/{lei}")
    ResponseEntity<byte[]> get(@PathVariable String lei, HttpServletRequest request) {
        return api.read(
                request,
                Seats.READERS,
                query -> shelf.party(Api.parsed(lei, Lei::parse), query.actor())
                        .map(PartyView::of)
                        .orElseThrow(Told::missing));
    }
}
