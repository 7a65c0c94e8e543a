package entrepot.screening.web;

import entrepot.access.UserId;
import entrepot.commit.Committer;
import entrepot.http.Api;
import entrepot.http.Query;
import entrepot.screening.Subject;
import entrepot.screening.cases.Priority;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.Touch;
import entrepot.screening.cases.desk.CaseDesk;
import entrepot.screening.cases.desk.CaseQueue;
import entrepot.screening.cases.desk.CaseQueue.Filter;
import entrepot.screening.cases.desk.CaseQueue.Position;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The queue, and one case file. Whoever looks into a file is on record before he sees it.
@RestController
final class CaseApi {

    private final Api api;
    private final CaseFiles files;
    private final CaseQueue queue;
    private final CaseDesk desk;
    private final Committer committer;

    CaseApi(Api api, CaseFiles files, CaseQueue queue, CaseDesk desk, Committer committer) {
        this.api = api;
        this.files = files;
        this.queue = queue;
        this.desk = desk;
        this.committer = committer;
    }

    @GetMapping("/screening/cases")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, Sight.READERS, query -> {
            Sight.reader(query.actor());
            var from = query.after().map(Position::parse).orElse(Position.FIRST);
            var found = queue.after(from, filter(query), query.now(), query.limit() + 1);
            return query.page(found, line -> line.position().toString())
                    .map(line -> CaseView.Line.of(line, query.now()));
        });
    }

    @GetMapping("/screening/cases/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, Sight.READERS, query -> {
            var file = looked(query, id, Touch.What.LOOKED_AT);
            return files.view(file, query.now());
        });
    }

    @GetMapping("/screening/cases/{id}/export")
    ResponseEntity<byte[]> export(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, Sight.READERS, query -> files.bundle(looked(query, id, Touch.What.EXPORTED)));
    }

    private ScreeningCase looked(Query query, String id, Touch.What how) {
        query.done();
        var actor = Sight.reader(query.actor());
        var file = files.get(Api.parsed(id, ScreeningCase.Id::parse));
        committer.commit(desk.seen(file, how, actor)).orThrow();
        return file;
    }

    private static Filter filter(Query query) {
        return new Filter(
                query.choice("state", ScreeningCase.State.values()),
                query.choice("priority", Priority.values()),
                query.truth("overdue"),
                query.parsed("holder", word -> UserId.parse(word).toString()),
                query.parsed("subject", CaseApi::key));
    }

    private static String key(String word) {
        if (!Subject.isKey(word))
            throw new IllegalArgumentException("as a case names it, lei: and the LEI for example");
        return word;
    }
}
