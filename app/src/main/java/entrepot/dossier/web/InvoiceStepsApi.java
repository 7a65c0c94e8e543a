package entrepot.dossier.web;

import entrepot.dossier.InvoiceDesk;
import entrepot.dossier.web.body.InvoiceBody;
import entrepot.http.Api;
import entrepot.http.Call;
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

    private final Api api;
    private final InvoiceDesk desk;
    private final AssetCatalogue assets;

    InvoiceStepsApi(Api api, InvoiceDesk desk, AssetCatalogue assets) {
        this.api = api;
        this.desk = desk;
        this.assets = assets;
    }

    @PostMapping("/examination")
    ResponseEntity<byte[]> examine(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.CHECKERS,
                call -> Told.done(desk.examine(empty(id, call), call.actor(), call.now()), InvoiceView::of));
    }

    @PostMapping("/approval")
    ResponseEntity<byte[]> approve(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.CHECKERS,
                call -> Told.done(desk.approve(empty(id, call), call.actor(), call.now()), InvoiceView::of));
    }

    @PostMapping("/credit-notes")
    ResponseEntity<byte[]> credit(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(
                request,
                Seats.TREASURY,
                call -> Told.done(
                        desk.credit(id(id), InvoiceBody.creditNote(call.body(), assets), call.actor()),
                        InvoiceView::of));
    }

    private static Invoice.Id empty(String id, Call call) {
        call.body().done();
        return id(id);
    }

    private static Invoice.Id id(String id) {
        return Api.parsed(id, Invoice.Id::parse);
    }
}
