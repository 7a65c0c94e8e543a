package entrepot.settlement.web;

import entrepot.http.Api;
import entrepot.ledger.Ledger;
import entrepot.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Shows why a payment stands where it does, and what proves it.
@RestController
final class PaymentProofs {

    private final Api api;
    private final PaymentShelf shelf;
    private final Explainer explainer;
    private final Ledger ledger;
    private final Register register;

    PaymentProofs(Api api, PaymentShelf shelf, Explainer explainer, Ledger ledger, Register register) {
        this.api = api;
        this.shelf = shelf;
        this.explainer = explainer;
        this.ledger = ledger;
        this.register = register;
    }

    @GetMapping("/payments/{id}/explain")
    ResponseEntity<byte[]> explain(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, Disclosure.READERS, query -> {
            var payment = shelf.get(query.actor(), id).body();
            return explainer.explain(payment, query.actor(), query.now());
        });
    }

    @GetMapping("/payments/{id}/postings")
    ResponseEntity<byte[]> postings(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, Disclosure.READERS, query -> {
            var subject = shelf.get(query.actor(), id).body().id().toString();
            return PostingView.of(subject, ledger.entries(subject));
        });
    }

    @GetMapping("/payments/{id}/leaves")
    ResponseEntity<byte[]> leaves(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, Disclosure.READERS, query -> {
            var subject = shelf.get(query.actor(), id).body().id().toString();
            return LeafView.of(subject, register.about(subject));
        });
    }
}
