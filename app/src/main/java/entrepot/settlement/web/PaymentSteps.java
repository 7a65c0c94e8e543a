package entrepot.settlement.web;

import entrepot.access.Role;
import entrepot.http.Api;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people do with an ordered payment. Nobody can lift a hold: `decision` only asks again.
@RestController
final class PaymentSteps {

    private static final Set<Role> PRICING = Set.of(Role.TREASURY, Role.DEALER);
    private static final Set<Role> COMPLIANCE = Set.of(Role.COMPLIANCE);

    private final Api api;
    private final PaymentCounter counter;

    PaymentSteps(Api api, PaymentCounter counter) {
        this.api = api;
        this.counter = counter;
    }

    @PostMapping("/payments/{id}/quote")
    ResponseEntity<byte[]> quote(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(request, PRICING, call -> counter.quote(call, id));
    }

    @PostMapping("/payments/{id}/approval")
    ResponseEntity<byte[]> approve(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(request, PaymentApi.TREASURY, call -> counter.approve(call, id));
    }

    @PostMapping("/payments/{id}/decision")
    ResponseEntity<byte[]> decide(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(request, COMPLIANCE, call -> counter.decideAgain(call, id));
    }

    @PostMapping("/payments/{id}/cancellation")
    ResponseEntity<byte[]> cancel(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(request, PaymentApi.TREASURY, call -> counter.cancel(call, id));
    }
}
