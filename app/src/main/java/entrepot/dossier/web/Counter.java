package entrepot.dossier.web;

import entrepot.access.Role;
import entrepot.dossier.Answer;
import entrepot.http.Api;
import entrepot.http.Call;
import entrepot.http.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/// Where one kind of paper is handed in and shown: the desk's work under the API's conventions.
///
/// @param <T> the paper
final class Counter<T> {

    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Api api;
    private final Told.View<T> view;

    Counter(Api api, Told.View<T> view) {
        this.api = api;
        this.view = view;
    }

    /// What a list is made of.
    interface Listing<T> {
        List<T> found(Query query, UUID before, int limit);
    }

    /// Takes a new paper in; `location` is its address.
    ResponseEntity<byte[]> enter(
            HttpServletRequest request, Set<Role> seats, Function<Call, Answer<T>> work, Function<T, String> location) {
        return api.mutate(request, seats, call -> Told.created(work.apply(call), view, location));
    }

    /// A step that the body says more of.
    ResponseEntity<byte[]> step(HttpServletRequest request, Set<Role> seats, Function<Call, Answer<T>> work) {
        return api.mutate(request, seats, call -> Told.done(work.apply(call), view));
    }

    /// A step that needs no words.
    ResponseEntity<byte[]> plain(HttpServletRequest request, Set<Role> seats, Function<Call, Answer<T>> work) {
        return step(request, seats, call -> {
            call.body().done();
            return work.apply(call);
        });
    }

    ResponseEntity<byte[]> one(HttpServletRequest request, Function<Query, Optional<?>> work) {
        return api.read(request, Seats.READERS, query -> {
            Object shown = work.apply(query).orElseThrow(() -> Api.notFound().raised());
            return shown;
        });
    }

    /// A page, newest first.
    ResponseEntity<byte[]> page(HttpServletRequest request, Function<T, UUID> id, Listing<T> listing) {
        return api.read(request, Seats.READERS, query -> {
            var before = query.after().map(UUID::fromString).orElse(NEWEST);
            var found = listing.found(query, before, query.limit() + 1);
            return query.page(found, item -> id.apply(item).toString()).map(item -> view.of(item, List.of()));
        });
    }
}
