package entrepot.dossier.web;

import entrepot.dossier.InvoiceDesk;
import entrepot.dossier.web.body.InvoiceBody;
import entrepot.http.Api;
import entrepot.money.AssetCatalogue;
import entrepot.trade.Invoice;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The steps of an invoice: compared again, approved, credited.
@RestController
@RequestMapping("/invoices/{id}")
final class InvoiceStepsApi {

    private final Counter<Invoice> counter;
    private final InvoiceDesk desk;
    private final AssetCatalogue assets;

    InvoiceStepsApi(Api api, InvoiceDesk desk, AssetCatalogue assets) {
        this.counter = new Counter<>(api, InvoiceView::of);
        this.desk = desk;
        this.assets = assets;
    }

    @PostMapping("/examination")
    ResponseEntity<byte[]> examine(@PathVariable String id, HttpServletRequest request) {
        return counter.plain(request, Seats.CHECKERS, call -> desk.examine(id(id), call.actor(), call.now()));
    }

    @PostMapping("/approval")
    ResponseEntity<byte[]> approve(@PathVariable String id, HttpServletRequest request) {
        return counter.plain(request, Seats.CHECKERS, call -> desk.approve(id(id), call.actor(), call.now()));
    }

    @PostMapping("/credit-notes")
    ResponseEntity<byte[]> credit(@PathVariable String id, HttpServletRequest request) {
        return counter.step(
                request,
                Seats.TREASURY,
                call -> desk.credit(id(id), InvoiceBody.creditNote(call.body(), assets), call.actor()));
    }

    private static Invoice.Id id(String id) {
        return Api.parsed(id, Invoice.Id::parse);
    }
}
