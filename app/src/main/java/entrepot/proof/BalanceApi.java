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

/// Seals balances, and proves them one by one.
@RestController
final class BalanceApi {

    private static final Set<Role> SEALERS = Set.of(Role.OPERATOR_ADMIN, Role.COMPLIANCE);
    private static final Set<Role> READERS =
            Set.of(Role.TREASURY, Role.COMPLIANCE, Role.SUPERVISOR, Role.AUDITOR, Role.OPERATOR_ADMIN);

    private final Api api;
    private final BalanceDesk desk;

    BalanceApi(Api api, BalanceDesk desk) {
        this.api = api;
        this.desk = desk;
    }

    @PostMapping("/balances/seals")
    ResponseEntity<byte[]> seal(HttpServletRequest request) {
        return api.mutate(request, SEALERS, call -> {
            call.body().done();
            return desk.seal(call.actor());
        });
    }

    @GetMapping("/balances/{client}/{symbol}")
    ResponseEntity<byte[]> proof(@PathVariable String client, @PathVariable String symbol, HttpServletRequest request) {
        return api.read(request, READERS, query -> desk.proof(query.actor(), client, symbol));
    }
}
