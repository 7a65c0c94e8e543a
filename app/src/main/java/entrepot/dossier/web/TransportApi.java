package entrepot.dossier.web;

import entrepot.dossier.Shelf;
import entrepot.dossier.ShipmentDesk;
import entrepot.dossier.web.body.ShipmentBody;
import entrepot.http.Api;
import entrepot.trade.Transport;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Transport documents: entered, shown, looked at again.
@RestController
final class TransportApi {

    private final Api api;
    private final ShipmentDesk desk;
    private final Shelf shelf;

    TransportApi(Api api, ShipmentDesk desk, Shelf shelf) {
        this.api = api;
        this.desk = desk;
        this.shelf = shelf;
    }

    @PostMapping("/transports")
    ResponseEntity<byte[]> ship(HttpServletRequest request) {
        return api.mutate(request, Seats.TREASURY, call -> {
            var sent = ShipmentBody.transport(call.body());
            return Told.created(
                    desk.enter(sent.contract(), sent.paper(), call.actor(), call.now()),
                    TransportView::of,
                    t -> "/transports/" + t.id());
        });
    }

    @GetMapping("/transports/{id}")
    ResponseEntity<byte[]> transport(@PathVariable String id, HttpServletRequest request) {
        return api.read(
                request,
                Seats.READERS,
                query -> shelf.transport(Api.parsed(id, Transport.Id::parse), query.actor())
                        .map(t -> TransportView.of(t, List.of()))
                        .orElseThrow(Told::missing));
    }

    @PostMapping("/transports/{id}/examination")
    ResponseEntity<byte[]> examine(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(request, Seats.CHECKERS, call -> {
            call.body().done();
            var named = Api.parsed(id, Transport.Id::parse);
            return Told.done(desk.examine(named, call.actor(), call.now()), TransportView::of);
        });
    }
}
