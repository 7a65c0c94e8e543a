package entrepot.settlement.web;

import entrepot.console.Pages;
import entrepot.http.Caller;
import entrepot.settlement.Payment;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The pages of payments. A page that will soon say something else loads itself again.
@RestController
final class PaymentPages {

    private static final String REFRESH_SECONDS = "3";

    private final Pages pages;
    private final PaymentShelf shelf;
    private final PaymentRows rows;
    private final PaymentSheet sheet;
    private final InstantSource clock;

    PaymentPages(Pages pages, PaymentShelf shelf, PaymentRows rows, PaymentSheet sheet, InstantSource clock) {
        this.pages = pages;
        this.shelf = shelf;
        this.rows = rows;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<String> list(
            HttpServletRequest request, @RequestParam Optional<String> state, @RequestParam Optional<String> before) {
        var viewer = Caller.of(request, Disclosure.READERS);
        var filter = PaymentShelf.Filter.of(state, before, PaymentRows.ROWS + 1);
        var found = shelf.list(viewer, filter);
        var page = pages.show(request, "Payments", "payments/list.jte", rows.draw(found, filter.state()));
        return refreshed(page, before.isEmpty() && found.stream().anyMatch(Words::moves));
    }

    @GetMapping("/console/payments/{id}")
    ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        var viewer = Caller.of(request, Disclosure.READERS);
        Payment payment = shelf.get(viewer, id).body();
        var page = sheet.draw(payment, viewer, clock.instant());
        return refreshed(pages.show(request, payment.registerNo(), "payments/show.jte", page), Words.moves(payment));
    }

    private static ResponseEntity<String> refreshed(ResponseEntity<String> page, boolean moves) {
        if (!moves) return page;
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header("Refresh", REFRESH_SECONDS)
                .body(page.getBody());
    }
}
