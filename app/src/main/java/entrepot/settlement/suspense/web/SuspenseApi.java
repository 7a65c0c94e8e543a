package entrepot.settlement.suspense.web;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.access.Role;
import entrepot.commit.State;
import entrepot.http.Api;
import entrepot.http.Call;
import entrepot.http.Outcome;
import entrepot.http.Query;
import entrepot.settlement.desk.SuspenseBook;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final int BATCH = 200;

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
            var found = walk(after, fits, query.limit() + 1);
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
        var state = query.parsed("state", word -> choice(word, SuspenseItem.State.values()));
        var kind = query.parsed("kind", word -> choice(word, SuspenseKind.values()));
        var overdue = query.parsed("overdue", SuspenseApi::truth);
        var now = query.now();
        return item -> state.map(one -> one == item.state()).orElse(true)
                && kind.map(one -> one == item.kind()).orElse(true)
                && overdue.map(one -> one == item.isOverdue(now)).orElse(true);
    }

    private List<SuspenseItem> walk(Optional<SuspenseItem.Id> after, Predicate<SuspenseItem> fits, int most) {
        var found = new ArrayList<SuspenseItem>();
        var from = after;
        while (true) {
            var batch = book.before(from, BATCH);
            batch.stream().map(State::body).filter(fits).forEach(found::add);
            if (found.size() >= most) return List.copyOf(found.subList(0, most));
            if (batch.size() < BATCH) return List.copyOf(found);
            from = Optional.of(batch.getLast().body().id());
        }
    }

    static <E extends Enum<E>> E choice(String word, E[] words) {
        for (var one : words) if (one.name().equals(word)) return one;
        throw new IllegalArgumentException("one of " + List.of(words));
    }

    static Boolean truth(String word) {
        if (!word.equals("true") && !word.equals("false")) throw new IllegalArgumentException("true or false");
        return Boolean.valueOf(word);
    }
}
