package entrepot.settlement.web;

import entrepot.access.Role;
import entrepot.http.Api;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Orders payments and shows them.
@RestController
final class PaymentApi {

    static final Set<Role> TREASURY = Set.of(Role.TREASURY);
    private final Api api;
    private final PaymentCounter counter;
    private final PaymentShelf shelf;

    PaymentApi(Api api, PaymentCounter counter, PaymentShelf shelf) {
        this.api = api;
        this.counter = counter;
        this.shelf = shelf;
    }

    @PostMapping("/payments")
    ResponseEntity<byte[]> order(HttpServletRequest request) {
        return api.mutate(request, TREASURY, counter::order);
    }

    @GetMapping("/payments")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, Disclosure.READERS, query -> {
            var found = shelf.list(query.actor(), PaymentShelf.Filter.of(query));
            return query.page(found, p -> p.id().toString()).map(p -> PaymentView.summary(p, query.now()));
        });
    }

    @GetMapping("/payments/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, Disclosure.READERS, query -> {
            var payment = shelf.get(query.actor(), id).body();
            return PaymentView.of(payment, shelf.quote(payment), query.now());
        });
    }
}
