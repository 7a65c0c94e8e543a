package entrepot.screening.web;

import entrepot.http.Api;
import entrepot.screening.ListId;
import entrepot.screening.cases.Clearance;
import entrepot.screening.cases.desk.CaseQueue;
import entrepot.screening.cases.desk.CaseQueue.Expiry;
import entrepot.screening.cases.desk.CaseQueue.Kept;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Clearances that have not run out, the next to end first.
@RestController
final class ClearanceApi {

    private final Api api;
    private final CaseQueue queue;

    ClearanceApi(Api api, CaseQueue queue) {
        this.api = api;
        this.queue = queue;
    }

    @GetMapping("/screening/clearances")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, Sight.READERS, query -> {
            Sight.reader(query.actor());
            var from = query.after().map(Expiry::parse).orElse(Expiry.after(query.now()));
            var found = queue.clearances(from, query.limit() + 1);
            return query.page(found, kept -> kept.expiry().toString()).map(kept -> ClearanceView.of(kept, query.now()));
        });
    }

    /// @param active whether it counts now
    record ClearanceView(
            String id,
            String file,
            String alert,
            String subjectHash,
            ListId list,
            String entry,
            String entryHash,
            String reason,
            String proposedBy,
            String approvedBy,
            Instant from,
            Instant until,
            Optional<Instant> endedAt,
            boolean active) {

        static ClearanceView of(Kept kept, Instant now) {
            Clearance clearance = kept.clearance();
            var key = clearance.key();
            return new ClearanceView(
                    clearance.id().toString(),
                    clearance.file().toString(),
                    clearance.alert().toString(),
                    key.subject(),
                    key.list(),
                    key.entry(),
                    key.entryHash(),
                    clearance.reason(),
                    clearance.proposedBy().id(),
                    clearance.approvedBy().id(),
                    clearance.from(),
                    clearance.until(),
                    kept.endedAt(),
                    kept.isActive(now));
        }
    }
}
