package entrepot.settlement.suspense.web;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.access.Role;
import entrepot.http.Api;
import entrepot.http.Call;
import entrepot.http.Outcome;
import entrepot.http.Query;
import entrepot.settlement.desk.SuspenseBook;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Receipts in suspense: shown, proposed on by one officer, approved or not by another. A participant
/// does not learn that they exist.
@RestController
final class SuspenseApi {

    private static final Set<Role> READERS =
            Set.of(Role.COMPLIANCE, Role.SUPERVISOR, Role.AUDITOR, Role.OPERATOR_ADMIN);

    private final Api api;
    private final SuspenseBook book;
    private final SuspenseCounter counter;

    SuspenseApi(Api api, SuspenseBook book, SuspenseCounter counter) {
        this.api = api;
        this.book = book;
        this.counter = counter;
    }

    @GetMapping("/suspense")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, READERS, query -> {
            ours(query.actor());
            var fits = filter(query);
            var after = query.after().map(SuspenseItem.Id::parse);
            var found = book.newest(after, fits, query.limit() + 1);
            return query.page(found, SuspenseItem::name).map(item -> SuspenseView.of(item, query.now()));
        });
    }

    @GetMapping("/suspense/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, READERS, query -> {
            ours(query.actor());
            return SuspenseView.of(counter.get(id).body(), query.now());
        });
    }

    @PostMapping("/suspense/{id}/proposal")
    ResponseEntity<byte[]> propose(@PathVariable String id, HttpServletRequest request) {
        return step(request, call -> counter.propose(call, id));
    }

    @PostMapping("/suspense/{id}/approval")
    ResponseEntity<byte[]> approve(@PathVariable String id, HttpServletRequest request) {
        return step(request, call -> counter.approve(call, id));
    }

    @PostMapping("/suspense/{id}/objection")
    ResponseEntity<byte[]> object(@PathVariable String id, HttpServletRequest request) {
        return step(request, call -> counter.object(call, id));
    }

    /// Whose it is to decide, the installation says.
    private ResponseEntity<byte[]> step(HttpServletRequest request, Function<Call, Outcome> work) {
        return api.mutate(request, Set.of(book.terms().owner()), call -> {
            ours(call.actor());
            return work.apply(call);
        });
    }

    static void ours(Actor actor) {
        if (actor.affiliation() instanceof Affiliation.Participant)
            throw Api.notFound().raised();
    }

    private static Predicate<SuspenseItem> filter(Query query) {
        var state = query.choice("state", SuspenseItem.State.values());
        var kind = query.choice("kind", SuspenseKind.values());
        var overdue = query.truth("overdue");
        var now = query.now();
        return item -> state.map(one -> one == item.state()).orElse(true)
                && kind.map(one -> one == item.kind()).orElse(true)
                && overdue.map(one -> one == item.isOverdue(now)).orElse(true);
    }
}
