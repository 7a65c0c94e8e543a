package entrepot.settlement.web;

import entrepot.access.Role;
import entrepot.chain.source.ChainStanding;
import entrepot.http.Api;
import entrepot.ledger.Ledger;
import entrepot.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the books and the register to those who watch over them.
@RestController
final class BooksApi {

    private static final Set<Role> WATCHERS = Set.of(Role.AUDITOR, Role.SUPERVISOR, Role.OPERATOR_ADMIN);

    private final Api api;
    private final Ledger ledger;
    private final Register register;
    private final Supplier<ChainStanding> chain;

    BooksApi(Api api, Ledger ledger, Register register, Supplier<ChainStanding> chain) {
        this.api = api;
        this.ledger = ledger;
        this.register = register;
        this.chain = chain;
    }

    @GetMapping("/ledger/balances")
    ResponseEntity<byte[]> balances(HttpServletRequest request) {
        return api.read(request, WATCHERS, query -> {
            Disclosure.refuseParticipant(query.actor());
            var asOf = query.parsed("as_of", Register::index);
            return BooksView.balances(asOf, asOf.map(ledger::balancesAsOf).orElseGet(ledger::balances));
        });
    }

    @GetMapping("/ledger/trial-balance")
    ResponseEntity<byte[]> trialBalance(HttpServletRequest request) {
        return api.read(request, WATCHERS, query -> {
            Disclosure.refuseParticipant(query.actor());
            return BooksView.trialBalance(ledger.balances(), ledger.verify());
        });
    }

    /// Whether the chain can be seen, and why not.
    @GetMapping("/chain/standing")
    ResponseEntity<byte[]> chain(HttpServletRequest request) {
        return api.read(request, WATCHERS, query -> {
            Disclosure.refuseParticipant(query.actor());
            return chain.get();
        });
    }

    @GetMapping("/register/head")
    ResponseEntity<byte[]> head(HttpServletRequest request) {
        return api.read(request, Set.of(Role.values()), _ -> LeafView.HeadView.of(register.head()));
    }

    @GetMapping("/register/verification")
    ResponseEntity<byte[]> verification(HttpServletRequest request) {
        return api.read(request, WATCHERS, _ -> LeafView.Verification.of(register.verify()));
    }
}
