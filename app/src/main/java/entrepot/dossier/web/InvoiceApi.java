package entrepot.dossier.web;

import entrepot.dossier.Answer;
import entrepot.dossier.InvoiceDesk;
import entrepot.dossier.Shelf;
import entrepot.dossier.web.body.InvoiceBody;
import entrepot.http.Api;
import entrepot.http.Call;
import entrepot.money.AssetCatalogue;
import entrepot.trade.Invoice;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Proformas and invoices: entered, listed, shown with what holds them.
@RestController
final class InvoiceApi {

    private final Counter<Invoice> counter;
    private final InvoiceDesk desk;
    private final Shelf shelf;
    private final AssetCatalogue assets;

    InvoiceApi(Api api, InvoiceDesk desk, Shelf shelf, AssetCatalogue assets) {
        this.counter = new Counter<>(api, InvoiceView::of);
        this.desk = desk;
        this.shelf = shelf;
        this.assets = assets;
    }

    @PostMapping("/invoices")
    ResponseEntity<byte[]> enter(HttpServletRequest request) {
        return counter.enter(request, Seats.TREASURY, this::entered, i -> "/invoices/" + i.id());
    }

    @GetMapping("/invoices")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return counter.page(
                request, i -> i.id().value(), (query, before, limit) -> shelf.invoices(query.actor(), before, limit));
    }

    @GetMapping("/invoices/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, HttpServletRequest request) {
        return counter.one(
                request,
                query -> shelf.invoice(Api.parsed(id, Invoice.Id::parse), query.actor())
                        .map(i -> InvoiceView.of(i, desk.findings(i, query.now()))));
    }

    private Answer<Invoice> entered(Call call) {
        var sent = InvoiceBody.sent(call.body(), assets);
        return desk.enter(sent.contract(), sent.content(), call.actor(), call.now());
    }
}
