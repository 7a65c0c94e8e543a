package entrepot.proof;

import entrepot.access.Role;
import entrepot.http.Api;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Receipts for payments: drawn by those who act, read by all who may see the payment.
@RestController
final class ReceiptApi {

    private static final Set<Role> DRAWERS = Set.of(Role.TREASURY, Role.COMPLIANCE, Role.OPERATOR_ADMIN);
    private static final Set<Role> READERS =
            Set.of(Role.TREASURY, Role.DEALER, Role.COMPLIANCE, Role.SUPERVISOR, Role.AUDITOR, Role.OPERATOR_ADMIN);

    private final Api api;
    private final ReceiptDesk desk;

    ReceiptApi(Api api, ReceiptDesk desk) {
        this.api = api;
        this.desk = desk;
    }

    @PostMapping("/payments/{id}/receipt")
    ResponseEntity<byte[]> draw(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(request, DRAWERS, call -> {
            call.body().done();
            return desk.draw(call.actor(), id);
        });
    }

    @GetMapping("/payments/{id}/receipt")
    ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, READERS, query -> desk.file(query.actor(), id));
    }
}
