package entrepot.screening.web;

import entrepot.http.Api;
import entrepot.screening.ListId;
import entrepot.screening.lookback.LookBacks;
import entrepot.screening.lookback.LookBacks.Kept;
import entrepot.screening.lookback.LookedBack;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What changes of lists said of the past, the newest first.
@RestController
final class LookBackApi {

    private final Api api;
    private final LookBacks done;

    LookBackApi(Api api, LookBacks done) {
        this.api = api;
        this.done = done;
    }

    @GetMapping("/screening/look-backs")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, Sight.READERS, query -> {
            Sight.reader(query.actor());
            long from = query.after().map(Long::parseLong).orElse(Long.MAX_VALUE);
            var found = done.before(from, query.limit() + 1);
            return query.page(found, kept -> Long.toString(kept.place())).map(LookBackView::of);
        });
    }

    /// @param last whether the work on this edition is done
    record LookBackView(
            long registerIndex,
            Instant at,
            ListId list,
            String snapshotBefore,
            String snapshot,
            String model,
            int known,
            int touched,
            List<LookedBack.Affected> affected,
            boolean last) {

        static LookBackView of(Kept kept) {
            var done = kept.done();
            return new LookBackView(
                    kept.registerIndex(),
                    kept.at(),
                    done.list(),
                    done.before(),
                    done.snapshot(),
                    done.model(),
                    done.known(),
                    done.touched(),
                    done.hits(),
                    done.isLast());
        }
    }
}
