package entrepot.dossier.web;

import entrepot.dossier.Answer;
import entrepot.dossier.Shelf;
import entrepot.dossier.ShipmentDesk;
import entrepot.dossier.web.body.ShipmentBody;
import entrepot.http.Api;
import entrepot.http.Call;
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

    private final Counter<Transport> counter;
    private final ShipmentDesk desk;
    private final Shelf shelf;

    TransportApi(Api api, ShipmentDesk desk, Shelf shelf) {
        this.counter = new Counter<>(api, TransportView::of);
        this.desk = desk;
        this.shelf = shelf;
    }

    @PostMapping("/transports")
    ResponseEntity<byte[]> enter(HttpServletRequest request) {
        return counter.enter(request, Seats.TREASURY, this::entered, t -> "/transports/" + t.id());
    }

    @GetMapping("/transports/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, HttpServletRequest request) {
        return counter.one(
                request, query -> shelf.transport(id(id), query.actor()).map(t -> TransportView.of(t, List.of())));
    }

    @PostMapping("/transports/{id}/examination")
    ResponseEntity<byte[]> examine(@PathVariable String id, HttpServletRequest request) {
        return counter.plain(request, Seats.CHECKERS, call -> desk.examine(id(id), call.actor(), call.now()));
    }

    private Answer<Transport> entered(Call call) {
        var sent = ShipmentBody.transport(call.body());
        return desk.enter(sent.contract(), sent.paper(), call.actor(), call.now());
    }

    private static Transport.Id id(String id) {
        return Api.parsed(id, Transport.Id::parse);
    }
}
