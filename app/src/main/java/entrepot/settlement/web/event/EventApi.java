package entrepot.settlement.web.event;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.http.Api;
import entrepot.register.Register;
import entrepot.register.Register.Numbered;
import entrepot.settlement.Payment;
import entrepot.settlement.desk.PaymentBook;
import entrepot.settlement.web.Disclosure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What happened to payments, in the register's order. Nothing is sent that could be lost or come twice:
/// a reader says which place it has, and reads on from there, after however long.
@RestController
public final class EventApi {

    private static final String KINDS = "payment.";
    private static final int BATCH = 500;

    private final Api api;
    private final PaymentBook payments;
    private final Register register;

    public EventApi(Api api, PaymentBook payments, Register register) {
        this.api = api;
        this.payments = payments;
        this.register = register;
    }

    @GetMapping("/events")
    ResponseEntity<byte[]> events(HttpServletRequest request) {
        return api.read(request, Disclosure.READERS, query -> {
            long after = query.parsed("after", Register::index).orElse(0L);
            int limit = query.limit();
            return EventView.Page.of(events(query.actor(), after, limit + 1), limit, after);
        });
    }

    private List<Numbered> events(Actor viewer, long after, int most) {
        return viewer.affiliation() instanceof Affiliation.Participant own
                ? register.after(after, KINDS, ofPayer(own.lei()), most)
                : walk(viewer, after, most);
    }

    private List<String> ofPayer(String lei) {
        return payments.ofPayer(lei).stream()
                .map(payment -> payment.body().id().toString())
                .toList();
    }

    private List<Numbered> walk(Actor viewer, long after, int most) {
        var found = new ArrayList<Numbered>();
        Map<String, Boolean> seen = new HashMap<>();
        long from = after;
        while (true) {
            var batch = register.after(from, KINDS, BATCH);
            for (var event : batch) {
                if (!seen.computeIfAbsent(event.leaf().subject(), subject -> sees(viewer, subject))) continue;
                found.add(event);
                if (found.size() == most) return found;
            }
            if (batch.size() < BATCH) return found;
            from = batch.getLast().leaf().index();
        }
    }

    private boolean sees(Actor viewer, String payment) {
        return payments.find(Payment.Id.parse(payment))
                .filter(found -> Disclosure.sees(viewer, found.body()))
                .isPresent();
    }
}
