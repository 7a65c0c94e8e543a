package entrepot.http;

import entrepot.access.Role;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.StateTable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The smallest feature there can be: notes that are written once and sealed once.
@RestController
final class Notes {

    private static final Set<Role> WRITERS = Set.of(Role.TREASURY);
    private static final Set<Role> READERS = Set.of(Role.TREASURY, Role.AUDITOR);
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger rivals = new AtomicInteger();
    private final Api api;
    private final Ids ids;
    private final StateTable<Note> notes;
    private final entrepot.commit.Committer committer;

    Notes(Api api, Ids ids, JdbcClient sql, entrepot.commit.Committer committer) {
        this.api = api;
        this.ids = ids;
        this.notes = new StateTable<>("note.note", Note.class, sql);
        this.committer = committer;
    }

    record Note(String words) {}

    record View(String noteId, String words, String state) {}

    @PostMapping("/notes")
    ResponseEntity<byte[]> write(HttpServletRequest request) {
        return api.mutate(request, WRITERS, call -> {
            calls.incrementAndGet();
            var words = call.body().text("/words", 100);
            var note = call.body().done(() -> new Note(words.get()));
            var id = ids.next();
            var text = Ids.text("note", id);
            var change = Change.of(
                    new Fact("note.written", text, call.actor().id(), Map.of()),
                    notes.first(id, "OPEN", call.actor().id(), note));
            return Outcome.created(change, new View(text, note.words(), "OPEN"), "/notes/" + text);
        });
    }

    @PostMapping("/notes/{id}/seal")
    ResponseEntity<byte[]> seal(@PathVariable String id, HttpServletRequest request) {
        return api.mutate(request, WRITERS, call -> {
            calls.incrementAndGet();
            call.body().done();
            var note = notes.find(Api.id("note", id))
                    .orElseThrow(() -> Api.notFound().raised());
            if (note.state().equals("SEALED"))
                return Outcome.rejected(Problem.of(ProblemCode.WRONG_STATE, "It is sealed.")
                        .because("", "ALREADY_SEALED", "Sealed notes stay sealed."));
            if (rivals.getAndUpdate(n -> Math.max(0, n - 1)) > 0)
                committer.commit(Change.of(
                        new Fact("note.touched", id, "rival", Map.of()),
                        notes.next(note, "OPEN", "rival", note.body())));
            var change = Change.of(
                    new Fact("note.sealed", id, call.actor().id(), Map.of()),
                    notes.next(note, "SEALED", call.actor().id(), note.body()));
            return Outcome.done(change, new View(id, note.body().words(), "SEALED"));
        });
    }

    @GetMapping("/notes")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, READERS, query -> {
            var before = query.after().map(UUID::fromString).orElse(LAST);
            return query.page(
                            notes.before(before, query.limit() + 1),
                            note -> note.id().toString())
                    .map(note ->
                            new View(Ids.text("note", note.id()), note.body().words(), note.state()));
        });
    }

    @GetMapping("/notes/broken")
    ResponseEntity<byte[]> broken(HttpServletRequest request) {
        return api.read(request, READERS, _ -> {
            throw new IllegalStateException("jdbc:postgresql://secret");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Feature {
        @Bean
        Notes notes(Api api, Ids ids, JdbcClient sql, DataSource database, entrepot.commit.Committer committer) {
            sql.sql("create schema note").update();
            sql.sql("""
                create table note.note (
                    id uuid, version bigint, state text not null, actor text not null,
                    register_index bigint not null, at timestamptz not null, body jsonb not null,
                    primary key (id, version))
                """).update();
            return new Notes(api, ids, sql, committer);
        }

        @Bean
        Problems.Pages pages() {
            return (problem, trace, _) -> "<h1>" + problem.code() + "</h1>" + trace;
        }
    }
}
