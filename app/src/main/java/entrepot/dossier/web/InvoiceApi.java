package entrepot.dossier.web;

import entrepot.dossier.InvoiceDesk;
import entrepot.dossier.Shelf;
import entrepot.dossier.web.body.InvoiceBody;
import entrepot.http.Api;
import entrepot.money.AssetCatalogue;
import entrepot.trade.Invoice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Proformas and invoices: entered, listed, shown with what holds them.
@RestController
final class InvoiceApi {

    private final Api api;
    private final InvoiceDesk desk;
    private final Shelf shelf;
    private final AssetCatalogue assets;

    InvoiceApi(Api api, InvoiceDesk desk, Shelf shelf, AssetCatalogue assets) {
        this.api = api;
        this.desk = desk;
        this.shelf = shelf;
        this.assets = assets;
    }

    @PostMapping("/invoices")
    ResponseEntity<byte[]> enter(HttpServletRequest request) {
        return api.mutate(request, Seats.TREASURY, call -> {
            var sent = InvoiceBody.sent(call.body(), assets);
            return Told.created(
                    desk.enter(sent.contract(), sent.content(), call.actor(), call.now()),
                    InvoiceView::of,
                    i -> "/invoices/" + i.id());
        });
    }

    @GetMapping("/invoices")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, Seats.READERS, query -> {
            var before = query.after().map(UUID::fromString).orElse(Seats.NEWEST);
            var found = shelf.invoices(query.actor(), before, query.limit() + 1);
            return query.page(found, i -> i.id().value().toString()).map(InvoiceView::of);
        });
    }

    @GetMapping("/invoices/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, Seats.READERS, query -> {
            var invoice = shelf.invoice(Api.parsed(id, Invoice.Id::parse), query.actor())
                    .orElseThrow(Told::missing);
            var contract = shelf.contract(invoice.contract(), query.actor()).orElseThrow(Told::missing);
            return InvoiceView.of(invoice, desk.findings(invoice, contract, query.now()));
        });
    }
}
