package entrepot.settlement.suspense.web;

import entrepot.access.Role;
import entrepot.http.Api;
import entrepot.http.Query;
import entrepot.money.Amount;
import entrepot.settlement.desk.ClaimBook;
import entrepot.settlement.suspense.Claim;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a chain took back after it was final: shown to compliance, the authority and the auditors. Only
/// the chain closes a claim; nobody edits one.
@RestController
final class ClaimApi {

    private static final Set<Role> READERS =
            Set.of(Role.COMPLIANCE, Role.SUPERVISOR, Role.AUDITOR, Role.OPERATOR_ADMIN);

    private final Api api;
    private final ClaimBook book;

    ClaimApi(Api api, ClaimBook book) {
        this.api = api;
        this.book = book;
    }

    /// One claim as it is shown.
    ///
    /// @param overdue whether somebody should have looked by now
    record View(
            String id,
            Claim.State state,
            Claim.Kind kind,
            String about,
            String debtor,
            Amount amount,
            String transaction,
            String block,
            Role owner,
            Instant due,
            boolean overdue,
            List<Claim.Mark> timeline) {
        static View of(Claim claim, Instant now) {
            return new View(
                    claim.id().toString(),
                    claim.state(),
                    claim.kind(),
                    claim.about(),
                    claim.debtor(),
                    claim.amount(),
                    claim.transaction(),
                    claim.block(),
                    claim.owner(),
                    claim.due(),
                    claim.isOverdue(now),
                    claim.marks());
        }
    }

    @GetMapping("/claims")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, READERS, query -> {
            SuspenseApi.ours(query.actor());
            var fits = filter(query);
            var after = query.after().map(Claim.Id::parse);
            var found = book.newest(after, fits, query.limit() + 1);
            return query.page(found, claim -> claim.id().toString()).map(claim -> View.of(claim, query.now()));
        });
    }

    @GetMapping("/claims/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, READERS, query -> {
            SuspenseApi.ours(query.actor());
            return book.find(Api.parsed(id, Claim.Id::parse))
                    .map(read -> View.of(read.body(), query.now()))
                    .orElseThrow(() -> Api.notFound().raised());
        });
    }

    private static Predicate<Claim> filter(Query query) {
        var state = query.choice("state", Claim.State.values());
        var overdue = query.truth("overdue");
        var now = query.now();
        return claim -> state.map(one -> one == claim.state()).orElse(true)
                && overdue.map(one -> one == claim.isOverdue(now)).orElse(true);
    }
}
